package gatewire.check;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Finding;
import gatewire.check.rule.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceCheckTests {

  /** Findings for {@code rules.md}. */
  static Stream<Finding> examples() {
    return Stream.of(
        SourceCheck.missing(
            "the template",
            "'CatalogUrl' has no value: it is a parameter without a default. A placeholder is read instead; supply the value with --value CatalogUrl=..."),
        SourceCheck.unread(
            "the template",
            "'Web' is an HTTP or WebSocket API, which is not read: only REST APIs are"),
        SourceCheck.unknownProperty(
            "the template",
            "resource 'Get' (AWS::ApiGateway::Method) has the property 'RequestValidator', which CloudFormation does not document (documented: RequestValidatorId, RestApiId)"));
  }

  @Test
  void all_kinds_are_warnings_because_the_api_may_be_right() {
    assertThat(examples())
        .extracting(Finding::rule)
        .isEqualTo(List.of("missing-value", "unread-part", "unknown-template-property"));
    assertThat(examples()).extracting(Finding::severity).containsOnly(Severity.WARNING);
  }

  @Test
  void a_problem_may_contain_percent_signs() {
    assertThat(SourceCheck.unread("the template", "the file '100%s' is missing"))
        .hasToString("the template: the file '100%s' is missing");
  }
}
