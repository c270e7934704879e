package gatewire.local.backend;

import gatewire.local.http.HttpHeaders;
import java.util.Optional;

/** A request to a backend. */
public sealed interface BackendCall extends IntegrationCall {

  /** Header lines to send; {@code Host} and {@code Content-Length} are for the sender to add. */
  HttpHeaders headers();

  /** The body's bytes; not copied. */
  byte[] body();

  /** Where it goes, as the execution log prints it. */
  String endpoint();

  /**
   * A request to an HTTP endpoint.
   *
   * @param url the absolute URL, encoded as it is to be sent
   * @param insecureSkipVerification whether the endpoint's certificate goes unchecked
   * @param vpcLink the id of the VPC link that leads to it
   */
  record Http(
      String method,
      String url,
      HttpHeaders headers,
      byte[] body,
      boolean insecureSkipVerification,
      Optional<String> vpcLink)
      implements BackendCall {
    @Override
    public String endpoint() {
      return url;
    }
  }

  /**
   * A request to an AWS service, to be signed for that service.
   *
   * @param service the service's name in its ARN and its signature, for example {@code s3}
   * @param subdomain what stands before the service's name in the host, such as a bucket
   * @param target path and query, encoded as they are to be sent
   * @param credentials the ARN of the role that it is called with
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
   * An invocation of a Lambda function. The answer is that of Lambda's Invoke: status 200 with the
   * function's result as body, and {@code X-Amz-Function-Error} when the function failed.
   *
   * @param function its name or ARN, with a version or alias where one is meant
   * @param headers such as {@code X-Amz-Invocation-Type}, which says how it is invoked
   * @param body the event as JSON; empty for an empty event
   * @param credentials the ARN of the role that it is invoked with; without one the function's own
   *     policy decides
   */
  record Function(
      String function,
      String region,
      HttpHeaders headers,
      byte[] body,
      Optional<String> credentials)
      implements BackendCall {

    private static final String INVOCATION_TYPE = "X-Amz-Invocation-Type";

    /** Whether the caller waits for the function; otherwise Lambda answers 202 at once. */
    public boolean isEvent() {
      return headers.last(INVOCATION_TYPE).filter(type -> type.equals("Event")).isPresent();
    }

    @Override
    public String endpoint() {
      return "https://lambda.%s.amazonaws.com/2015-03-31/functions/%s/invocations"
          .formatted(region, function);
    }
  }
}
