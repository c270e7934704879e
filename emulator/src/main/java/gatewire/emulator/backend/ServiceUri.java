package gatewire.emulator.backend;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URI of an AWS integration, {@code arn:aws:apigateway:REGION:SUBDOMAIN.SERVICE:path/…} or
 * {@code …:action/…}.
 *
 * @param subdomain what stands before the service's name, such as a bucket
 * @param isAction whether {@code rest} is an action of the service rather than a path
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html#apigw-PutIntegration-request-uri">PutIntegration,
 *     uri</a>
 */
public record ServiceUri(
    String region,
    String service,
    Optional<String> subdomain,
    boolean isAction,
    IntegrationUri rest) {

  private static final Pattern ARN =
      Pattern.compile("arn:[^:]*:apigateway:([^:]*):(?:([^:]+)\\.)?([^:.]+):(path|action)/?(.*)");
  private static final Pattern INVOCATIONS =
      Pattern.compile("/*2015-03-31/functions/(.+)/invocations/?");
  private static final String LAMBDA = "lambda";

  /** Parse a URI, filling in a stage's variables; empty when it is none of an AWS service. */
  public static Optional<ServiceUri> parse(String uri, Map<String, String> stageVariables) {
    Matcher matcher = ARN.matcher(IntegrationUri.withStageVariables(uri, stageVariables));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new ServiceUri(
            matcher.group(1),
            matcher.group(3),
            Optional.ofNullable(matcher.group(2)),
            matcher.group(4).equals("action"),
            IntegrationUri.parse(matcher.group(5), Map.of())));
  }

  /** Whether it invokes a Lambda function. */
  public boolean isFunction() {
    return service.equals(LAMBDA)
        && !isAction
        && INVOCATIONS.matcher(rest.fill(Map.of())).matches();
  }

  /** The function that it invokes, by name or ARN; empty when it invokes none. */
  public Optional<String> function(Map<String, String> pathParameters) {
    Matcher matcher = INVOCATIONS.matcher(rest.fill(pathParameters));
    return service.equals(LAMBDA) && matcher.matches()
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }
}
