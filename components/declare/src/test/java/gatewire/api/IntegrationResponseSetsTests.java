package gatewire.api;

import static gatewire.api.ApiFixtures.GET_PET;
import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.ApiFixtures.get;
import static gatewire.api.ApiFixtures.plain;
import static gatewire.api.ApiFixtures.response;
import static gatewire.api.ApiFixtures.selections;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.s3;
import static gatewire.api.ErrorPattern.startingWith;
import static gatewire.api.IntegrationResponseSets.catchAll;
import static gatewire.api.IntegrationResponseSets.composite;
import static gatewire.api.IntegrationResponseSets.custom;
import static gatewire.api.IntegrationResponseSets.defaultPassthrough;
import static gatewire.api.IntegrationResponseSets.jsonErrors;
import static gatewire.api.IntegrationResponseSets.s3JsonErrors;
import static gatewire.api.IntegrationResponseSets.s3Success;
import static gatewire.api.Response.respond;
import static gatewire.api.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.HttpMethod;
import gatewire.model.IntegrationResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IntegrationResponseSetsTests {

  @Test
  void the_default_passthrough_handles_every_success_and_leaves_errors_to_the_standard_responses() {
    assertThat(selections(s3(PHOTOS).responses(composite(defaultPassthrough(202), catchAll()))))
        .containsExactly("[1-3]\\d{2} -> 202", "default -> 500");
    assertThat(selections(s3(PHOTOS).responses(defaultPassthrough(202))))
        .isEqualTo(
            selections(s3(PHOTOS).responses(composite(defaultPassthrough(202), s3JsonErrors()))));
  }

  @Test
  void the_catch_all_returns_500_for_each_error_that_no_other_set_handles() {
    var plain = s3(PHOTOS).responses(composite(custom(Map.of("404", respond(404))), catchAll()));

    assertThat(selections(plain)).endsWith("404 -> 404", "default -> 500");
    assertThat(response(500, plain)).isEqualTo(plain(500, "", Map.of()));
    assertThat(response(200, plain)).isEqualTo(response(200, s3(PHOTOS)));
  }

  @Test
  void json_errors_have_the_members_of_gateway_responses_and_keep_each_success() {
    var backend = s3(PHOTOS).responses(jsonErrors());

    assertThat(response(404, backend).templates())
        .containsExactly(
            Map.entry(
                "application/json",
                "{\"message\":\"Not Found\",\"code\":\"NotFound\",\"requestId\":\"$util.escapeJavaScript(\"$!context.requestId\").replaceAll(\"\\\\'\",\"'\")\"}"));
    assertThat(response(200, backend)).isEqualTo(response(200, s3(PHOTOS)));
  }

  @Test
  void json_errors_of_functions_have_no_patterns_of_statuses() {
    assertThat(selections(lambda(GET_PET).responses(jsonErrors())))
        .containsExactly("default -> 200", "[\\s\\S]+ -> 500");
    assertThat(
            selections(
                lambda(GET_PET)
                    .onError(startingWith("[404]"), respond(404).error("no such pet"))
                    .responses(jsonErrors())))
        .containsExactly(
            "default -> 200",
            "\\[404\\][\\s\\S]* -> 404",
            "(?!(?:\\[404\\][\\s\\S]*)\\z)(?:[\\s\\S]+) -> 500");
  }

  @Nested
  class Custom {
    @Test
    void has_an_entry_for_each_pattern_and_a_default_for_successes_and_for_errors() {
      assertThat(
              responses(
                  composite(
                      custom(
                          Map.of(
                              "2\\d{2}",
                              respond(200),
                              "404",
                              respond(404).header("X-A", literal("a")),
                              "default",
                              respond(502))),
                      custom(Map.of("default", respond(203))))))
          .containsExactly(
              plain(200, "2\\d{2}", Map.of()),
              plain(203, "(?!(?:2\\d{2})\\z)(?:[1-3]\\d{2})", Map.of()),
              plain(404, "404", Map.of("X-A", literal("a"))),
              plain(502, "", Map.of()));
    }

    @Test
    void can_name_every_status_and_so_turn_successes_into_errors() {
      assertThat(responses(custom(Map.of("\\d{3}", respond(503)))))
          .extracting(response -> response.status().value())
          .containsExactly(500, 503);
      assertThat(
              get(s3(PHOTOS).responses(custom(Map.of("\\d{3}", respond(503))))).responseFor("200"))
          .hasValue(plain(503, "\\d{3}", Map.of()));
    }

    @Test
    void does_not_depend_on_the_order_of_the_map() {
      Map<String, Response> forwards = new LinkedHashMap<>();
      forwards.put("403", respond(404).header("X-A", literal("403")));
      forwards.put("404", respond(404).header("X-A", literal("404")));
      Map<String, Response> backwards = new LinkedHashMap<>();
      backwards.put("404", forwards.get("404"));
      backwards.put("403", forwards.get("403"));

      assertThat(responses(custom(forwards)))
          .isEqualTo(responses(custom(backwards)))
          .contains(plain(404, "403|404", Map.of("X-A", literal("403"))));
    }

    @Test
    void does_not_change_with_the_map() {
      Map<String, Response> responses = new HashMap<>(Map.of("404", respond(404)));
      IntegrationResponseSet set = custom(responses);
      responses.put("403", respond(403).header("X-A", literal("a")));

      assertThat(responses(set)).contains(plain(404, "404", Map.of()));
      assertThat(response(403, s3(PHOTOS).responses(set))).isEqualTo(response(403, s3(PHOTOS)));
    }
  }

  @Nested
  class Composite {
    @Test
    void of_a_passthrough_and_the_errors_of_s3_keeps_each_success_in_either_order() {
      var errorsLast = s3(PHOTOS).responses(composite(defaultPassthrough(204), s3JsonErrors()));
      var errorsFirst = s3(PHOTOS).responses(composite(s3JsonErrors(), defaultPassthrough(204)));

      assertThat(selections(HttpMethod.DELETE, errorsLast))
          .isEqualTo(selections(HttpMethod.DELETE, errorsFirst))
          .startsWith("[1-3]\\d{2} -> 204", "400 -> 400")
          .contains("default -> 500");
    }

    @Test
    void of_errors_alone_returns_the_object_with_its_headers() {
      var backend =
          s3(PHOTOS)
              .responses(
                  composite(s3JsonErrors(), custom(Map.of("418", respond(418).message("tea")))));

      assertThat(get(backend).responseFor("200")).hasValue(response(200, s3(PHOTOS)));
      assertThat(selections(backend)).contains("418 -> 418", "206 -> 206", "304 -> 304");
    }

    @Test
    void uses_the_later_entry_for_a_pattern() {
      IntegrationResponseSet earlier =
          custom(Map.of("404", respond(404), "5\\d{2}", respond(500), "default", respond(500)));
      IntegrationResponseSet later =
          custom(Map.of("404", respond(410), "503", respond(504), "default", respond(502)));

      assertThat(
              selections(s3(PHOTOS).responses(composite(defaultPassthrough(200), earlier, later))))
          .containsExactly(
              "[1-3]\\d{2} -> 200",
              "404 -> 410", "(?!(?:503)\\z)(?:5\\d{2}) -> 500", "default -> 502", "503 -> 504");
    }

    @Test
    void uses_a_later_pattern_for_each_status_that_it_matches() {
      assertThat(
              selections(
                  s3(PHOTOS)
                      .responses(
                          composite(s3JsonErrors(), custom(Map.of("4\\d{2}", respond(400)))))))
          .contains("4\\d{2} -> 400", "501 -> 501", "503 -> 503")
          .doesNotContain("404 -> 404", "403 -> 403");
    }

    @Test
    void of_the_s3_sets_is_the_default_of_s3_backends() {
      assertThat(responses(composite(s3Success(), s3JsonErrors())))
          .isEqualTo(responses(composite(s3JsonErrors(), s3Success())))
          .isEqualTo(responses(composite()))
          .isEqualTo(get(s3(PHOTOS)).responses());
    }

    @Test
    void keeps_the_headers_of_success_if_a_passthrough_has_the_same_status() {
      var responses = responses(composite(s3Success(), defaultPassthrough(200)));

      assertThat(responses.get(0).status().value()).isEqualTo(200);
      assertThat(responses.get(0).headers()).containsKeys("ETag", "Content-Type");
    }
  }

  private static List<IntegrationResponse> responses(IntegrationResponseSet set) {
    return get(s3(PHOTOS).responses(set)).responses();
  }
}
