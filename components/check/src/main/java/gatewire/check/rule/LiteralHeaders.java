package gatewire.check.rule;

import gatewire.model.GatewayResponse;
import gatewire.model.IntegrationResponse;
import gatewire.model.Literal;
import gatewire.model.RequestSource;
import java.util.Map;
import java.util.TreeMap;

/**
 * The headers of a response that have a fixed value. The names of the returned maps are
 * case-insensitive.
 */
public final class LiteralHeaders {

  private LiteralHeaders() {}

  /** Returns the fixed headers that an integration response maps. */
  public static Map<String, String> of(IntegrationResponse response) {
    return literals(response.headers());
  }

  /** Returns the fixed headers that a gateway response sets. */
  public static Map<String, String> of(GatewayResponse response) {
    Map<String, RequestSource> sources = new TreeMap<>();
    response
        .headers()
        .forEach((name, expression) -> sources.put(name, RequestSource.parse(expression)));
    return literals(sources);
  }

  private static Map<String, String> literals(Map<String, ?> sources) {
    Map<String, String> literals = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sources.forEach(
        (name, source) -> {
          if (source instanceof Literal literal) {
            literals.put(name, literal.value());
          }
        });
    return literals;
  }
}
