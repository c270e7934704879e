package gatewire.check;

import gatewire.model.Text;
import java.util.Optional;

/**
 * The URI of an AWS integration, an ARN of a kind of its own: {@code
 * arn:aws:apigateway:us-east-1:s3:path/bucket/{key}}.
 *
 * @param service the service that is called, without a subdomain
 * @param call what is called: {@code path/…} or {@code action/…}
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html">Integration</a>
 */
record ServiceUri(String service, String call) {

  private static final int PARTS = 6;

  /** Read a URI, in which references stand for themselves; empty when it is no ARN of six parts. */
  static Optional<ServiceUri> parse(Text uri) {
    String[] parts = uri.toString().split(":", PARTS);
    if (parts.length < PARTS || !parts[0].equals("arn")) {
      return Optional.empty();
    }
    String host = parts[4];
    return Optional.of(new ServiceUri(host.substring(host.lastIndexOf('.') + 1), parts[5]));
  }

  /** Whether the call is one that API Gateway can make. */
  boolean hasPathOrAction() {
    return call.startsWith("path/") || call.startsWith("action/");
  }

  /** Whether a function is invoked; a doubled slash after {@code path} is taken, too. */
  boolean invokesFunction() {
    return service.equals("lambda") && call.matches("path//?2015-03-31/functions/.+/invocations");
  }
}
