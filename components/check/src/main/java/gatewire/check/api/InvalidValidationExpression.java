package gatewire.check.api;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Authorizer;
import gatewire.model.RestApi;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Finds patterns for tokens that are not regular expressions. No recording shows whether AWS
 * rejects the authorizer or each token.
 */
final class InvalidValidationExpression implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "invalid-validation-expression",
        "The deployment fails at the Authorizer, or every caller gets 401.",
        "API Gateway matches a token against a regular expression before it calls the authorizer's function.",
        Evidence.documented("API Gateway API Reference, CreateAuthorizer"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.authorizers().stream().flatMap(this::examine);
  }

  private Stream<Finding> examine(Authorizer authorizer) {
    return authorizer instanceof Authorizer.Token token
        ? token.validationExpression().stream().flatMap(expression -> examine(token, expression))
        : Stream.empty();
  }

  private Stream<Finding> examine(Authorizer.Token authorizer, String expression) {
    try {
      Pattern.compile(expression);
      return Stream.empty();
    } catch (PatternSyntaxException e) {
      return Stream.of(
          finding("authorizer '" + authorizer.name() + "'")
              .problem(
                  "its identity validation expression '%s' is not a regular expression: %s",
                  expression, e.getDescription())
              .fix("correct it, for example ^Bearer [-0-9a-zA-Z._]+$"));
    }
  }
}
