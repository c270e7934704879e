package gatewire.api;

import static gatewire.api.IntegrationResult.body;
import static gatewire.api.Response.respond;
import static gatewire.api.TemplateCondition.when;

/**
 * The errors of AWS services. Their messages may contain details that clients must not see, so a
 * client only learns whether it must change its request or repeat it later.
 */
final class ServiceErrors {

  /** The errors that a client may repeat later. */
  private static final String THROTTLED =
      ".*(Throttl|TooManyRequests|RequestLimitExceeded|ThroughputExceeded|LimitExceeded|ExecutionLimit).*";

  private ServiceErrors() {}

  /** Returns the response to an error of the service, of which clients learn nothing. */
  static Response internal() {
    return respond(500).message("Internal server error");
  }

  /**
   * Returns the response to errors of services with the JSON protocol, which name an error in
   * {@code __type}.
   *
   * @param client a regular expression for the names of errors that the client's request causes
   */
  static Response ofJson(String client) {
    return of("__type", client);
  }

  /**
   * Returns the response to errors of services with the query protocol.
   *
   * @param client a regular expression for the codes of errors that the client's request causes
   */
  static Response ofQuery(String client) {
    return of("Error.Code", client);
  }

  private static Response of(String name, String client) {
    return internal()
        .when(
            when(body(name)).matches("(.*#)?(" + client + ")"), respond(400).message("Bad request"))
        .when(when(body(name)).matches(THROTTLED), respond(429).message("Too many requests"));
  }
}
