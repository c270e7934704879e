package gatewire.check.stage;

import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Finding;
import gatewire.model.AccessLog;
import gatewire.model.Stage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLogVariablesTests {

  /** Returns one finding of each kind for the rules document. */
  static Stream<Finding> examples() {
    return examine("$context.requestId $context.sourceIp");
  }

  private static Stream<Finding> examine(String format) {
    return new AccessLogVariables()
        .examine(
            get("/pets").api(), Stage.builder("dev").accessLog(new AccessLog(format, 7)).build());
  }

  @Test
  void finds_a_variable_that_does_not_exist_and_proposes_another() {
    assertThat(examples())
        .singleElement()
        .hasToString(
            """
            stage 'dev': the access log's format has $context.sourceIp, which has no value
              fix: write $context.identity.sourceIp""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"$context.routeKey", "$context.identity", "$context.responseOverride.status"})
  void finds_variables_of_other_APIs_and_places(String format) {
    assertThat(examine(format)).hasSize(1);
  }

  @Test
  void accepts_the_usual_members() {
    assertThat(examine(AccessLog.json(7).format())).isEmpty();
    assertThat(
            examine(
                "$context.identity.user [$context.requestTime] \"$context.httpMethod\" $context.authorizer.principalId $context.authorizer.error $context.integration.latency $context.waf.status $context.xrayTraceId."))
        .isEmpty();
  }
}
