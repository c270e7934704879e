package gatewire.model;

import java.util.Optional;

/**
 * A warning that the author has accepted and does not want to see again.
 *
 * @param rule the id of the rule that reports the warning
 * @param place the place of the warning, for example a route; if absent, all places
 * @param reason why the warning does not apply here, for the next reader of the declaration
 */
public record Suppression(String rule, Optional<String> place, String reason) {

  /** Returns a suppression for the whole API. */
  public static Suppression everywhere(String rule, String reason) {
    return new Suppression(rule, Optional.empty(), reason);
  }

  /** Returns a modified copy that applies only to one place, for example {@code GET /pets}. */
  public Suppression at(String only) {
    return new Suppression(rule, Optional.of(only), reason);
  }
}
