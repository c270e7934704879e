package gatewire.api;

/**
 * A backend whose responses are distinguished by their status: S3 and every other AWS service
 * except Lambda, HTTP endpoints, and mocks.
 *
 * @param <B> the type of the backend
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html">Integration
 *     response</a>
 */
public abstract class StatusMatchedBackend<B extends StatusMatchedBackend<B>>
    extends MappedBackend<B> {

  StatusMatchedBackend(Mappings mappings) {
    super(mappings);
  }

  /** Sets the response for a status of the backend, instead of the standard response. */
  public B onStatus(int status, Response response) {
    return onStatus(String.valueOf(status), response);
  }

  /**
   * Sets the response for the statuses that a regular expression matches completely, for example
   * {@code 5\\d{2}}. It replaces an earlier response for the same pattern, and the standard
   * response of each status that the pattern matches.
   */
  public B onStatus(String pattern, Response response) {
    return entry(ResponseEntry.on(pattern, response));
  }

  /**
   * Sets the response for every success that no pattern matches if its status is below 400, or for
   * every error that no pattern matches if it is 400 or above. It replaces the standard default of
   * that kind.
   */
  public B otherwise(Response response) {
    return entry(ResponseEntry.otherwise(response));
  }

  /**
   * Sets the status for every success that no pattern matches if it is below 400, or for every
   * error that no pattern matches if it is 400 or above, with the body of the standard default.
   */
  public B otherwise(int status) {
    return with(mappings().response().withDefaultStatus(status));
  }
}
