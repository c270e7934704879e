package gatewire.check;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportCheckTests {

  /** A finding for {@code rules.md}. */
  static Stream<Finding> examples() {
    return Stream.of(
        ImportCheck.ignored(
            "/components/securitySchemes/members",
            "Unsupported security definition type 'http' for 'members'. Ignoring."));
  }

  @Test
  void an_ignored_part_is_a_warning_with_its_place() {
    assertThat(examples())
        .singleElement()
        .hasToString(
            "/components/securitySchemes/members: Unsupported security definition type 'http' for 'members'. Ignoring.");
    assertThat(examples()).extracting(Finding::rule).isEqualTo(List.of("import-warning"));
  }

  @Test
  void the_root_of_a_document_has_a_readable_place() {
    assertThat(ImportCheck.ignored("", "Parse issue: attribute paths is missing"))
        .hasToString("the document: Parse issue: attribute paths is missing");
  }
}
