package gatewire.diff.update;

import java.util.List;

/**
 * A resource that the next deployment replaces.
 *
 * @param label its type and name, for example {@code Method 'pets:GET'}
 * @param reasons the inputs that change, or the replaced resource that it depends on
 * @param deletedFirst whether the old one is deleted before the new one exists
 */
public record Replacement(String type, String label, List<String> reasons, boolean deletedFirst) {
  public Replacement {
    reasons = List.copyOf(reasons);
  }
}
