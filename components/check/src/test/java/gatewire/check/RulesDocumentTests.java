package gatewire.check;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Finding;
import gatewire.testing.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulesDocumentTests {

  @Test
  void matches_the_rules() throws IOException {
    if (GoldenFile.isWriteRequested()) {
      Files.writeString(RulesDocument.FILE, RulesDocument.text());
    }

    assertThat(RulesDocument.FILE)
        .as(
            "%s is out of date; rewrite it with: %s",
            RulesDocument.FILE, RulesDocument.REWRITE_COMMAND)
        .exists()
        .hasContent(RulesDocument.text());
  }

  @Test
  void has_an_example_of_each_kind_of_finding() {
    Map<String, Finding> examples = RulesDocument.examples();

    assertThat(Rules.descriptions())
        .allSatisfy(
            rule ->
                assertThat(examples.get(rule.id()))
                    .as(rule.id())
                    .extracting(Finding::severity)
                    .isEqualTo(rule.severity()));
  }

  @Test
  void describes_symptom_and_cause_in_sentences() {
    assertThat(Rules.descriptions())
        .allSatisfy(
            rule -> {
              assertThat(rule.symptom()).as(rule.id()).matches("(?s)[A-Z*].*\\.");
              assertThat(rule.cause()).as(rule.id()).matches("(?s)[A-Z*].*\\.");
            });
  }
}
