package gatewire.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URI of an AWS integration, in the form of an ARN: {@code
 * arn:aws:apigateway:us-east-1:s3:path/bucket/{key}}.
 *
 * @param region the region in which API Gateway calls the service
 * @param subdomain the part before the service's host name, for example a bucket
 * @param service the service that is called, for example {@code s3}
 * @param call the call: {@code path/…} or {@code action/…}; AWS rejects anything else
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html#apigw-Type-Integration-uri">Integration
 *     uri</a>
 */
public record ServiceUri(String region, Optional<String> subdomain, String service, String call) {

  private static final int PARTS = 6;

  /**
   * AWS also accepts a doubled slash after {@code path}. The second form streams the response of
   * the function.
   */
  private static final Pattern INVOCATION =
      Pattern.compile(
          "path/+(?:2015-03-31/functions/(.+)/invocations"
              + "|2021-11-15/functions/(.+)/response-streaming-invocations)/?");

  /**
   * Parses a URI, with references in the form {@code <name.attribute>}; empty if it is not an ARN
   * of six parts.
   */
  public static Optional<ServiceUri> parse(Text uri) {
    String[] parts = uri.toString().split(":", PARTS);
    if (parts.length < PARTS || !parts[0].equals("arn")) {
      return Optional.empty();
    }
    String host = parts[4];
    int dot = host.lastIndexOf('.');
    Optional<String> subdomain = dot < 0 ? Optional.empty() : Optional.of(host.substring(0, dot));
    return Optional.of(new ServiceUri(parts[3], subdomain, host.substring(dot + 1), parts[5]));
  }

  /** Returns the part after {@code path}, with its slash; empty if the call is not a path. */
  public Optional<String> path() {
    return call.startsWith("path/")
        ? Optional.of(call.substring("path".length()))
        : Optional.empty();
  }

  /** Returns the part after {@code action/}; empty if the call is not an action. */
  public Optional<String> action() {
    return call.startsWith("action/")
        ? Optional.of(call.substring("action/".length()))
        : Optional.empty();
  }

  /** Whether the call invokes a function that streams its response. */
  public boolean streamsResponse() {
    Matcher invocation = INVOCATION.matcher(call);
    return service.equals("lambda") && invocation.matches() && invocation.group(2) != null;
  }

  /**
   * Returns the name or ARN of the function that is invoked; empty if the call does not invoke a
   * function.
   */
  public Optional<String> function() {
    Matcher invocation = INVOCATION.matcher(call);
    return service.equals("lambda") && invocation.matches()
        ? Optional.ofNullable(invocation.group(1)).or(() -> Optional.of(invocation.group(2)))
        : Optional.empty();
  }
}
