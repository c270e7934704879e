package gatewire.api;

import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.ApiFixtures.get;
import static gatewire.api.ApiFixtures.plain;
import static gatewire.api.ApiFixtures.response;
import static gatewire.api.ApiFixtures.selections;
import static gatewire.api.Backends.s3;
import static gatewire.api.IntegrationResponseSets.defaultPassthrough;
import static gatewire.api.Response.respond;
import static gatewire.api.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.HttpMethod;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusMatchedBackendTests {

  /** A standard set that is small enough to be seen whole. */
  private static final IntegrationResponseSet STANDARD =
      route ->
          List.of(
              ResponseEntry.onStatus(200, respond(200).header("X-From", literal("standard"))),
              ResponseEntry.onStatus(404, respond(404).header("X-From", literal("standard"))),
              ResponseEntry.onStatus(503, respond(503)),
              ResponseEntry.otherwise(respond(500)));

  private static final S3Backend BACKEND = s3(PHOTOS).responses(STANDARD);

  private static final Response OWN = respond(404).header("X-From", literal("me"));

  @Nested
  class Headers {
    @Test
    void pass_through_under_their_name_on_every_success_and_on_no_error() {
      var responses =
          get(BACKEND.onStatus(302, respond(302)).headers("ETag", "x-amz-meta-a")).responses();

      assertThat(responses)
          .filteredOn(response -> response.headers().containsKey("ETag"))
          .extracting(response -> response.status().value())
          .containsExactly(200, 302);
      assertThat(responses.get(0).headers())
          .isEqualTo(
              Map.of(
                  "ETag", IntegrationResult.header("ETag"),
                  "X-From", literal("standard"),
                  "x-amz-meta-a", IntegrationResult.header("x-amz-meta-a")));
    }

    @Test
    void take_their_value_from_whoever_names_them_last() {
      assertThat(response(200, BACKEND.headers("X-From").header("X-From", literal("me"))).headers())
          .containsExactly(Map.entry("X-From", literal("me")));
      assertThat(response(200, BACKEND.header("X-From", literal("me")).headers("X-From")).headers())
          .containsExactly(Map.entry("X-From", IntegrationResult.header("X-From")));
    }

    @Test
    void of_a_response_of_ones_own_go_over_those_of_the_backend_whichever_is_said_first() {
      Response found = respond(200).header("x-from", literal("the response"));
      var backendFirst = BACKEND.header("X-From", literal("the backend")).onStatus(200, found);
      var responseFirst = BACKEND.onStatus(200, found).header("X-From", literal("the backend"));

      assertThat(response(200, backendFirst).headers())
          .isEqualTo(response(200, responseFirst).headers())
          .containsExactly(Map.entry("x-from", literal("the response")));
    }

    @Test
    void of_the_backend_go_over_standard_ones_whatever_their_case() {
      assertThat(response(200, BACKEND.header("x-from", literal("the backend"))).headers())
          .containsExactly(Map.entry("x-from", literal("the backend")));
    }

    @Test
    void of_standard_successes_can_be_left_out_and_those_said_for_every_success_taken_back() {
      var backend = BACKEND.headers("ETag", "X-B").withoutHeaders("x-from", "etag", "X-None");

      assertThat(response(200, backend).headers())
          .containsExactly(Map.entry("X-B", IntegrationResult.header("X-B")));
      assertThat(response(404, backend)).isEqualTo(response(404, BACKEND));
    }

    @Test
    void that_are_left_out_can_be_named_again_and_stay_on_responses_of_ones_own() {
      var backend =
          BACKEND
              .withoutHeaders("X-From")
              .onStatus(302, respond(302).header("X-From", literal("the response")));

      assertThat(response(302, backend).headers())
          .containsExactly(Map.entry("X-From", literal("the response")));
      assertThat(response(200, backend.headers("X-From")).headers())
          .containsExactly(Map.entry("X-From", IntegrationResult.header("X-From")));
    }

    @Test
    void of_a_response_take_their_value_from_the_last_source_too() {
      Response twice =
          respond(404).headers("X-From").header("X-From", literal("a")).headers("X-From");

      assertThat(response(404, BACKEND.onStatus(404, twice)).headers())
          .containsExactly(Map.entry("X-From", IntegrationResult.header("X-From")));
    }

    @Test
    void are_sorted_however_they_are_declared() {
      assertThat(response(200, BACKEND.headers("b", "C", "a")).headers().keySet())
          .containsExactly("C", "X-From", "a", "b");
    }
  }

  @Nested
  class On_status {
    @Test
    void takes_the_place_of_the_standard_response_of_that_status() {
      assertThat(response(404, BACKEND.onStatus(404, OWN)))
          .isEqualTo(plain(404, "404", Map.of("X-From", literal("me"))));
      assertThat(selections(BACKEND.onStatus(404, OWN))).isEqualTo(selections(BACKEND));
    }

    @Test
    void may_answer_with_another_status() {
      assertThat(selections(BACKEND.onStatus(404, respond(410))))
          .containsExactly("200 -> 200", "404 -> 410", "default -> 500", "503 -> 503");
    }

    @Test
    void takes_the_place_of_each_single_status_that_its_pattern_matches() {
      assertThat(selections(BACKEND.onStatus("[45]\\d{2}", respond(502))))
          .containsExactly("200 -> 200", "default -> 500", "[45]\\d{2} -> 502");
    }

    @Test
    void matches_statuses_as_a_whole() {
      assertThat(selections(BACKEND.onStatus("40|4", respond(400))))
          .containsExactly(
              "200 -> 200", "40|4 -> 400", "404 -> 404", "default -> 500", "503 -> 503");
    }

    @Test
    void adds_a_status_that_the_standard_set_does_not_have() {
      assertThat(selections(BACKEND.onStatus(418, respond(418))))
          .containsExactly(
              "200 -> 200", "404 -> 404", "418 -> 418", "default -> 500", "503 -> 503");
    }

    @Test
    void said_again_for_the_same_pattern_takes_the_place_of_what_was_said_before() {
      var shared = BACKEND.onStatus(404, respond(404)).onStatus("5\\d{2}", respond(502));

      assertThat(get(shared.onStatus(404, OWN).onStatus("5\\d{2}", respond(504))).responses())
          .containsExactly(
              response(200, BACKEND),
              plain(404, "404", Map.of("X-From", literal("me"))),
              plain(500, "", Map.of()),
              plain(504, "5\\d{2}", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "(4", "*"})
    void keeps_a_pattern_that_is_none_for_the_check_to_find(String pattern) {
      assertThat(selections(BACKEND.onStatus(pattern, respond(418))))
          .containsExactly(
              "200 -> 200", "404 -> 404", pattern + " -> 418", "default -> 500", "503 -> 503");
    }
  }

  @Nested
  class Otherwise {
    @Test
    void takes_the_place_of_the_standard_default() {
      assertThat(selections(BACKEND.otherwise(respond(502))))
          .containsExactly("200 -> 200", "404 -> 404", "default -> 502", "503 -> 503");
    }

    @Test
    void with_a_status_keeps_the_standard_defaults_body_and_headers() {
      var ofS3 = response(502, s3(PHOTOS).otherwise(502));

      assertThat(ofS3.isDefault()).isTrue();
      assertThat(ofS3.templates()).isEqualTo(response(500, s3(PHOTOS)).templates());
      assertThat(ofS3.headers()).isEqualTo(response(500, s3(PHOTOS)).headers());
      assertThat(selections(s3(PHOTOS).otherwise(502))).doesNotContain("default -> 500");
    }

    @Test
    void said_again_takes_the_place_of_what_was_said_before() {
      assertThat(selections(BACKEND.otherwise(respond(502)).otherwise(respond(504))))
          .containsExactly("200 -> 200", "404 -> 404", "503 -> 503", "default -> 504");
      assertThat(selections(BACKEND.otherwise(respond(502)).otherwise(504)))
          .containsExactly("200 -> 200", "404 -> 404", "503 -> 503", "default -> 504");
      assertThat(selections(BACKEND.otherwise(504).otherwise(respond(502))))
          .containsExactly("200 -> 200", "404 -> 404", "default -> 502", "503 -> 503");
    }
  }

  @Nested
  class Two_entries_of_one_status {
    @Test
    void are_one_with_both_patterns_and_the_authors_response() {
      assertThat(response(404, BACKEND.onStatus(403, OWN)))
          .isEqualTo(plain(404, "403|404", Map.of("X-From", literal("me"))));
    }

    @Test
    void are_the_default_where_one_of_them_is() {
      assertThat(selections(BACKEND.onStatus(418, respond(500))))
          .containsExactly("200 -> 200", "404 -> 404", "default -> 500", "503 -> 503");
      assertThat(selections(BACKEND.otherwise(404)))
          .containsExactly("200 -> 200", "default -> 404", "503 -> 503");
    }

    @Test
    void match_what_each_of_their_patterns_matched() {
      var joined = response(404, BACKEND.onStatus("(?i)4\\d3", respond(404)));

      assertThat(joined.selectionPattern().orElseThrow().regex()).isEqualTo("(?:(?i)4\\d3)|404");
    }

    @Test
    void that_are_successes_stay_two_so_that_none_is_answered_with_what_was_meant_for_another() {
      Response moved = respond(200).header("X-From", literal("me"));

      assertThat(get(BACKEND.onStatus(302, moved)).responses().subList(0, 2))
          .containsExactly(
              plain(200, "302", Map.of("X-From", literal("me"))),
              plain(200, "200", Map.of("X-From", literal("standard"))));
      assertThat(selections(BACKEND.otherwise(respond(200))))
          .containsExactly("default -> 200", "200 -> 200", "404 -> 404", "503 -> 503");
    }

    @Test
    void that_are_successes_of_a_set_are_one_all_the_same() {
      assertThat(
              selections(
                  s3(PHOTOS)
                      .onStatus(302, respond(200))
                      .responses(
                          IntegrationResponseSets.custom(
                              Map.of(
                                  "200",
                                  respond(200),
                                  "201",
                                  respond(200),
                                  "default",
                                  respond(500))))))
          .containsExactly("302 -> 200", "200|201 -> 200", "default -> 500");
    }

    @Test
    void that_are_both_the_authors_stay_two_for_the_check_to_find() {
      assertThat(selections(BACKEND.onStatus(403, OWN).onStatus(410, respond(404))))
          .containsExactly(
              "200 -> 200", "403|404 -> 404", "410 -> 404", "default -> 500", "503 -> 503");
    }
  }

  @Test
  void responses_are_sorted_by_status_however_they_are_declared() {
    assertThat(
            selections(
                s3(PHOTOS)
                    .responses(defaultPassthrough(500))
                    .onStatus(503, respond(503))
                    .onStatus(200, respond(200))
                    .onStatus(404, respond(404))))
        .containsExactly("200 -> 200", "404 -> 404", "default -> 500", "503 -> 503");
  }

  @Test
  void a_set_takes_the_place_of_the_standard_one_and_leaves_the_authors_entries_and_headers() {
    var backend = s3(PHOTOS).onStatus(404, OWN).headers("ETag").responses(defaultPassthrough(200));

    assertThat(get(backend).responses())
        .containsExactly(
            plain(200, "", Map.of("ETag", IntegrationResult.header("ETag"))),
            plain(404, "404", Map.of("X-From", literal("me"))));
  }

  @Test
  void a_set_is_asked_with_the_verb_of_the_backends_request() {
    IntegrationResponseSet asked =
        route ->
            List.of(
                ResponseEntry.otherwise(
                    respond(200)
                        .header(
                            "X-Verbs",
                            literal(route.httpMethod() + " as " + route.integrationMethod()))));

    assertThat(
            response(200, HttpMethod.POST, s3(PHOTOS).method(HttpMethod.DELETE).responses(asked))
                .headers())
        .containsExactly(Map.entry("X-Verbs", literal("POST as DELETE")));
  }
}
