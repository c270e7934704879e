package gatewire.api;

/**
 * A backend whose answers are told apart by their status: S3 and every other AWS service but
 * Lambda, HTTP, a mock.
 *
 * @param <B> the backend itself
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html">Integration
 *     response</a>
 */
public abstract class StatusMatchedBackend<B extends StatusMatchedBackend<B>>
    extends MappedBackend<B> {

  StatusMatchedBackend(Mappings mappings) {
    super(mappings);
  }

  /** Answer a status of the backend with this response, in the place of the standard one. */
  public B onStatus(int status, Response response) {
    return onStatus(String.valueOf(status), response);
  }

  /**
   * Answer the statuses that a regular expression matches whole, for example {@code 5\\d{2}}, with
   * this response. It replaces what was said for the same pattern before, and the standard response
   * of each single status that it matches.
   */
  public B onStatus(String pattern, Response response) {
    return entry(ResponseEntry.on(pattern, response));
  }

  /** Answer what no pattern matches with this response, in the place of the standard default. */
  public B otherwise(Response response) {
    return entry(ResponseEntry.otherwise(response));
  }

  /** Answer what no pattern matches with this status and the standard default's body. */
  public B otherwise(int status) {
    return with(mappings().response().withDefaultStatus(status));
  }
}
