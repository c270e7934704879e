package gatewire.stack.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownPlacesTests {

  private static final KnownPlaces<Integer> PLACES =
      new KnownPlaces<>(
          Map.of("GET /a", 1, "GET /a,b", 2, "GET /a/{id}", 3, "/a", 4, "model 'a b'", 5));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /a | 1",
        "GET /a header X, and a long text after it | 1",
        "GET /a, GET /a/{id} | 1",
        "GET /a,b | 2",
        "GET /a,b integration | 2",
        "GET /a,bc | 1",
        "GET /a/{id} | 3",
        "GET /a/{id}, GET /a | 3",
        "/a | 4",
        "model 'a b', model 'c' | 5",
      })
  void a_place_has_the_value_of_the_longest_name_at_its_start(String place, int value) {
    assertThat(PLACES.find(place)).contains(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"GET", "GET /ab", "GET /a/b", "''", "' ,'", "model 'a"})
  void other_places_have_no_value(String place) {
    assertThat(PLACES.find(place)).isEmpty();
  }

  @Test
  void without_names_no_place_has_a_value() {
    assertThat(new KnownPlaces<>(Map.of()).find("GET /a")).isEmpty();
  }
}
