package gatewire.api;

import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.ApiFixtures.get;
import static gatewire.api.ApiFixtures.plain;
import static gatewire.api.ApiFixtures.selections;
import static gatewire.api.Backends.s3;
import static gatewire.api.IntegrationResponseSets.catchAll;
import static gatewire.api.IntegrationResponseSets.composite;
import static gatewire.api.IntegrationResponseSets.custom;
import static gatewire.api.IntegrationResponseSets.defaultPassthrough;
import static gatewire.api.IntegrationResponseSets.s3JsonErrors;
import static gatewire.api.IntegrationResponseSets.s3Success;
import static gatewire.api.Response.respond;
import static gatewire.api.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.IntegrationResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IntegrationResponseSetsTests {

  @Test
  void the_default_passthrough_is_one_response_without_a_pattern() {
    assertThat(responses(defaultPassthrough(202))).containsExactly(plain(202, "", Map.of()));
  }

  @Test
  void the_catch_all_returns_500_for_each_error_and_has_no_default() {
    assertThat(responses(catchAll())).containsExactly(plain(500, "[45]\\d{2}", Map.of()));
  }

  @Nested
  class Custom {
    @Test
    void has_an_entry_for_each_pattern_and_a_default() {
      assertThat(
              responses(
                  custom(
                      Map.of(
                          "2\\d{2}",
                          respond(200),
                          "404",
                          respond(404).header("X-A", literal("a")),
                          "default",
                          respond(502)))))
          .containsExactly(
              plain(200, "2\\d{2}", Map.of()),
              plain(404, "404", Map.of("X-A", literal("a"))),
              plain(502, "", Map.of()));
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
          .containsExactly(plain(404, "403|404", Map.of("X-A", literal("403"))));
    }

    @Test
    void does_not_change_with_the_map() {
      Map<String, Response> responses = new HashMap<>(Map.of("404", respond(404)));
      IntegrationResponseSet set = custom(responses);
      responses.put("403", respond(403));

      assertThat(responses(set)).containsExactly(plain(404, "404", Map.of()));
    }
  }

  @Nested
  class Composite {
    @Test
    void contains_every_entry_of_each_set() {
      assertThat(selections(s3(PHOTOS).responses(composite(catchAll(), defaultPassthrough(200)))))
          .containsExactly("default -> 200", "[45]\\d{2} -> 500");
    }

    @Test
    void uses_the_later_entry_for_a_pattern() {
      IntegrationResponseSet earlier = custom(Map.of("404", respond(404), "default", respond(500)));
      IntegrationResponseSet later = custom(Map.of("404", respond(410), "default", respond(502)));

      assertThat(selections(s3(PHOTOS).responses(composite(earlier, later))))
          .containsExactly("404 -> 410", "default -> 502");
    }

    @Test
    void of_the_s3_sets_is_the_default_of_s3_backends() {
      assertThat(responses(composite(s3Success(), s3JsonErrors())))
          .isEqualTo(get(s3(PHOTOS)).responses());
    }

    @Test
    void keeps_the_headers_of_success_if_a_passthrough_with_the_same_status_is_the_default() {
      var responses = responses(composite(s3Success(), defaultPassthrough(200)));

      assertThat(responses.get(0).isDefault()).isTrue();
      assertThat(responses.get(0).headers()).containsKeys("ETag", "Content-Type");
    }

    @Test
    void of_no_sets_is_empty() {
      assertThat(responses(composite())).isEmpty();
    }
  }

  private static List<IntegrationResponse> responses(IntegrationResponseSet set) {
    return get(s3(PHOTOS).responses(set)).responses();
  }
}
