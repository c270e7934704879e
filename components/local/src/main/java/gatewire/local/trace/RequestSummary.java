package gatewire.local.trace;

import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.RestApi;
import gatewire.model.ServiceUri;
import java.util.Optional;

/**
 * A request and its response in short. What it derives is computed when it is read, so that it
 * costs nothing if no listener is interested.
 *
 * @param path the path as the client sent it, with the stage
 * @param resourcePath the path of the resource that matches; empty if none does
 */
public record RequestSummary(
    String httpMethod, String path, RestApi api, String resourcePath, Outcome outcome) {

  /**
   * The response.
   *
   * @param millis the time from the request to the response
   * @param gatewayError whether API Gateway itself made the response
   */
  public record Outcome(int status, long millis, boolean gatewayError) {}

  private static final int FIRST_ERROR = 400;

  /** Returns the method that handled the request; empty if no route matches. */
  public Optional<Method> method() {
    return find(httpMethod).or(() -> find(HttpMethod.ANY.toString()));
  }

  private Optional<Method> find(String name) {
    return api.methods().stream()
        .filter(method -> method.path().toString().equals(resourcePath))
        .filter(method -> method.httpMethod().toString().equals(name))
        .findFirst();
  }

  /** Returns the backend in short, such as {@code lambda list-pets}; empty if no route matches. */
  public String backend() {
    return method().map(Method::integration).map(RequestSummary::backend).orElse("");
  }

  private static String backend(Integration integration) {
    return switch (integration.type()) {
      case MOCK -> "mock";
      case HTTP, HTTP_PROXY -> "http";
      case AWS, AWS_PROXY ->
          integration.uri().flatMap(ServiceUri::parse).map(RequestSummary::service).orElse("aws");
    };
  }

  private static String service(ServiceUri uri) {
    return uri.function()
        .map(function -> "lambda " + function.substring(function.lastIndexOf(':') + 1))
        .orElse(uri.service());
  }

  /**
   * Returns whether the response is an error that API Gateway made or mapped. A proxy's error is
   * the backend's.
   */
  public boolean isFailure() {
    boolean mapped = method().map(one -> !one.integration().type().isProxy()).orElse(false);
    return outcome.status() >= FIRST_ERROR && (outcome.gatewayError() || mapped);
  }
}
