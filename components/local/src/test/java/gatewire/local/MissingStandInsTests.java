package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.exchange.DeployedApi;
import gatewire.local.outbound.EndpointUrls;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.PathTemplate;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.model.Text;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingStandInsTests {

  private static final String ARN = "arn:aws:apigateway:us-east-1:";
  private static final String FUNCTIONS =
      "lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:";

  private static Optional<String> note(IntegrationType type, String uri, EndpointUrls endpoints) {
    Method method =
        Method.builder(
                HttpMethod.GET,
                PathTemplate.parse("/pets"),
                Integration.builder(type).uri(Text.of(uri)).build())
            .build();
    DeployedApi api =
        DeployedApi.of(
            RestApi.builder("pets").method(method).build(), Stage.named("dev"), "abc123");
    return new MissingStandIns(endpoints, name -> name.endsWith(":known"), false).note(api, method);
  }

  @ParameterizedTest
  @CsvSource({
    "AWS, dynamodb:action/GetItem, fails here: the local gateway does not include dynamodb; set --endpoint-url or --record-services",
    "AWS, sqs:path/123456789012/q, fails here: the local gateway does not include sqs; set --endpoint-url or --record-services",
    "AWS_PROXY, "
        + FUNCTIONS
        + "none/invocations, fails here: the function cannot run on this machine; set --endpoint-url",
    "AWS, " + FUNCTIONS + "known/invocations,",
    "AWS, s3:path/photos/cat,",
    "AWS, s3:action/GetObject&Bucket=photos&Key=cat,",
    "HTTP, https://pets.example/,"
  })
  void a_route_is_marked_if_its_backend_is_missing(IntegrationType type, String uri, String note) {
    String full = type == IntegrationType.HTTP ? uri : ARN + uri;

    assertThat(note(type, full, EndpointUrls.NONE)).isEqualTo(Optional.ofNullable(note));
  }

  @Test
  void an_endpoint_URL_is_a_backend() {
    EndpointUrls all = EndpointUrls.of(Optional.of("http://127.0.0.1:4566"), Map.of());
    EndpointUrls queues =
        EndpointUrls.of(Optional.empty(), Map.of("AWS_ENDPOINT_URL_SQS", "http://127.0.0.1:4566"));

    assertThat(note(IntegrationType.AWS, ARN + "dynamodb:action/GetItem", all)).isEmpty();
    assertThat(note(IntegrationType.AWS, ARN + "sqs:path/123456789012/q", queues)).isEmpty();
    assertThat(note(IntegrationType.AWS, ARN + "dynamodb:action/GetItem", queues)).isPresent();
  }
}
