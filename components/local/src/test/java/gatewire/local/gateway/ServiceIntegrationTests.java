package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.api;
import static gatewire.local.gateway.TestGateway.integration;
import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.response;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendResponse;
import gatewire.local.http.ClientResponse;
import gatewire.local.http.HttpHeaders;
import gatewire.model.ContentHandling;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationResponse;
import gatewire.model.IntegrationType;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.RestApi;
import gatewire.model.StatusCode;
import gatewire.model.Text;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceIntegrationTests {

  private static final String ARN = "arn:aws:apigateway:eu-west-1:";

  private static Integration.Builder service(String rest) {
    return integration(IntegrationType.AWS, ARN + rest)
        .credentials(Text.of("arn:aws:iam::123456789012:role/${stageVariables.role}"));
  }

  private static BackendCall.Service send(Integration.Builder integration, String... headers) {
    TestGateway gateway =
        TestGateway.of(
            api(method("PUT /{key+}", integration.response(response(200, "", "")).build()).build()),
            Map.of("role", "reader"));
    gateway.send("PUT", "/a/b%20c?x=1", "{}", headers);
    return (BackendCall.Service) gateway.call();
  }

  @ParameterizedTest
  @CsvSource({
    "s3:action/GetObject&Bucket=photos&Key=a.txt, /photos/a.txt",
    "s3:action/PutObject&Bucket={bucket}&Key=dogs/{key}, /{bucket}/dogs/b%20c",
    "s3:action/ListObjects&Bucket=photos, /photos",
    "s3:path/photos/{key}, /photos/b%20c"
  })
  void an_action_of_S3_is_sent_as_its_path(String uri, String target) {
    BackendCall.Service call =
        send(
            service(uri)
                .httpMethod("GET")
                .requestParameter(
                    IntegrationParameter.path("key"), RequestSource.parse("'b%20c'")));

    assertThat(call.target()).isEqualTo(target);
  }

  @Test
  void a_path_is_sent_unchanged() {
    BackendCall.Service call =
        send(
            service("bucket.s3:path//photos/{key}?versionId=3")
                .httpMethod("PUT")
                .requestParameter(
                    IntegrationParameter.path("key"),
                    RequestSource.parse("method.request.path.key"))
                .requestParameter(
                    IntegrationParameter.header("Referer"), RequestSource.parse("'x'"))
                .requestParameter(
                    IntegrationParameter.querystring("tag"), RequestSource.parse("'a=b'")),
            "Content-Type",
            "image/png");

    assertThat(call.service()).isEqualTo("s3");
    assertThat(call.subdomain()).hasValue("bucket");
    assertThat(call.region()).isEqualTo("eu-west-1");
    assertThat(call.method()).isEqualTo("PUT");
    assertThat(call.target()).isEqualTo("//photos/a/b%20c?versionId=3&tag=a%3Db");
    assertThat(call.credentials()).hasValue("arn:aws:iam::123456789012:role/reader");
    assertThat(call.headers().last("Content-Type")).hasValue("image/png");
    assertThat(call.headers().contains("Referer")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "dynamodb, PutItem, DynamoDB_20120810.PutItem, application/x-amz-json-1.0",
    "kinesis, PutRecords, Kinesis_20131202.PutRecords, application/x-amz-json-1.1",
    "states, StartExecution, AWSStepFunctions.StartExecution, application/x-amz-json-1.0",
  })
  void an_action_of_a_JSON_service_is_sent_in_a_header(
      String service, String action, String target, String contentType) {
    BackendCall.Service call = send(service(service + ":action/" + action));

    assertThat(call.target()).isEqualTo("/?Action=" + action);
    assertThat(call.headers().last("X-Amz-Target")).hasValue(target);
    assertThat(call.headers().last("Content-Type")).hasValue(contentType);
  }

  @Test
  void an_action_of_another_service_is_sent_in_the_query() {
    BackendCall.Service call =
        send(
            service("sns:action/Publish")
                .requestParameter(
                    IntegrationParameter.querystring("Message"),
                    RequestSource.parse("method.request.querystring.x")));

    assertThat(call.target()).isEqualTo("/?Action=Publish&Message=1");
    assertThat(call.headers().contains("X-Amz-Target")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // handling, payload, accept, body, response ('' is 500); Latin-1 characters represent bytes
    "'', text/x, text/x, a\u00ff, a\u00ef\u00bf\u00bd",
    "'', text/x, image/png, Yf8=, a\u00ff",
    "'', text/x, image/png, no base64, ''",
    "'', image/png, image/webp, a\u00ff, a\u00ff",
    "'', image/png, '', a\u00ff, Yf8=",
    "'', image/png, '*/*', a\u00ff, Yf8=",
    "CONVERT_TO_TEXT, text/x, image/png, ab, ab",
    "CONVERT_TO_TEXT, image/png, image/png, a\u00ff, Yf8=",
    "CONVERT_TO_BINARY, text/x, text/x, Yf8=, a\u00ff",
    "CONVERT_TO_BINARY, text/x, text/x, Yf8, ''",
    "CONVERT_TO_BINARY, image/png, text/x, Yf8=, Yf8=",
  })
  void a_response_is_converted(
      String handling, String payload, String accept, String body, String expected) {
    TestGateway gateway = converting(handling, Map.of());
    gateway.backendReturns(
        call ->
            CompletableFuture.completedFuture(
                new BackendResponse(
                    200,
                    HttpHeaders.of("Content-Type", payload, "ETag", "e"),
                    body.getBytes(StandardCharsets.ISO_8859_1))));

    ClientResponse response = gateway.get("/a", "Accept", accept);

    assertThat(response.status()).isEqualTo(expected.isEmpty() ? 500 : 200);
    if (!expected.isEmpty()) {
      assertThat(response.body()).isEqualTo(expected.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(response.headers().last("etag")).hasValue("e");
      assertThat(response.headers().last("Content-Type")).hasValue("application/json");
    }
  }

  @ParameterizedTest
  @CsvSource({"CONVERT_TO_BINARY, 500", "CONVERT_TO_TEXT, 200", "'', 200"})
  void a_binary_response_cannot_be_rendered(String handling, int status) {
    TestGateway gateway = converting(handling, Map.of("application/json", "$input.body"));
    gateway.backendReturns(
        call ->
            CompletableFuture.completedFuture(
                new BackendResponse(
                    200, HttpHeaders.of("Content-Type", "image/png"), new byte[] {'a', -1})));

    ClientResponse response = gateway.get("/a");

    assertThat(response.status()).isEqualTo(status);
    if (status == 200) {
      assertThat(TestGateway.body(response)).isEqualTo("Yf8=");
    }
  }

  private static TestGateway converting(String handling, Map<String, String> templates) {
    IntegrationResponse response =
        new IntegrationResponse(
            new StatusCode(200),
            Optional.empty(),
            Map.of("ETag", ResponseSource.parse("integration.response.header.ETag")),
            templates,
            handling.isEmpty() ? Optional.empty() : Optional.of(ContentHandling.valueOf(handling)));
    return TestGateway.of(
        RestApi.builder("pets")
            .binaryMediaTypes(Set.of("image/*"))
            .method(
                method(
                        "GET /a",
                        service("s3:path/b/k").httpMethod("GET").response(response).build())
                    .build())
            .build());
  }
}
