package gatewire.cli;

import gatewire.check.rule.Finding;
import gatewire.stack.cloudformation.SourceLocation;
import java.util.Optional;

/** Finds the location of a finding. */
@FunctionalInterface
interface Locator {

  /** Finds nothing, for a program. */
  Locator NONE = finding -> Optional.empty();

  Optional<SourceLocation> locate(Finding finding);
}
