package gatewire.api;

import gatewire.model.Reference;
import gatewire.model.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Lambda function that the API uses. The component is given the real one under this name.
 *
 * @param name what the program calls it, in letters, digits and dashes, for example {@code
 *     list-pets}; not the function's own name
 * @param qualifier the version or alias to invoke; without it the unqualified function
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html">Versions
 *     and aliases</a>
 */
public record FunctionReference(String name, Optional<String> qualifier) {

  private static final Pattern QUALIFIER =
      Pattern.compile("[A-Za-z0-9_-]+|\\$LATEST|\\$\\{stageVariables\\.[A-Za-z0-9_]+}");

  /** The function, unqualified. */
  public FunctionReference(String name) {
    this(name, Optional.empty());
  }

  /** This version or alias of the function. */
  public FunctionReference qualifiedBy(String versionOrAlias) {
    return new FunctionReference(name, Optional.of(versionOrAlias));
  }

  /** The function's ARN, without the qualifier. */
  public Reference arn() {
    return new Reference(name, "arn");
  }

  /** The name, and the version or alias behind a colon. */
  String label() {
    return name + qualifier.map(suffix -> ":" + suffix).orElse("");
  }

  /** Report what is no name, and what is no version or alias. */
  void examine(RouteContext route) {
    BindingName.examine("function", name, route);
    qualifier
        .filter(suffix -> !QUALIFIER.matcher(suffix).matches())
        .ifPresent(
            suffix ->
                route.report(
                    suffix,
                    "a version or alias of function '%s' has letters, digits, dashes and underscores, or is $LATEST or ${stageVariables.NAME}"
                        .formatted(name),
                    "correct it, or leave qualifiedBy out for the unqualified function"));
  }

  /** The URI that API Gateway invokes it at, in the function's own region. */
  Text invocationUri() {
    return Text.join(
        Text.of("arn:"),
        Reference.API_PARTITION,
        Text.of(":apigateway:"),
        new Reference(name, "region"),
        Text.of(":lambda:path/2015-03-31/functions/"),
        arn(),
        Text.of(qualifier.map(suffix -> ":" + suffix).orElse("") + "/invocations"));
  }
}
