package gatewire.api;

import static gatewire.api.IntegrationResult.body;
import static gatewire.api.Response.respond;
import static gatewire.api.TemplateCondition.when;

import gatewire.model.RequestSource;
import gatewire.model.SharedSource;
import gatewire.model.Text;

/**
 * A data stream of Amazon Kinesis as a backend.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/integrating-api-with-aws-services-kinesis.html">Kinesis
 *     and API Gateway</a>
 */
public final class KinesisStream {

  private static final String CLIENT =
      "InvalidArgumentException|ValidationException|SerializationException";

  private final StreamReference stream;

  KinesisStream(StreamReference stream) {
    this.stream = stream;
  }

  /**
   * Puts the client's body into the stream, with the request's id as partition key; see {@link
   * #putRecord(RequestSource, RequestSource)}.
   */
  public ServiceBackend putRecord() {
    return putRecord(Request.body(), Values.context("requestId"));
  }

  /** Puts a record with a partition key that is fixed or a context variable. */
  public ServiceBackend putRecord(RequestSource data, SharedSource partitionKey) {
    return putRecord(data, (RequestSource) partitionKey);
  }

  /**
   * Puts a record into the stream. The client receives {@code 202 {"sequenceNumber": …}}.
   *
   * @param data the record: the body, a part of it or a parameter
   * @param partitionKey the value that chooses the shard; records with the same key stay in order
   * @see <a
   *     href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html">PutRecord</a>
   */
  public ServiceBackend putRecord(RequestSource data, RequestSource partitionKey) {
    Json record = RecordData.of(data).putString("PartitionKey", partitionKey);
    return put(
        "PutRecord",
        respond(202).json(Json.json().put("sequenceNumber", body("SequenceNumber"))),
        record);
  }

  /**
   * Puts each element of a list of the client's body into the stream as JSON, with the request's id
   * and the element's position as partition key. The client receives {@code 202 {"records": […]}},
   * and 500 if Kinesis did not store all of them; then it must send all of them again.
   *
   * @param listPath the JSONPath of the list, for example {@code $.records}; at most 500 elements
   * @see <a
   *     href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html">PutRecords</a>
   */
  public ServiceBackend putRecords(String listPath) {
    Response stored =
        respond(202)
            .json(Json.json().put("records", body("Records")))
            .when(when(body("FailedRecordCount")).is("0").not(), ServiceErrors.internal());
    return put("PutRecords", stored, Json.json().with("Records", RecordData.ofEach(listPath)));
  }

  private ServiceBackend put(String action, Response success, Json parameters) {
    return new ServiceBackend(
            "kinesis", Text.of("action/" + action), success, ServiceErrors.ofJson(CLIENT))
        .needs("kinesis:" + action, stream.arn())
        .requestTemplate(Json.json().put("StreamName", stream.resourceName()).with(parameters));
  }
}
