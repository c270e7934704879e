package gatewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.Rules;
import gatewire.check.rule.RuleDescription;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleExplanationTests {

  @Test
  void explains_a_rule_with_its_example_and_fix() {
    CheckRun run = CheckRun.of("--explain", "undeclared-status");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            undeclared-status (error)
            Symptom: Requests for which this response is selected get 500.
            Cause: An IntegrationResponse needs a MethodResponse with the same status.
            Evidence: reported, issues about "Output mapping refers to an invalid method response".
            Example:
              GET /files: integration response 204 has no method response 204 (declared: [200, 404])
                AWS: Output mapping refers to an invalid method response: 204
            Fix: declare method response 204, or drop the integration response
            """);
  }

  @Test
  void explains_every_rule() {
    List<String> ids = Rules.descriptions().map(RuleDescription::id).toList();

    assertThat(ids)
        .allSatisfy(
            id ->
                assertThat(RuleExplanation.of(id).orElseThrow())
                    .startsWith(id + " (")
                    .contains("\nSymptom: ", "\nCause: ", "\nEvidence: ", "\nExample:\n  "));
  }

  @ParameterizedTest
  @CsvSource({
    "undeclard-status, undeclared-status",
    "import-warnings, import-warning",
    "ERROR-AS-SUCCESS, error-as-success"
  })
  void an_unknown_id_suggests_the_nearest(String given, String meant) {
    CheckRun run = CheckRun.of("--explain", given);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "There is no rule '%s'. Did you mean %s? components/docs/rules.md lists all rules.\n"
                .formatted(given, meant));
  }
}
