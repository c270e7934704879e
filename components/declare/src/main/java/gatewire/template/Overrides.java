package gatewire.template;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The values that templates have set under {@code $context.requestOverride} and {@code
 * $context.responseOverride}. They have priority over parameter mappings and need no declaration on
 * the method.
 *
 * @param requestHeader values by header name; a list in the template becomes a repeated header
 * @param requestPath one value by name of the path parameter
 * @param requestQuerystring values by name of the query parameter
 * @param responseHeader values by header name
 * @param responseStatus empty if no template has set it, or if it is not an integer from 100 to
 *     599, which AWS ignores
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html">Override
 *     parameters</a>
 */
public record Overrides(
    Map<String, List<String>> requestHeader,
    Map<String, String> requestPath,
    Map<String, List<String>> requestQuerystring,
    Map<String, List<String>> responseHeader,
    OptionalInt responseStatus) {

  /** No overrides. */
  public static final Overrides NONE =
      new Overrides(Map.of(), Map.of(), Map.of(), Map.of(), OptionalInt.empty());
}
