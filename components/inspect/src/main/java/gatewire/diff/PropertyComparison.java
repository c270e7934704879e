package gatewire.diff;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the properties of an object. */
final class PropertyComparison {

  private final SchemaComparison whole;
  private final Direction direction;
  private final String path;

  PropertyComparison(SchemaComparison whole, Direction direction, String path) {
    this.whole = whole;
    this.direction = direction;
    this.path = path;
  }

  void compare(Schema before, Schema after) {
    Map<String, Schema> old = before.properties();
    Map<String, Schema> now = after.properties();
    now.forEach(
        (name, schema) -> {
          boolean required = after.required().contains(name);
          Schema previous = old.get(name);
          if (previous == null) {
            added(name, required, before.isClosed());
          } else {
            required(name, before.required().contains(name), required);
            whole.part(path(name), previous, schema);
          }
        });
    old.keySet().stream()
        .filter(name -> !now.containsKey(name))
        .forEach(name -> removed(name, after.isClosed()));
    onlyRequired(before, after, now.keySet());
    others(before, after);
  }

  private void added(String name, boolean required, boolean closed) {
    String body = whole.body();
    if (direction == Direction.RESPONSE) {
      whole.add(Impact.COMPATIBLE, "now returns property '%s' in %s".formatted(path(name), body));
    } else if (required) {
      whole.add(Impact.BREAKING, "now requires property '%s' in %s".formatted(path(name), body));
    } else {
      whole.add(
          Impact.COMPATIBLE,
          "%saccepts property '%s' in %s".formatted(closed ? "now " : "also ", path(name), body));
    }
  }

  private void required(String name, boolean before, boolean after) {
    String property = "property '%s' in %s".formatted(path(name), whole.body());
    if (!before && after) {
      whole.add(
          direction.narrowed(),
          direction == Direction.REQUEST
              ? "now requires " + property
              : "now always returns " + property);
    } else if (before && !after) {
      whole.add(
          direction.widened(),
          direction == Direction.REQUEST
              ? "no longer requires " + property
              : "no longer always returns " + property);
    }
  }

  private void removed(String name, boolean closed) {
    String property = "property '%s' in %s".formatted(path(name), whole.body());
    if (direction == Direction.RESPONSE) {
      whole.add(Impact.BREAKING, "no longer returns " + property);
    } else if (closed) {
      whole.add(Impact.BREAKING, "no longer accepts " + property);
    } else {
      whole.add(Impact.RISKY, "no longer declares %s, which it still accepts".formatted(property));
    }
  }

  /** A schema can require properties that it does not describe. */
  private void onlyRequired(Schema before, Schema after, Set<String> described) {
    Set<String> old = before.required();
    Set<String> now = after.required();
    now.stream()
        .filter(name -> !described.contains(name) && !old.contains(name))
        .forEach(name -> required(name, false, true));
    old.stream()
        .filter(
            name ->
                !described.contains(name)
                    && !before.properties().containsKey(name)
                    && !now.contains(name))
        .forEach(name -> required(name, true, false));
  }

  private void others(Schema before, Schema after) {
    String subject = whole.subject(path);
    if (!before.isClosed() && after.isClosed()) {
      whole.add(direction.narrowed(), "no longer allows undeclared properties in " + subject);
    } else if (before.isClosed() && !after.isClosed()) {
      // Clients ignore properties that they do not know.
      whole.add(Impact.COMPATIBLE, "allows undeclared properties in " + subject);
    }
    Optional<Schema> old = before.additional();
    Optional<Schema> now = after.additional();
    if (old.isPresent() && now.isPresent()) {
      whole.part(path("*"), old.get(), now.get());
    } else if (old.isEmpty() && now.isPresent() && !before.isClosed()) {
      whole.add(direction.narrowed(), "restricts undeclared properties in " + subject);
    } else if (old.isPresent() && now.isEmpty() && !after.isClosed()) {
      whole.add(direction.widened(), "allows undeclared properties of any type in " + subject);
    }
  }

  private String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
