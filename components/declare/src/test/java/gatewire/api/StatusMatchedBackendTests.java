package gatewire.api;

import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.ApiFixtures.get;
import static gatewire.api.ApiFixtures.plain;
import static gatewire.api.ApiFixtures.response;
import static gatewire.api.ApiFixtures.selections;
import static gatewire.api.Backends.s3;
import static gatewire.api.IntegrationResponseSets.catchAll;
import static gatewire.api.IntegrationResponseSets.composite;
import static gatewire.api.IntegrationResponseSets.defaultPassthrough;
import static gatewire.api.Response.respond;
import static gatewire.api.StatusMatchedFixtures.BACKEND;
import static gatewire.api.StatusMatchedFixtures.CUSTOM;
import static gatewire.api.StatusMatchedFixtures.OTHER_SUCCESSES;
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

  @Nested
  class On_status {
    @Test
    void replaces_the_standard_response_of_that_status() {
      assertThat(response(404, BACKEND.onStatus(404, CUSTOM)))
          .isEqualTo(plain(404, "404", Map.of("X-From", literal("me"))));
      assertThat(selections(BACKEND.onStatus(404, CUSTOM))).isEqualTo(selections(BACKEND));
    }

    @Test
    void may_respond_with_another_status() {
      assertThat(selections(BACKEND.onStatus(404, respond(410))))
          .containsExactly(OTHER_SUCCESSES, "404 -> 410", "default -> 500", "503 -> 503");
    }

    @Test
    void replaces_each_single_status_that_its_pattern_matches() {
      assertThat(selections(BACKEND.onStatus("[45]\\d{2}", respond(502))))
          .containsExactly(OTHER_SUCCESSES, "default -> 500", "[45]\\d{2} -> 502");
    }

    @Test
    void matches_statuses_as_a_whole() {
      assertThat(selections(BACKEND.onStatus("40|4", respond(400))))
          .containsExactly(
              OTHER_SUCCESSES, "40|4 -> 400", "404 -> 404", "default -> 500", "503 -> 503");
    }

    @Test
    void adds_a_status_that_the_standard_set_does_not_have() {
      assertThat(selections(BACKEND.onStatus(418, respond(418))))
          .containsExactly(
              OTHER_SUCCESSES, "404 -> 404", "418 -> 418", "default -> 500", "503 -> 503");
    }

    @Test
    void set_again_for_the_same_pattern_replaces_the_earlier_response() {
      var shared = BACKEND.onStatus(404, respond(404)).onStatus("5\\d{2}", respond(502));

      assertThat(get(shared.onStatus(404, CUSTOM).onStatus("5\\d{2}", respond(504))).responses())
          .containsExactly(
              response(200, BACKEND),
              plain(404, "404", Map.of("X-From", literal("me"))),
              plain(500, "", Map.of()),
              plain(504, "5\\d{2}", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "(4", "*"})
    void keeps_an_invalid_pattern_so_that_a_check_reports_it(String pattern) {
      assertThat(selections(BACKEND.onStatus(pattern, respond(418))))
          .containsExactly(
              OTHER_SUCCESSES, "404 -> 404", pattern + " -> 418", "default -> 500", "503 -> 503");
    }
  }

  @Nested
  class Otherwise {
    @Test
    void replaces_the_standard_default() {
      assertThat(selections(BACKEND.otherwise(respond(502))))
          .containsExactly(OTHER_SUCCESSES, "404 -> 404", "default -> 502", "503 -> 503");
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
    void with_a_success_replaces_the_default_for_successes_and_keeps_that_for_errors() {
      assertThat(selections(s3(PHOTOS).method(HttpMethod.DELETE).otherwise(202)))
          .contains("(?!(?:204|301|307)\\z)(?:[1-3]\\d{2}) -> 202", "default -> 500");
      assertThat(selections(BACKEND.otherwise(respond(202)).otherwise(respond(502))))
          .containsExactly(
              "200 -> 200",
              "(?!(?:200)\\z)(?:[1-3]\\d{2}) -> 202",
              "404 -> 404",
              "default -> 502",
              "503 -> 503");
    }

    @Test
    void set_again_replaces_the_earlier_response() {
      assertThat(selections(BACKEND.otherwise(respond(502)).otherwise(respond(504))))
          .containsExactly(OTHER_SUCCESSES, "404 -> 404", "503 -> 503", "default -> 504");
      assertThat(selections(BACKEND.otherwise(respond(502)).otherwise(504)))
          .containsExactly(OTHER_SUCCESSES, "404 -> 404", "503 -> 503", "default -> 504");
      assertThat(selections(BACKEND.otherwise(504).otherwise(respond(502))))
          .containsExactly(OTHER_SUCCESSES, "404 -> 404", "default -> 502", "503 -> 503");
    }
  }

  @Nested
  class Two_entries_of_one_status {
    @Test
    void are_one_with_both_patterns_and_the_authors_response() {
      assertThat(response(404, BACKEND.onStatus(403, CUSTOM)))
          .isEqualTo(plain(404, "403|404", Map.of("X-From", literal("me"))));
    }

    @Test
    void are_the_default_if_one_of_them_is() {
      assertThat(selections(BACKEND.onStatus(418, respond(500))))
          .containsExactly(OTHER_SUCCESSES, "404 -> 404", "default -> 500", "503 -> 503");
      assertThat(selections(BACKEND.otherwise(404)))
          .containsExactly(OTHER_SUCCESSES, "default -> 404", "503 -> 503");
    }

    @Test
    void match_what_each_of_their_patterns_matched() {
      var joined = response(404, BACKEND.onStatus("(?i)4\\d3", respond(404)));

      assertThat(joined.selectionPattern().orElseThrow().regex()).isEqualTo("(?:(?i)4\\d3)|404");
    }

    @Test
    void that_are_successes_stay_two_so_that_each_keeps_its_response() {
      Response moved = respond(200).header("X-From", literal("me"));

      assertThat(get(BACKEND.onStatus(302, moved)).responses().subList(0, 2))
          .containsExactly(
              plain(200, "302", Map.of("X-From", literal("me"))),
              plain(200, "(?!(?:302)\\z)(?:[1-3]\\d{2})", Map.of("X-From", literal("standard"))));
      assertThat(selections(BACKEND.otherwise(respond(200))))
          .containsExactly(
              "200 -> 200",
              "(?!(?:200)\\z)(?:[1-3]\\d{2}) -> 200",
              "404 -> 404",
              "default -> 500",
              "503 -> 503");
    }

    @Test
    void that_are_successes_of_a_set_are_joined() {
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
          .contains(
              "302 -> 200",
              "(?:(?!(?:201|206|301|302|304|307)\\z)(?:[1-3]\\d{2}))|201 -> 200",
              "default -> 500");
    }

    @Test
    void that_are_both_custom_stay_two_so_that_a_check_reports_them() {
      assertThat(selections(BACKEND.onStatus(403, CUSTOM).onStatus(410, respond(404))))
          .containsExactly(
              OTHER_SUCCESSES, "403|404 -> 404", "410 -> 404", "default -> 500", "503 -> 503");
    }
  }

  @Test
  void responses_are_sorted_by_status_in_any_order_of_declaration() {
    assertThat(
            selections(
                s3(PHOTOS)
                    .responses(defaultPassthrough(500))
                    .onStatus(503, respond(503))
                    .otherwise(respond(200))
                    .onStatus(404, respond(404))))
        .containsExactly(OTHER_SUCCESSES, "404 -> 404", "default -> 500", "503 -> 503");
  }

  @Test
  void a_set_replaces_the_standard_one_and_keeps_custom_entries_and_headers() {
    var backend =
        s3(PHOTOS)
            .onStatus(404, CUSTOM)
            .headers("ETag")
            .responses(composite(defaultPassthrough(200), catchAll()));

    assertThat(get(backend).responses())
        .containsExactly(
            plain(200, "[1-3]\\d{2}", Map.of("ETag", IntegrationResult.header("ETag"))),
            plain(404, "404", Map.of("X-From", literal("me"))),
            plain(500, "", Map.of()));
  }

  @Test
  void a_set_gets_the_http_method_of_the_request_to_the_backend() {
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
