package gatewire.api;

import gatewire.model.Integration;
import gatewire.model.RequestSource;
import gatewire.model.SharedSource;
import gatewire.model.Text;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The backends that come along, to be imported statically.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-integration-types.html">Integration
 *     types</a>
 */
public final class Backends {

  private Backends() {}

  /** Objects of this bucket. */
  public static S3Backend s3(BucketReference bucket) {
    return new S3Backend(bucket);
  }

  /** This function, with request and result mapped. */
  public static LambdaBackend lambda(FunctionReference function) {
    return new LambdaBackend(function);
  }

  /** This function, which gets the whole request and answers for itself. */
  public static LambdaProxyBackend lambdaProxy(FunctionReference function) {
    return new LambdaProxyBackend(function, Integration.DEFAULT_TIMEOUT);
  }

  /**
   * This HTTP endpoint, with request and answer mapped.
   *
   * @param uri with the route's path parameters in braces: {@code https://example.com/pets/{petId}}
   */
  public static HttpBackend http(String uri) {
    return new HttpBackend(uri);
  }

  /**
   * This HTTP endpoint, which gets the whole request and answers for itself.
   *
   * @param uri with the route's path parameters in braces: {@code https://example.com/{path}}
   */
  public static HttpProxyBackend httpProxy(String uri) {
    return new HttpProxyBackend(uri);
  }

  /**
   * An action of an AWS service, with request and answer mapped.
   *
   * @param service as in its host name: {@code dynamodb}, {@code states}
   * @param action as the service's API calls it: {@code GetItem}, {@code StartExecution}
   */
  public static ServiceBackend serviceAction(String service, String action) {
    return new ServiceBackend(service, Text.of("action/" + action));
  }

  /**
   * A path of an AWS service, with request and answer mapped.
   *
   * @param service as in its host name: {@code sqs}
   * @param path without a slash in front, mostly with a reference in it, as the account and name of
   *     a queue; the route's path parameters go in by {@code {name}}
   */
  public static ServiceBackend servicePath(String service, Text path) {
    return new ServiceBackend(service, Text.join(Text.of("path/"), path));
  }

  /** No backend: 200 and an empty body, unless a status or body is named. */
  public static MockBackend mock() {
    return new MockBackend();
  }

  /**
   * No backend: the first success that a document declares for the operation, with the document's
   * example or a body made of its schema.
   */
  public static OperationMock mocked() {
    return new OperationMock(OptionalInt.empty(), Optional.empty());
  }

  /** No backend: the response of this status that a document declares for the operation. */
  public static OperationMock mocked(int status) {
    return new OperationMock(OptionalInt.of(status), Optional.empty());
  }

  /**
   * No backend: {@code {"status": "ok", "version": …}} for whoever asks whether the API is there.
   */
  public static MockBackend health(String version) {
    return mock().json(200, Json.json().put("status", "ok").put("version", version));
  }

  /**
   * No backend: a redirect.
   *
   * @param status 301, 302, 303, 307 or 308
   * @param location where to: fixed, a stage variable or a fact about the request
   */
  public static MockBackend redirect(int status, SharedSource location) {
    return mock().status(status).header("Location", location);
  }

  /** No backend: a redirect to what is put together of fixed parts and values of the request. */
  public static MockBackend redirect(int status, RequestSource... location) {
    ResponseOverrides overrides =
        ResponseOverrides.responseOverrides().header("Location", location);
    return mock()
        .answering(Response.respond(status).template("application/json", "").overrides(overrides));
  }
}
