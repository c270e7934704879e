package gatewire.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BindingCheckTests {

  /** One finding of each kind, for the document. */
  static Stream<Finding> examples() {
    return BindingCheck.examine(
        "pet-store", Set.of("photos", "get-pet"), Set.of("photo", "get-pet"));
  }

  @Test
  void finds_what_is_used_and_not_bound_and_what_is_bound_and_not_used() {
    assertThat(examples())
        .extracting(Finding::toString)
        .containsExactly(
            """
            API 'pet-store': a route refers to 'photos', and nothing is bound to it (bound: [get-pet, photo])
              fix: bind the bucket or function that 'photos' stands for""",
            """
            API 'pet-store': 'photo' is bound, and no route refers to it (used: [get-pet, photos])
              fix: drop the binding, or correct the name in the route that was to use it""");
  }

  @Test
  void finds_nothing_where_the_two_agree() {
    assertThat(BindingCheck.examine("pet-store", Set.of("photos"), Set.of("photos"))).isEmpty();
    assertThat(BindingCheck.examine("pet-store", Set.of(), Set.of())).isEmpty();
  }
}
