package gatewire.api;

import static gatewire.api.IntegrationResult.body;
import static gatewire.api.Response.respond;

import gatewire.model.RequestSource;

/**
 * A stream of Amazon Data Firehose as a backend.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecord.html">PutRecord</a>
 */
public final class FirehoseStream {

  private static final String CLIENT =
      "InvalidArgumentException|ValidationException|SerializationException";

  private final DeliveryStreamReference stream;

  FirehoseStream(DeliveryStreamReference stream) {
    this.stream = stream;
  }

  /** Puts the client's body into the stream; see {@link #putRecord(RequestSource)}. */
  public ServiceBackend putRecord() {
    return putRecord(Request.body());
  }

  /**
   * Puts a record into the stream. The client receives {@code 202 {"recordId": …}}. Firehose stores
   * records one after the other without a delimiter, unless the stream appends one.
   *
   * @param data the record: the body, a part of it or a parameter
   */
  public ServiceBackend putRecord(RequestSource data) {
    return ServiceHeaders.json(
            "firehose",
            "Firehose_20150804.PutRecord",
            respond(202).json(Json.json().put("recordId", body("RecordId"))),
            CLIENT)
        .needs("firehose:PutRecord", stream.arn())
        .requestTemplate(
            Json.json()
                .put("DeliveryStreamName", stream.resourceName())
                .put("Record", RecordData.of(data)));
  }
}
