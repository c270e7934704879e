package gatewire.api;

import static gatewire.api.ApiFixtures.get;
import static gatewire.api.ApiFixtures.response;
import static gatewire.api.Response.respond;
import static gatewire.api.StatusMatchedFixtures.BACKEND;
import static gatewire.api.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusMatchedHeadersTests {

  @Test
  void pass_under_their_name_on_every_success_and_on_no_error() {
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
  void have_the_value_that_is_set_last() {
    assertThat(response(200, BACKEND.headers("X-From").header("X-From", literal("me"))).headers())
        .containsExactly(Map.entry("X-From", literal("me")));
    assertThat(response(200, BACKEND.header("X-From", literal("me")).headers("X-From")).headers())
        .containsExactly(Map.entry("X-From", IntegrationResult.header("X-From")));
  }

  @Test
  void of_a_custom_response_take_precedence_over_those_of_the_backend_in_either_order() {
    Response found = respond(200).header("x-from", literal("the response"));
    var backendFirst = BACKEND.header("X-From", literal("the backend")).onStatus(200, found);
    var responseFirst = BACKEND.onStatus(200, found).header("X-From", literal("the backend"));

    assertThat(response(200, backendFirst).headers())
        .isEqualTo(response(200, responseFirst).headers())
        .containsExactly(Map.entry("x-from", literal("the response")));
  }

  @Test
  void of_the_backend_take_precedence_over_standard_ones_in_any_case() {
    assertThat(response(200, BACKEND.header("x-from", literal("the backend"))).headers())
        .containsExactly(Map.entry("x-from", literal("the backend")));
  }

  @Test
  void of_standard_successes_and_of_every_success_can_be_removed() {
    var backend = BACKEND.headers("ETag", "X-B").withoutHeaders("x-from", "etag", "X-None");

    assertThat(response(200, backend).headers())
        .containsExactly(Map.entry("X-B", IntegrationResult.header("X-B")));
    assertThat(response(404, backend)).isEqualTo(response(404, BACKEND));
  }

  @Test
  void that_are_removed_can_be_added_again_and_stay_on_custom_responses() {
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
  void of_a_response_have_the_value_that_is_set_last_too() {
    Response twice =
        respond(404).headers("X-From").header("X-From", literal("a")).headers("X-From");

    assertThat(response(404, BACKEND.onStatus(404, twice)).headers())
        .containsExactly(Map.entry("X-From", IntegrationResult.header("X-From")));
  }

  @Test
  void are_sorted_in_any_order_of_declaration() {
    assertThat(response(200, BACKEND.headers("b", "C", "a")).headers().keySet())
        .containsExactly("C", "X-From", "a", "b");
  }
}
