package gatewire.diff;

import static gatewire.api.Declarations.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.Api;
import gatewire.api.ApiBuilder;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.PathTemplate;
import gatewire.model.RestApi;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutesComparisonTests {

  @Test
  void equal_apis_have_no_change() {
    assertThat(DiffRun.lines(pets(), pets())).isEmpty();
  }

  @Test
  void a_removed_route_is_breaking_and_a_new_one_is_not() {
    assertThat(DiffRun.lines(pets(), Api.named("pets").get("/owners", mock())))
        .containsExactly(
            "breaking GET /pets/{petId} was removed", "compatible GET /owners was added");
  }

  @Test
  void a_renamed_path_parameter_keeps_the_urls() {
    assertThat(DiffRun.lines(pets(), Api.named("pets").get("/pets/{id}", mock())))
        .containsExactly(
            "compatible GET /pets/{id} renames path parameter {petId} to {id}; its URLs stay the same");
  }

  @Test
  void any_handles_the_requests_of_a_single_http_method() {
    assertThat(DiffRun.lines(api("GET /pets"), api("ANY /pets")))
        .containsExactly("compatible GET /pets is now handled by ANY /pets");
  }

  @Test
  void single_http_methods_reject_others_than_any_accepted() {
    assertThat(DiffRun.lines(api("ANY /pets"), api("GET /pets", "POST /pets")))
        .containsExactly(
            "breaking ANY /pets was replaced by GET /pets, POST /pets; other HTTP methods are rejected");
  }

  @Test
  void a_new_http_method_beside_any_is_compared_with_it() {
    RestApi.Builder after = RestApi.builder("pets");
    api("ANY /pets").methods().forEach(after::method);
    after.method(method("GET /pets").apiKeyRequired(true).build());

    assertThat(DiffRun.lines(api("ANY /pets"), after.build()))
        .containsExactly(
            "breaking GET /pets now requires an API key",
            "compatible GET /pets was added and takes over requests of ANY /pets");
    assertThat(DiffRun.lines(api("ANY /pets"), api("ANY /pets", "OPTIONS /pets")))
        .containsExactly("risky OPTIONS /pets was added and takes over requests of ANY /pets");
  }

  @Test
  void a_greedy_route_may_handle_the_requests_of_a_removed_one() {
    assertThat(DiffRun.lines(api("GET /pets", "ANY /{proxy+}"), api("ANY /{proxy+}")))
        .containsExactly("risky GET /pets was removed; ANY /{proxy+} gets its requests");
  }

  @Test
  void a_parameter_that_becomes_greedy_is_another_route() {
    assertThat(DiffRun.lines(api("GET /files/{key}"), api("GET /files/{key+}")))
        .containsExactly(
            "risky GET /files/{key} was removed; GET /files/{key+} gets its requests",
            "compatible GET /files/{key+} was added");
  }

  @Test
  void a_new_static_route_takes_requests_of_a_parameter() {
    assertThat(DiffRun.lines(api("GET /pets/{id}"), api("GET /pets/{id}", "GET /pets/mine")))
        .containsExactly(
            "risky GET /pets/mine was added and takes over requests of GET /pets/{id}");
  }

  @Test
  void apis_of_two_sources_are_matched_by_name() {
    assertThat(
            ApiDiff.between(
                List.of(version("a"), version("b")), List.of(version("b"), version("c"))))
        .extracting(Change::sentence)
        .containsExactly("API 'a' was removed", "API 'c' was added");
  }

  private static ApiDiff.Version version(String name) {
    return new ApiDiff.Version(RestApi.builder(name).build(), List.of());
  }

  private static ApiBuilder pets() {
    return Api.named("pets").get("/pets/{petId}", mock());
  }

  private static RestApi api(String... routes) {
    RestApi.Builder api = RestApi.builder("pets");
    for (String route : routes) {
      api.method(method(route).build());
    }
    return api.build();
  }

  private static Method.Builder method(String route) {
    String[] words = route.split(" ");
    return Method.builder(
        HttpMethod.parse(words[0]),
        PathTemplate.parse(words[1]),
        Integration.builder(IntegrationType.MOCK).build());
  }
}
