package gatewire.api;

import java.util.regex.Pattern;

/**
 * A name under which a resource is bound to the component. The name becomes part of resource names,
 * and it must not look like a name that a document declares itself.
 */
final class BindingName {

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9-]+");

  private BindingName() {}

  /** Reports an invalid name. */
  static void validate(String kind, String name, RouteContext route) {
    if (!ALLOWED.matcher(name).matches()) {
      route.report(
          name,
          "the name of a %s may contain only letters, digits and dashes".formatted(kind),
          "rename it");
    }
  }
}
