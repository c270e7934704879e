package gatewire.model;

import java.util.Map;
import java.util.Optional;

/**
 * A named place that an API is served from.
 *
 * @param name letters, digits, {@code -} and {@code _}; the first part of each URL's path
 * @param variables values that mappings, templates and URIs can read
 * @param throttling how many requests it takes; without it the account's own limit
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_Stage.html">Stage</a>
 */
public record Stage(String name, Map<String, String> variables, Optional<Throttling> throttling) {
  public Stage {
    variables = Ordered.sorted(variables);
  }

  /** A stage without variables or limits of its own. */
  public static Stage named(String name) {
    return new Stage(name, Map.of(), Optional.empty());
  }
}
