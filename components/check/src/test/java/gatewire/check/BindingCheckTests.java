package gatewire.check;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BindingCheckTests {

  /** Returns one finding of each kind for the rules document. */
  static Stream<Finding> examples() {
    return BindingCheck.examine(
        "pet-store",
        Map.of("photos", List.of("GET /photos/{id}"), "get-pet", List.of("GET /pets/{id}")),
        Set.of("photo", "get-pet"));
  }

  @Test
  void finds_references_without_a_binding_and_bindings_without_a_reference() {
    assertThat(examples())
        .extracting(Finding::toString)
        .containsExactly(
            """
            GET /photos/{id}: 'photos' has no binding (bound: [get-pet, photo])
              fix: bind 'photos' to its bucket, function or other resource in the Bindings of the component""",
            """
            API 'pet-store': 'photo' is bound, but no route refers to it (routes refer to: [get-pet, photos])
              fix: remove the binding, or correct the name in the route that should use it""");
  }

  @Test
  void names_the_first_three_routes_with_a_missing_binding_and_counts_the_others() {
    assertThat(places("GET /a", "PUT /a")).isEqualTo("GET /a, PUT /a");
    assertThat(places("GET /a", "PUT /a", "GET /b", "PUT /b", "GET /c"))
        .isEqualTo("GET /a, PUT /a, GET /b and 2 more");
  }

  private static String places(String... routes) {
    return BindingCheck.examine("pet-store", Map.of("photos", List.of(routes)), Set.of())
        .map(Finding::place)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void finds_nothing_if_references_and_bindings_match() {
    assertThat(
            BindingCheck.examine("pet-store", Map.of("photos", List.of("GET /")), Set.of("photos")))
        .isEmpty();
    assertThat(BindingCheck.examine("pet-store", Map.of(), Set.of())).isEmpty();
  }
}
