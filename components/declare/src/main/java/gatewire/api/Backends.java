package gatewire.api;

import gatewire.model.RequestSource;
import gatewire.model.SharedSource;
import gatewire.model.Text;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Factory methods for the built-in backends. {@link Declarations} has them for static import.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-integration-types.html">Integration
 *     types</a>
 */
public final class Backends {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private Backends() {}

  /** Returns a backend that serves objects of this bucket. */
  public static S3Backend s3(BucketReference bucket) {
    return new S3Backend(bucket);
  }

  /** Returns a backend that invokes this function with mapped requests and responses. */
  public static LambdaBackend lambda(FunctionReference function) {
    return new LambdaBackend(function);
  }

  /**
   * Returns a backend that passes the whole request to this function, which creates the whole
   * response.
   */
  public static LambdaProxyBackend lambdaProxy(FunctionReference function) {
    return new LambdaProxyBackend(function);
  }

  /**
   * Returns a backend that calls this HTTP endpoint with mapped requests and responses.
   *
   * @param uri the URL, with path parameters of the route in braces: {@code
   *     https://example.com/pets/{petId}}
   */
  public static HttpBackend http(String uri) {
    return new HttpBackend(new HttpUri(uri));
  }

  /**
   * Returns the same backend for a URL of which a part is known only after deployment, for example
   * {@code Text.join(Text.of("https://"), new Reference("pets", "host"), Text.of("/{petId}"))}.
   */
  public static HttpBackend http(Text uri) {
    return new HttpBackend(HttpUri.of(uri));
  }

  /**
   * Returns a backend that passes the whole request to this HTTP endpoint, which creates the whole
   * response.
   *
   * @param uri the URL, with path parameters of the route in braces: {@code
   *     https://example.com/{path}}
   */
  public static HttpProxyBackend httpProxy(String uri) {
    return new HttpProxyBackend(new HttpUri(uri));
  }

  /**
   * Returns the same backend for a URL of which a part is known only after deployment, for example
   * {@code Text.join(Text.of("https://"), new Reference("pets", "host"), Text.of("/{petId}"))}.
   */
  public static HttpProxyBackend httpProxy(Text uri) {
    return new HttpProxyBackend(HttpUri.of(uri));
  }

  /**
   * Returns a backend that calls an action of an AWS service with mapped requests and responses.
   *
   * @param service the service as in its host name: {@code dynamodb}, {@code states}
   * @param action the name of the action in the service's API: {@code GetItem}, {@code
   *     StartExecution}
   */
  public static ServiceBackend serviceAction(String service, String action) {
    return new ServiceBackend(service, Text.of("action/" + action));
  }

  /**
   * Returns a backend that calls a path of an AWS service with mapped requests and responses.
   *
   * @param service the service as in its host name: {@code sqs}
   * @param path the path without a leading slash, usually with a reference, for example to the
   *     account and name of a queue; {@code {name}} inserts a path parameter of the route
   */
  public static ServiceBackend servicePath(String service, Text path) {
    return new ServiceBackend(service, Text.join(Text.of("path/"), path));
  }

  /**
   * Returns a backend without a server: API Gateway itself returns 200 and an empty body, unless
   * another status or a body is set.
   */
  public static MockBackend mock() {
    return new MockBackend();
  }

  /**
   * Returns a mock that responds with the first success that the document declares for the
   * operation, with the document's example or a body that is generated from its schema.
   */
  public static OperationMock mocked() {
    return new OperationMock(OptionalInt.empty(), Optional.empty());
  }

  /** Returns a mock that responds with the response that the document declares for this status. */
  public static OperationMock mocked(int status) {
    return new OperationMock(OptionalInt.of(status), Optional.empty());
  }

  /**
   * Returns a mock for health checks, which responds with {@code {"status": "ok", "version": …}}.
   */
  public static MockBackend health(String version) {
    return mock().json(200, Json.json().put("status", "ok").put("version", version));
  }

  /**
   * Returns a mock that redirects to one value.
   *
   * @param status 301, 302, 303, 307 or 308
   * @param location the target: a fixed value, a stage variable or a context variable
   * @throws IllegalArgumentException for any other status, with which clients do not follow the
   *     location
   */
  public static MockBackend redirect(int status, SharedSource location) {
    return mock().status(redirecting(status)).header("Location", location);
  }

  /**
   * Returns a mock that redirects to a location that is joined from fixed parts and values of the
   * request.
   *
   * @param status 301, 302, 303, 307 or 308
   * @throws IllegalArgumentException for any other status
   */
  public static MockBackend redirect(int status, RequestSource... location) {
    ResponseOverrides overrides =
        ResponseOverrides.responseOverrides().header("Location", location);
    return mock()
        .respondingWith(
            Response.respond(redirecting(status))
                .template("application/json", "")
                .overrides(overrides));
  }

  private static int redirecting(int status) {
    if (!REDIRECTS.contains(status)) {
      throw new IllegalArgumentException(
          "redirect(%d, …): clients follow a location only with status 301, 302, 303, 307 or 308; for another status write mock().status(%d).header(\"Location\", …)"
              .formatted(status, status));
    }
    return status;
  }
}
