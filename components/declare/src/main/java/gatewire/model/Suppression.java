package gatewire.model;

import java.util.Optional;

/**
 * A warning of a check that the author has thought about and does not want to hear again.
 *
 * @param rule the id of the rule that warns
 * @param place the route, or what else the warning is about; without it every place
 * @param reason why it is all right here, for whoever reads the API next
 */
public record Suppression(String rule, Optional<String> place, String reason) {

  /** A suppression that holds in the whole API. */
  public static Suppression everywhere(String rule, String reason) {
    return new Suppression(rule, Optional.empty(), reason);
  }

  /** The same suppression for one place only, for example {@code GET /pets}. */
  public Suppression at(String only) {
    return new Suppression(rule, Optional.of(only), reason);
  }
}
