package gatewire.api;

import gatewire.model.Reference;
import gatewire.model.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Lambda function that the API uses. The real function is bound to the component under this name.
 *
 * @param name the name within the program, of letters, digits and dashes, for example {@code
 *     list-pets}; it differs from the function's name in AWS
 * @param qualifier the version or alias to invoke; defaults to the unqualified function
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html">Versions
 *     and aliases</a>
 */
public record FunctionReference(String name, Optional<String> qualifier) {

  private static final Pattern QUALIFIER =
      Pattern.compile("[A-Za-z0-9_-]+|\\$LATEST|\\$\\{stageVariables\\.[A-Za-z0-9_]+}");

  /** Creates a reference to the unqualified function. */
  public FunctionReference(String name) {
    this(name, Optional.empty());
  }

  /** Returns a reference to this version or alias of the function. */
  public FunctionReference qualifiedBy(String versionOrAlias) {
    return new FunctionReference(name, Optional.of(versionOrAlias));
  }

  /** Returns a reference to the function's ARN, without the qualifier. */
  public Reference arn() {
    return new Reference(name, "arn");
  }

  /** Returns the name, followed by a colon and the version or alias if there is one. */
  String label() {
    return name + qualifier.map(suffix -> ":" + suffix).orElse("");
  }

  /** Reports an invalid name, and an invalid version or alias. */
  void validate(RouteContext route) {
    BindingName.validate("function", name, route);
    qualifier
        .filter(suffix -> !QUALIFIER.matcher(suffix).matches())
        .ifPresent(
            suffix ->
                route.report(
                    suffix,
                    "a version or alias of function '%s' may contain only letters, digits, dashes and underscores, or be $LATEST or ${stageVariables.NAME}"
                        .formatted(name),
                    "correct it, or remove qualifiedBy to invoke the unqualified function"));
  }

  /** Returns the URI at which API Gateway invokes the function, in the function's region. */
  Text invocationUri() {
    return uri("2015-03-31", "invocations");
  }

  /** Returns the URI at which API Gateway invokes the function and streams its response. */
  Text streamingUri() {
    return uri("2021-11-15", "response-streaming-invocations");
  }

  private Text uri(String version, String operation) {
    return Text.join(
        Text.of("arn:"),
        Reference.API_PARTITION,
        Text.of(":apigateway:"),
        new Reference(name, "region"),
        Text.of(":lambda:path/" + version + "/functions/"),
        arn(),
        Text.of(qualifier.map(suffix -> ":" + suffix).orElse("") + "/" + operation));
  }
}
