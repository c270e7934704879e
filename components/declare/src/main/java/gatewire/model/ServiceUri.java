package gatewire.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URI of an AWS integration, an ARN of a kind of its own: {@code
 * arn:aws:apigateway:us-east-1:s3:path/bucket/{key}}.
 *
 * @param region where the service is called
 * @param subdomain what stands before the service's own host name, for example a bucket
 * @param service the service that is called, for example {@code s3}
 * @param call what is called: {@code path/…} or {@code action/…}, anything else is refused by AWS
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html#apigw-Type-Integration-uri">Integration
 *     uri</a>
 */
public record ServiceUri(String region, Optional<String> subdomain, String service, String call) {

  private static final int PARTS = 6;

  /** AWS takes a doubled slash after {@code path}, too. */
  private static final Pattern INVOCATION =
      Pattern.compile("path/+2015-03-31/functions/(.+)/invocations/?");

  /** Read a URI, in which references stand for themselves; empty when it is no ARN of six parts. */
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

  /** What follows {@code path}, with its slash; empty when the call is none of a path. */
  public Optional<String> path() {
    return call.startsWith("path/")
        ? Optional.of(call.substring("path".length()))
        : Optional.empty();
  }

  /** What follows {@code action/}; empty when the call is none of an action. */
  public Optional<String> action() {
    return call.startsWith("action/")
        ? Optional.of(call.substring("action/".length()))
        : Optional.empty();
  }

  /** The name or ARN of the function that is invoked; empty when the call invokes none. */
  public Optional<String> function() {
    Matcher invocation = INVOCATION.matcher(call);
    return service.equals("lambda") && invocation.matches()
        ? Optional.of(invocation.group(1))
        : Optional.empty();
  }
}
