package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.httpProxy;
import static gatewire.check.fixture.ApiFixtures.lambdaProxy;
import static gatewire.check.fixture.ApiFixtures.serviceUri;
import static gatewire.model.ResponseTransferMode.STREAM;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Integration;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import gatewire.model.Text;
import org.junit.jupiter.api.Test;

class StreamingUriMismatchTests {

  private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:pets";

  private final Rule rule = new StreamingUriMismatch();

  static RestApi example() {
    return get("/pets", plain().responseTransferMode(STREAM)).api();
  }

  private static Integration.Builder plain() {
    return lambdaProxy()
        .uri(serviceUri("lambda:path/2015-03-31/functions/" + FUNCTION + "/invocations"));
  }

  private static Integration.Builder streaming(Text function) {
    return lambdaProxy()
        .uri(
            Text.join(
                serviceUri("lambda:path/2021-11-15/functions/"),
                function,
                Text.of("/response-streaming-invocations")));
  }

  @Test
  void finds_a_streamed_response_with_the_URI_of_a_buffered_one() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /pets: the response transfer mode is STREAM, but the URI ends in '/invocations', which does not stream
              fix: write path/2021-11-15/functions/ARN/response-streaming-invocations in the URI, or remove the transfer mode""");
  }

  @Test
  void finds_a_buffered_response_with_the_URI_of_a_streamed_one() {
    assertThat(rule.examine(get("/pets", streaming(Text.of(FUNCTION))).api()))
        .singleElement()
        .hasToString(
            """
            GET /pets: the URI ends in '/response-streaming-invocations', but the response transfer mode is BUFFERED
              AWS: Invalid ResponseTransferMode. Cannot use ResponseTransferMode BUFFERED for Lambda functions invoked by InvokeWithResponseStream for AWS_PROXY integrations.
              fix: set the response transfer mode to STREAM, or write path/2015-03-31/functions/ARN/invocations in the URI""");
  }

  @Test
  void finds_a_mismatch_for_a_function_that_is_known_only_after_deployment() {
    assertThat(rule.examine(get("/pets", streaming(new Reference("pets", "arn"))).api()))
        .hasSize(1);
  }

  @Test
  void accepts_URIs_that_fit_the_mode_and_other_backends() {
    assertThat(rule.examine(get("/pets", plain()).api())).isEmpty();
    assertThat(
            rule.examine(
                get("/pets", streaming(Text.of(FUNCTION)).responseTransferMode(STREAM)).api()))
        .isEmpty();
    assertThat(rule.examine(get("/pets", httpProxy().responseTransferMode(STREAM)).api()))
        .isEmpty();
  }

  @Test
  void ignores_a_URI_that_is_a_reference() {
    Integration.Builder unknown =
        lambdaProxy().uri(new Reference("pets", "invokeArn")).responseTransferMode(STREAM);

    assertThat(rule.examine(get("/pets", unknown).api())).isEmpty();
  }
}
