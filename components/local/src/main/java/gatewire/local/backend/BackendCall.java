package gatewire.local.backend;

import gatewire.local.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/** A request to a backend. */
public sealed interface BackendCall extends IntegrationCall {

  /** Returns the header lines to send; the sender adds {@code Host} and {@code Content-Length}. */
  HttpHeaders headers();

  /** Returns the body's bytes, which are not copied. */
  byte[] body();

  /** Returns the URL that the execution log prints. */
  String endpoint();

  /**
   * A request to an HTTP endpoint.
   *
   * @param url the absolute URL, already encoded
   * @param insecureSkipVerification whether the endpoint's certificate is not verified
   * @param vpcLink the id of the integration's VPC link
   * @param streamIdleTimeout how long the endpoint may pause within a streamed response; absent if
   *     the response is buffered
   */
  record Http(
      String method,
      String url,
      HttpHeaders headers,
      byte[] body,
      boolean insecureSkipVerification,
      Optional<String> vpcLink,
      Optional<Duration> streamIdleTimeout)
      implements BackendCall {
    @Override
    public String endpoint() {
      return url;
    }
  }

  /**
   * A request to an AWS service, before it is signed.
   *
   * @param service the service's name in its ARN and its signature, for example {@code s3}
   * @param subdomain the part of the host before the service's name, such as a bucket
   * @param target path and query, already encoded
   * @param credentials the ARN of the role that calls the service
   */
  record Service(
      String service,
      Optional<String> subdomain,
      String region,
      String method,
      String target,
      HttpHeaders headers,
      byte[] body,
      Optional<String> credentials)
      implements BackendCall {
    @Override
    public String endpoint() {
      String host = subdomain.map(label -> label + ".").orElse("") + service;
      return "https://" + host + "." + region + ".amazonaws.com" + target;
    }
  }

  /**
   * An invocation of a Lambda function. The response is that of Lambda's Invoke operation: status
   * 200 with the function's result as body, and {@code X-Amz-Function-Error} if the function
   * failed.
   *
   * @param function the function's name or ARN, which may include a version or alias
   * @param headers such as {@code X-Amz-Invocation-Type}
   * @param body the event as JSON; empty for an empty event
   * @param credentials the ARN of the role that invokes the function; if absent, the function's
   *     resource policy decides
   * @param sourceArn the ARN of the method or authorizer that invokes the function
   * @param streamIdleTimeout how long the function may pause within a streamed response; absent if
   *     the response is buffered
   */
  record Function(
      String function,
      String region,
      HttpHeaders headers,
      byte[] body,
      Optional<String> credentials,
      String sourceArn,
      Optional<Duration> streamIdleTimeout)
      implements BackendCall {

    private static final String INVOCATION_TYPE = "X-Amz-Invocation-Type";

    /**
     * Returns whether the invocation is asynchronous: Lambda responds with 202 and does not wait
     * for the function.
     */
    public boolean isEvent() {
      return headers.last(INVOCATION_TYPE).filter(type -> type.equals("Event")).isPresent();
    }

    @Override
    public String endpoint() {
      String operation =
          streamIdleTimeout.isPresent()
              ? "2021-11-15/functions/%s/response-streaming-invocations"
              : "2015-03-31/functions/%s/invocations";
      return "https://lambda." + region + ".amazonaws.com/" + operation.formatted(function);
    }
  }
}
