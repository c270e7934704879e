package gatewire.local.services;

import static gatewire.api.Json.json;
import static gatewire.api.Services.eventBridge;
import static gatewire.local.services.ServiceStandIn.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gatewire.api.EventBusReference;
import gatewire.api.Request;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventBridgeServedTests {

  private static final EventBusReference SHOP = new EventBusReference("shop");

  @RegisterExtension
  static final ServedServices EVENTS =
      ServedServices.serving(
              api ->
                  api.post("/events", eventBridge(SHOP).putEvent("shop", "order"))
                      .post(
                          "/resources/{id}",
                          eventBridge(SHOP)
                              .putEvent(
                                  json()
                                      .put("Source", "shop")
                                      .put("DetailType", Request.query("type"))
                                      .put("Resources", List.of(Request.path("id")))
                                      .putEmbedded("Detail", Request.body("order")))))
          .binding(SHOP, "arn:aws:events:us-east-1:123456789012:event-bus/shop-bus");

  @Test
  void sends_the_body_as_the_detail_of_an_event() {
    EVENTS.responding(200, "{\"FailedEntryCount\": 0, \"Entries\": [{\"EventId\": \"e-1\"}]}");
    String body = "{\"name\": \"it's \\\"Rex\\\" \\n $x #end\"}";

    assertThat(EVENTS.send("POST", "/events", body)).isEqualTo("202 {\"eventId\":\"e-1\"}");

    assertThat(EVENTS.received().header("x-amz-target")).isEqualTo("AWSEvents.PutEvents");
    assertThat(EVENTS.received().header("content-type")).isEqualTo("application/x-amz-json-1.1");
    JsonNode entry = EVENTS.received().json().path("Entries").path(0);
    assertThat(entry.path("Detail").asText()).isEqualTo(body);
    assertThat(entry.path("Source").asText()).isEqualTo("shop");
    assertThat(entry.path("DetailType").asText()).isEqualTo("order");
    assertThat(entry.path("EventBusName").asText()).isEqualTo("shop-bus");
    assertThat(entry).hasSize(4);
  }

  @Test
  void sends_an_event_that_the_author_composes() {
    EVENTS.responding(200, "{\"FailedEntryCount\": 0, \"Entries\": [{\"EventId\": \"e-1\"}]}");

    EVENTS.send("POST", "/resources/7?type=a%22b", "{\"order\": {\"a\": \"'\"}}");

    assertThat(EVENTS.received().json().path("Entries").path(0))
        .isEqualTo(
            parse(
                "{\"Source\": \"shop\", \"DetailType\": \"a\\\"b\", \"Resources\": [\"7\"],"
                    + " \"Detail\": \"{\\\"a\\\":\\\"'\\\"}\", \"EventBusName\": \"shop-bus\"}"));
  }

  @Test
  void an_event_that_EventBridge_does_not_accept_is_an_error() {
    EVENTS.responding(
        200, "{\"FailedEntryCount\": 1, \"Entries\": [{\"ErrorCode\": \"MalformedDetail\"}]}");
    assertThat(EVENTS.send("POST", "/events", "no JSON"))
        .isEqualTo("400 {\"message\":\"Bad request\"}");

    EVENTS.responding(
        200, "{\"FailedEntryCount\": 1, \"Entries\": [{\"ErrorCode\": \"InternalFailure\"}]}");
    assertThat(EVENTS.send("POST", "/events", "{}"))
        .isEqualTo("500 {\"message\":\"Internal server error\"}");

    EVENTS.responding(400, "{\"__type\": \"ThrottlingException\"}");
    assertThat(EVENTS.send("POST", "/events", "{}"))
        .isEqualTo("429 {\"message\":\"Too many requests\"}");
  }
}
