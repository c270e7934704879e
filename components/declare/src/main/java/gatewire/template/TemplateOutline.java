package gatewire.template;

import java.util.List;
import java.util.Optional;

/**
 * A summary of a template for people: the overrides that it sets and the output that it prints.
 *
 * @param overrides the assignments to {@code $context.requestOverride} and {@code
 *     $context.responseOverride}, from top to bottom
 * @param printed the source of the output, without assignments, in one line
 */
public record TemplateOutline(List<Assignment> overrides, String printed) {

  public TemplateOutline {
    overrides = List.copyOf(overrides);
  }

  /**
   * An assignment to an override.
   *
   * @param target its target without {@code $context}, for example {@code
   *     responseOverride.header.Location}
   * @param value the source of the assigned value
   * @param condition the condition under which it is assigned; empty if it always is
   */
  public record Assignment(String target, String value, Optional<String> condition) {}
}
