package gatewire.template;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What templates have set under {@code $context.requestOverride} and {@code
 * $context.responseOverride}. It wins over parameter mappings and needs no declaration on the
 * method.
 *
 * @param requestHeader values per header; a list in the template is a repeated header
 * @param requestPath one value per path parameter
 * @param requestQuerystring values per query parameter
 * @param responseHeader values per header
 * @param responseStatus empty when nothing was set, or nothing that is an integer from 100 to 599:
 *     AWS ignores that
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

  /** Nothing is overridden. */
  public static final Overrides NONE =
      new Overrides(Map.of(), Map.of(), Map.of(), Map.of(), OptionalInt.empty());
}
