package gatewire.api;

import gatewire.model.RequestSource;
import gatewire.model.Text;

/**
 * A topic of Amazon SNS as a backend.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/api/API_Publish.html">Publish</a>
 */
public final class SnsTopic {

  private static final String CLIENT = "InvalidParameter(Value)?|ValidationError";

  private final TopicReference topic;

  SnsTopic(TopicReference topic) {
    this.topic = topic;
  }

  /** Publishes the client's body; see {@link #publish(RequestSource, Form)}. */
  public ServiceBackend publish() {
    return publish(Request.body());
  }

  /** Publishes this part of the request; see {@link #publish(RequestSource, Form)}. */
  public ServiceBackend publish(RequestSource message) {
    return publish(message, Form.form());
  }

  /**
   * Publishes a message. The client receives {@code 202 {"messageId": …}}, 400 for a message that
   * SNS rejects, and 429 if SNS limits requests.
   *
   * @param message the message: the body, a part of it, a parameter or a fixed value
   * @param parameters further parameters of the action, for example {@code form().put("Subject",
   *     Request.header("X-Subject"))}
   */
  public ServiceBackend publish(RequestSource message, Form parameters) {
    Response published =
        Response.respond(202)
            .json(
                Json.json()
                    .put(
                        "messageId",
                        IntegrationResult.body("PublishResponse.PublishResult.MessageId")));
    // The second slash is the path: SNS has one endpoint, and reads the action from the form.
    return new ServiceBackend("sns", Text.of("path//"), published, ServiceErrors.ofQuery(CLIENT))
        .needs("sns:Publish", topic.arn())
        .requestTemplate(
            Form.form()
                .put("Action", "Publish")
                .put("TopicArn", topic.arn())
                .putJson("Message", message)
                .with(parameters));
  }
}
