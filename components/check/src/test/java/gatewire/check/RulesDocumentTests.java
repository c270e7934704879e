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
  void is_what_the_rules_say() throws IOException {
    if (GoldenFile.isWriteRequested()) {
      Files.writeString(RulesDocument.FILE, RulesDocument.text());
    }

    assertThat(RulesDocument.FILE)
        .as("%s is out of date; this rewrites it: %s", RulesDocument.FILE, RulesDocument.REWRITE)
        .exists()
        .hasContent(RulesDocument.text());
  }

  @Test
  void has_an_example_of_everything_that_can_be_found() {
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
  void says_symptom_and_cause_in_sentences() {
    assertThat(Rules.descriptions())
        .allSatisfy(
            rule -> {
              assertThat(rule.symptom()).as(rule.id()).matches("(?s)[A-Z*].*\\.");
              assertThat(rule.cause()).as(rule.id()).matches("(?s)[A-Z*].*\\.");
            });
  }
}
