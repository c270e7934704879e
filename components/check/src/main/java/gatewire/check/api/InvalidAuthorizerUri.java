package gatewire.check.api;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Authorizer;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds Lambda authorizers whose URI is not the invocation ARN of a function.
 *
 * <p>Evidence: three independent reports with AWS's message.
 */
final class InvalidAuthorizerUri implements Rule {

  /** The beginning may contain variables that AWS replaces, such as {@code ${AWS::Region}}. */
  private static final Pattern INVOCATION =
      Pattern.compile("arn:.+:apigateway:.+:lambda:path/+2015-03-31/functions/.+/invocations/?");

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "invalid-authorizer-uri",
        "The deployment fails at the Authorizer.",
        "An authorizer's URI is the ARN by which API Gateway invokes the function, not the ARN or the name of the function.",
        Evidence.reported("three reports with AWS's message"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.authorizers().stream()
        .flatMap(authorizer -> uri(authorizer).stream().flatMap(uri -> examine(authorizer, uri)));
  }

  private Stream<Finding> examine(Authorizer authorizer, Text uri) {
    // A URI that begins with a reference or a variable is not known before deployment.
    boolean isKnown =
        uri.parts().findFirst().filter(Reference.class::isInstance).isEmpty()
            && !uri.toString().startsWith("${");
    return !isKnown || INVOCATION.matcher(uri.toString()).matches()
        ? Stream.empty()
        : Stream.of(
            finding("authorizer '" + authorizer.name() + "'")
                .problem("its URI '%s' is not the invocation ARN of a function", uri)
                .onAws(
                    "Authorizer URI should be a valid API Gateway ARN that represents a Lambda function invocation.")
                .fix(
                    "write arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/FUNCTION_ARN/invocations"));
  }

  private static Optional<Text> uri(Authorizer authorizer) {
    if (authorizer instanceof Authorizer.Token token) {
      return Optional.of(token.uri());
    }
    return authorizer instanceof Authorizer.Request request
        ? Optional.of(request.uri())
        : Optional.empty();
  }
}
