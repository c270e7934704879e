package gatewire.api;

import static gatewire.api.IntegrationResult.body;
import static gatewire.api.Response.respond;
import static gatewire.api.TemplateCondition.when;

import gatewire.model.RequestSource;
import java.util.List;

/**
 * An event bus of Amazon EventBridge as a backend.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html">PutEvents</a>
 */
public final class EventBridgeBus {

  private static final String CLIENT = "ValidationException|SerializationException";

  private final EventBusReference bus;

  EventBridgeBus(EventBusReference bus) {
    this.bus = bus;
  }

  /** Sends the client's body as the detail of an event; see {@link #putEvent(Json)}. */
  public ServiceBackend putEvent(String source, String detailType) {
    return putEvent(source, detailType, Request.body());
  }

  /** Sends this part of the request as the detail of an event; see {@link #putEvent(Json)}. */
  public ServiceBackend putEvent(String source, String detailType, RequestSource detail) {
    return putEvent(
        Json.json()
            .put("Source", source)
            .put("DetailType", detailType)
            .putEmbedded("Detail", detail));
  }

  /**
   * Sends an event. The client receives {@code 202 {"eventId": …}}, and 400 if the detail is not a
   * JSON object. EventBridge reports an event that it does not accept with status 200; the client
   * receives 500.
   *
   * @param entry the event without its bus: {@code Source}, {@code DetailType}, {@code Detail},
   *     which is JSON in a string ({@link Json#putEmbedded}), {@code Resources}
   */
  public ServiceBackend putEvent(Json entry) {
    Json bound = entry.put("EventBusName", bus.resourceName());
    return ServiceHeaders.json("events", "AWSEvents.PutEvents", sent(), CLIENT)
        .needs("events:PutEvents", bus.arn())
        .requestTemplate(Json.json().put("Entries", List.of(bound)));
  }

  private static Response sent() {
    return respond(202)
        .json(Json.json().put("eventId", body("Entries[0].EventId")))
        .when(
            when(body("Entries[0].ErrorCode")).is("MalformedDetail"),
            respond(400).message("Bad request"))
        .when(when(body("FailedEntryCount")).is("0").not(), ServiceErrors.internal());
  }
}
