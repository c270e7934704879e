package gatewire.api;

import gatewire.model.Text;

/**
 * Services of which API Gateway does not know the JSON protocol, so that the integration must set
 * its headers.
 */
final class ServiceHeaders {

  private ServiceHeaders() {}

  /**
   * Returns a backend that calls an action by API Gateway's {@code action/…}.
   *
   * @param target the name of the service's API and the action: {@code AWSEvents.PutEvents}
   * @param client a regular expression for the names of errors that the client's request causes
   */
  static ServiceBackend json(String service, String target, Response success, String client) {
    String action = target.substring(target.lastIndexOf('.') + 1);
    return json(service, Text.of("action/" + action), target, success, client);
  }

  /**
   * Returns a backend that calls an action by a POST to the root of the service. With {@code
   * action/…}, API Gateway would call a service such as SSM with the query protocol.
   */
  static ServiceBackend jsonOfRoot(String service, String target, Response success, String client) {
    return json(service, Text.of("path//"), target, success, client);
  }

  private static ServiceBackend json(
      String service, Text call, String target, Response success, String client) {
    return new ServiceBackend(service, call, success, ServiceErrors.ofJson(client))
        .requestHeader("X-Amz-Target", Values.literal(target))
        .requestHeader("Content-Type", Values.literal("application/x-amz-json-1.1"));
  }
}
