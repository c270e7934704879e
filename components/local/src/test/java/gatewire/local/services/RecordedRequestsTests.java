package gatewire.local.services;

import static gatewire.api.Services.eventBridge;
import static gatewire.api.Services.sqs;
import static gatewire.local.services.ServiceStandIn.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.pulumi.Context;
import com.pulumi.core.Output;
import gatewire.api.Api;
import gatewire.api.EventBusReference;
import gatewire.api.QueueReference;
import gatewire.local.LocalGateway;
import gatewire.model.Stage;
import gatewire.pulumi.ApiArgs;
import gatewire.pulumi.ApiComponent;
import gatewire.pulumi.Bindings;
import gatewire.testing.LocalGatewayExtension;
import gatewire.testing.PulumiProgram;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecordedRequestsTests {

  private static final QueueReference ORDERS = new QueueReference("orders");
  private static final EventBusReference SHOP = new EventBusReference("shop");

  @RegisterExtension
  static final LocalGatewayExtension GATEWAY =
      LocalGatewayExtension.serving(
          () ->
              LocalGateway.of(PulumiProgram.of(RecordedRequestsTests::program).up())
                  .recordServices(true));

  private static void program(Context context) {
    Api api =
        Api.named("recorded")
            .post("/orders", sqs(ORDERS).sendMessage())
            .post("/events", eventBridge(SHOP).putEvent("shop", "order"))
            .build();
    new ApiComponent(
        "recorded",
        ApiArgs.builder()
            .api(api)
            .stage(Stage.named("dev"))
            .bindings(
                Bindings.builder()
                    .resource(ORDERS, Output.of("arn:aws:sqs:us-east-1:123456789012:orders"))
                    .resource(SHOP, Output.of("arn:aws:events:us-east-1:123456789012:event-bus/s"))
                    .build())
            .build());
  }

  private static JsonNode send(String path, String body) {
    HttpResponse<byte[]> response = GATEWAY.send("POST", path, BodyPublishers.ofString(body));
    assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.headers().map()).doesNotContainKey("x-gatewire-unmapped");
    return parse(new String(response.body(), StandardCharsets.UTF_8));
  }

  @Test
  void a_request_to_a_service_without_a_stand_in_is_returned() {
    JsonNode request = send("/orders", "{\"a\": \"é\"}");

    assertThat(request.path("method").asText()).isEqualTo("POST");
    assertThat(request.path("uri").asText())
        .isEqualTo("https://sqs.us-east-1.amazonaws.com/123456789012/orders");
    assertThat(request.path("headers").path("Content-Type").asText())
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(request.path("body").asText())
        .isEqualTo("Action=SendMessage&MessageBody=%7B%22a%22%3A+%22%C3%A9%22%7D");
  }

  @Test
  void the_action_of_a_JSON_service_is_in_the_headers() {
    JsonNode request = send("/events", "{}");

    assertThat(request.path("uri").asText())
        .isEqualTo("https://events.us-east-1.amazonaws.com/?Action=PutEvents");
    assertThat(request.path("headers").path("X-Amz-Target").asText())
        .isEqualTo("AWSEvents.PutEvents");
    assertThat(parse(request.path("body").asText()).path("Entries")).hasSize(1);
  }
}
