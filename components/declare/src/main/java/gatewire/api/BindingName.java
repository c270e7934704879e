package gatewire.api;

import java.util.regex.Pattern;

/**
 * A name under which the component is given something: it becomes part of resource names, and no
 * name that a text gives itself may pass for one.
 */
final class BindingName {

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9-]+");

  private BindingName() {}

  /** Report a name that is none. */
  static void examine(String kind, String name, RouteContext route) {
    if (!ALLOWED.matcher(name).matches()) {
      route.report(
          name,
          "the name of a %s has letters, digits and dashes only".formatted(kind),
          "rename it");
    }
  }
}
