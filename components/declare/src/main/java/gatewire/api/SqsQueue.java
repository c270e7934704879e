package gatewire.api;

import gatewire.model.RequestSource;
import gatewire.model.Text;

/**
 * A queue of Amazon SQS as a backend.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html">SendMessage</a>
 */
public final class SqsQueue {

  private static final String CLIENT =
      "InvalidMessageContents|InvalidParameterValue|MissingParameter|EmptyValue";

  private final QueueReference queue;

  SqsQueue(QueueReference queue) {
    this.queue = queue;
  }

  /** Sends the client's body as a message; see {@link #sendMessage(RequestSource, Form)}. */
  public ServiceBackend sendMessage() {
    return sendMessage(Request.body());
  }

  /** Sends this part of the request; see {@link #sendMessage(RequestSource, Form)}. */
  public ServiceBackend sendMessage(RequestSource message) {
    return sendMessage(message, Form.form());
  }

  /**
   * Sends a message. The client receives {@code 202 {"messageId": …}}, 400 for a message that SQS
   * rejects, and 429 if SQS limits requests.
   *
   * @param message the message: the body, a part of it, a parameter or a fixed value
   * @param parameters further parameters of the action, for example {@code
   *     form().put("MessageGroupId", Request.path("tenant"))} for a FIFO queue
   */
  public ServiceBackend sendMessage(RequestSource message, Form parameters) {
    Response sent =
        Response.respond(202)
            .json(
                Json.json()
                    .put(
                        "messageId",
                        IntegrationResult.body("SendMessageResponse.SendMessageResult.MessageId")));
    return new ServiceBackend(
            "sqs", Text.join(Text.of("path/"), queue.path()), sent, ServiceErrors.ofQuery(CLIENT))
        .needs("sqs:SendMessage", queue.arn())
        .requestTemplate(
            Form.form()
                .put("Action", "SendMessage")
                .putJson("MessageBody", message)
                .with(parameters));
  }
}
