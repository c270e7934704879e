package gatewire.check.api;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.serviceUri;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Authorizer;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidAuthorizerUriTests {

  private final Rule rule = new InvalidAuthorizerUri();

  static RestApi example() {
    return withUri(Text.of("arn:aws:lambda:us-east-1:123456789012:function:guard"));
  }

  private static RestApi withUri(Text uri) {
    return api(get("/pets"))
        .authorizer(
            new Authorizer.Request("guard", uri, Optional.empty(), List.of(), Duration.ZERO))
        .build();
  }

  @Test
  void finds_the_ARN_of_a_function() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            authorizer 'guard': its URI 'arn:aws:lambda:us-east-1:123456789012:function:guard' is not the invocation ARN of a function
              AWS: Authorizer URI should be a valid API Gateway ARN that represents a Lambda function invocation.
              fix: write arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/FUNCTION_ARN/invocations""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "guard",
        "https://guard.example/",
        "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/guard",
        "arn:aws:apigateway:us-east-1:s3:path/bucket/key"
      })
  void finds_other_URIs(String uri) {
    assertThat(rule.examine(withUri(Text.of(uri)))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:guard/invocations",
        "arn:aws-cn:apigateway:cn-north-1:lambda:path//2015-03-31/functions/arn:aws-cn:lambda:cn-north-1:123456789012:function:guard/invocations",
        "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:guard/invocations",
        "${stageVariables.guard}"
      })
  void accepts_invocation_ARNs_and_variables(String uri) {
    assertThat(rule.examine(withUri(Text.of(uri)))).isEmpty();
  }

  @Test
  void accepts_references() {
    assertThat(rule.examine(withUri(new Reference("guard", "invokeArn")))).isEmpty();
    assertThat(
            rule.examine(
                withUri(
                    Text.join(
                        serviceUri("lambda:path/2015-03-31/functions/"),
                        new Reference("guard", "arn"),
                        Text.of("/invocations")))))
        .isEmpty();
  }
}
