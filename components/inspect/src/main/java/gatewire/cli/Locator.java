package gatewire.cli;

import gatewire.stack.cloudformation.TemplateLines;
import java.util.Optional;

/** Finds the line of a place that a finding names. */
@FunctionalInterface
interface Locator {

  /** Finds nothing, for sources whose lines are unknown. */
  Locator NONE = place -> Optional.empty();

  Optional<TemplateLines.Location> locate(String place);
}
