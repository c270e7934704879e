package gatewire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTests {

  @Nested
  class Parses {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "/",
          "/pets",
          "/pets/{petId}",
          "/pets/{petId}/photo",
          "/files/{key+}",
          "/v1.0/a_b-c:d,e$f",
          "/{pet-id}/{pet.name}"
        })
    void and_prints_the_same(String path) {
      assertThat(PathTemplate.parse(path)).hasToString(path);
    }

    @ParameterizedTest
    @CsvSource({"/pets/, /pets", "//pets///photos, /pets/photos", "//, /"})
    void slashes_without_anything_between_them_as_one(String path, String meant) {
      assertThat(PathTemplate.parse(path)).isEqualTo(PathTemplate.parse(meant));
    }

    @Test
    void segments_by_what_they_match() {
      assertThat(PathTemplate.parse("/files/{name}/{key+}").segments())
          .containsExactly(
              new PathTemplate.Static("files"),
              new PathTemplate.Parameter("name", false),
              new PathTemplate.Parameter("key", true));
    }

    @Test
    void parameters_of_another_name_as_another_path() {
      assertThat(PathTemplate.parse("/pets/{id}"))
          .isNotEqualTo(PathTemplate.parse("/pets/{petId}"));
    }
  }

  @Nested
  class Rejects {
    @Test
    void a_path_without_a_leading_slash() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PathTemplate.parse("pets"))
          .withMessage("path 'pets' must start with '/'");
    }

    @Test
    void a_part_after_a_greedy_parameter() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PathTemplate.parse("/files/{key+}/meta"))
          .withMessage(
              "path '/files/{key+}/meta' goes on after {key+}: a greedy parameter must be the last segment");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"{id}.png", "a b", "{}", "{id", "{a/b}", "ä", "*", "{id++}", "%2F", "a+b"})
    void a_segment_that_is_neither_a_name_nor_a_parameter(String segment) {
      String first = segment.split("/")[0];

      assertThatIllegalArgumentException()
          .isThrownBy(() -> PathTemplate.parse("/pets/" + segment))
          .withMessage(
              "path '/pets/%s': segment '%s' is neither a name (letters, digits, . _ : , $ -) nor a whole-segment"
                  + " parameter such as {id} or {key+}",
              segment, first);
    }
  }

  @Nested
  class Knows {
    private final PathTemplate path = PathTemplate.parse("/pets/{petId}/files/{key+}");

    @Test
    void its_parameters_from_left_to_right() {
      assertThat(path.parameters()).containsExactly("petId", "key");
      assertThat(PathTemplate.parse("/pets").parameters()).isEmpty();
    }

    @Test
    void its_parent() {
      assertThat(path.parent()).contains(PathTemplate.parse("/pets/{petId}/files"));
      assertThat(PathTemplate.parse("/pets").parent()).contains(PathTemplate.ROOT);
      assertThat(PathTemplate.ROOT.parent()).isEmpty();
    }

    @Test
    void its_last_segment() {
      assertThat(path.last()).contains(new PathTemplate.Parameter("key", true));
      assertThat(PathTemplate.ROOT.last()).isEmpty();
    }

    @Test
    void the_resources_that_lead_to_it_without_the_root() {
      assertThat(path.resources())
          .extracting(PathTemplate::toString)
          .containsExactly(
              "/pets", "/pets/{petId}", "/pets/{petId}/files", "/pets/{petId}/files/{key+}");
      assertThat(PathTemplate.ROOT.resources()).isEmpty();
    }

    @Test
    void itself_with_a_string_in_place_of_each_parameter() {
      assertThat(path.withParametersAs("*")).isEqualTo("/pets/*/files/*");
      assertThat(PathTemplate.ROOT.withParametersAs("*")).isEqualTo("/");
    }
  }

  @Test
  void does_not_change_with_the_list_that_it_was_created_from() {
    var segments =
        new java.util.ArrayList<PathTemplate.Segment>(PathTemplate.parse("/pets").segments());
    PathTemplate path = new PathTemplate(segments);
    segments.clear();

    assertThat(path).hasToString("/pets");
  }
}
