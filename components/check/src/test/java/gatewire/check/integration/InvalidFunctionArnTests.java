package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.serviceUri;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.RestApi;
import gatewire.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidFunctionArnTests {

  private final Rule rule = new InvalidFunctionArn();

  static RestApi example() {
    return of(IntegrationType.AWS_PROXY, "orders");
  }

  private static RestApi of(IntegrationType type, String function) {
    Text uri = serviceUri("lambda:path/2015-03-31/functions/" + function + "/invocations");
    return get("/orders", Integration.builder(type).httpMethod("POST").uri(uri)).api();
  }

  @Test
  void finds_the_name_of_a_function() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /orders: the URI invokes the Lambda function 'orders', which is not an ARN
              AWS: Invalid lambda function
              fix: write arn:aws:lambda:REGION:ACCOUNT:function:NAME between functions/ and /invocations""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders:live", "123456789012:function:orders", "function:orders"})
  void finds_other_partial_ARNs(String function) {
    assertThat(rule.examine(of(IntegrationType.AWS, function))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:lambda:us-east-1:123456789012:function:orders",
        "arn:aws:lambda:us-east-1:123456789012:function:orders:live",
        "arn:aws:lambda:us-east-1:123456789012:function:${stageVariables.orders}",
        "${stageVariables.orders}"
      })
  void accepts_ARNs_and_variables(String function) {
    assertThat(rule.examine(of(IntegrationType.AWS_PROXY, function))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP", "MOCK"})
  void ignores_other_types(IntegrationType type) {
    assertThat(rule.examine(of(type, "orders"))).isEmpty();
  }
}
