package gatewire.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TextTests {

  private static final Reference ARN = new Reference("photos", "arn");

  @Nested
  class A_join {
    @Test
    void of_known_strings_is_known() {
      assertThat(Text.join(Text.of("a"), Text.of(""), Text.of("b"))).isEqualTo(Text.of("ab"));
    }

    @Test
    void of_nothing_is_the_empty_string() {
      assertThat(Text.join()).isEqualTo(Text.of(""));
      assertThat(Text.join(Text.of(""))).isEqualTo(Text.of(""));
    }

    @Test
    void of_one_reference_is_that_reference() {
      assertThat(Text.join(Text.of(""), ARN)).isEqualTo(ARN);
    }

    @Test
    void is_equal_however_it_was_joined() {
      Text left = Text.join(Text.join(ARN, Text.of("/")), Text.of("key"));
      Text right = Text.join(ARN, Text.join(Text.of("/k"), Text.of("ey")));

      assertThat(left).isEqualTo(right).hasSameHashCodeAs(right);
      assertThat(left.parts()).containsExactly(ARN, Text.of("/key"));
    }
  }

  @Nested
  class Is_known {
    @Test
    void without_a_reference() {
      assertThat(Text.of("a").known()).contains("a");
    }

    @Test
    void only_in_part_with_a_reference() {
      assertThat(Text.join(ARN, Text.of("/*")).known()).isEmpty();
    }
  }

  @Test
  void returns_its_references_from_left_to_right() {
    Reference region = Reference.API_REGION;

    assertThat(Text.join(Text.of("arn:"), region, Text.of(":"), ARN).references())
        .containsExactly(region, ARN);
  }

  @Test
  void replaces_each_reference_by_its_value() {
    assertThat(Text.join(ARN, Text.of("/"), ARN).resolve(Reference::attribute))
        .isEqualTo("arn/arn");
  }

  @Test
  void prints_its_references_by_name() {
    assertThat(Text.join(ARN, Text.of("/*"))).hasToString("<photos.arn>/*");
  }

  @Test
  void with_a_reference_differs_from_the_string_that_it_prints() {
    assertThat(Text.of("<photos.arn>")).isNotEqualTo(ARN);
  }
}
