package gatewire.api;

import gatewire.model.Reference;
import gatewire.model.Text;
import java.util.Optional;

/**
 * A Lambda function that the API uses. The component is given the real one under this name.
 *
 * @param name what the program calls it, for example {@code list-pets}; not the function's own name
 * @param qualifier the version or alias to invoke; without it the unqualified function
 */
public record FunctionReference(String name, Optional<String> qualifier) {

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
