package gatewire.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares the schemas of a body: which values does the new one accept, and which the old one? */
final class SchemaComparison {

  /** A difference between the schemas; its text contains the place within the body. */
  record Difference(Impact impact, String text) {}

  private record Pair(List<JsonNode> before, List<JsonNode> after) {}

  private final Direction direction;
  private final String body;
  private final List<Difference> differences = new ArrayList<>();
  private final Set<Pair> compared = new HashSet<>();

  private SchemaComparison(Direction direction, String body) {
    this.direction = direction;
    this.body = body;
  }

  /**
   * Compares two schemas.
   *
   * @param body the body in words, for example {@code the request body}
   */
  static List<Difference> of(Direction direction, String body, Schema before, Schema after) {
    SchemaComparison comparison = new SchemaComparison(direction, body);
    comparison.compare("", before, after);
    return comparison.differences;
  }

  private void compare(String path, Schema before, Schema after) {
    // A schema may contain itself.
    if (!compared.add(new Pair(before.parts(), after.parts()))) {
      return;
    }
    if (types(path, before, after)) {
      values(path, before, after);
      new SchemaLimits(direction, subject(path)).compare(before, after).forEach(differences::add);
      new PropertyComparison(this, direction, path).compare(before, after);
      items(path, before, after);
      alternatives(path, before, after);
    }
  }

  /** Compares a part of the schemas. */
  void part(String path, Schema before, Schema after) {
    compare(path, before, after);
  }

  void add(Impact impact, String text) {
    differences.add(new Difference(impact, text));
  }

  /** Returns the part of the body in words. */
  String subject(String path) {
    return path.isEmpty() ? body : "'%s' in %s".formatted(path, body);
  }

  String body() {
    return body;
  }

  /** Returns whether the schemas have a type in common, so that more can be compared. */
  private boolean types(String path, Schema before, Schema after) {
    Set<String> old = before.types();
    Set<String> now = after.types();
    Set<String> lost = without(old, now);
    Set<String> gained = without(now, old);
    if (lost.isEmpty() && gained.isEmpty()) {
      return true;
    }
    String change =
        "changes %s from %s to %s".formatted(subject(path), words(before), words(after));
    if (!lost.isEmpty() && !gained.isEmpty()) {
      add(Impact.BREAKING, change);
    } else {
      add(lost.isEmpty() ? direction.widened() : direction.narrowed(), change);
    }
    return lost.size() < old.size();
  }

  /** A number includes the integers. */
  private static Set<String> without(Set<String> types, Set<String> others) {
    Set<String> rest = new TreeSet<>(types);
    rest.removeAll(others);
    if (others.contains("number")) {
      rest.remove("integer");
    }
    return rest;
  }

  private static String words(Schema schema) {
    return schema.acceptsAnyType() ? "any type" : String.join(" or ", schema.types());
  }

  private void values(String path, Schema before, Schema after) {
    Optional<Set<JsonNode>> old = before.allowedValues();
    Optional<Set<JsonNode>> now = after.allowedValues();
    if (old.isEmpty() && now.isPresent()) {
      add(
          direction.narrowed(),
          "restricts %s to the values %s".formatted(subject(path), now.get()));
    } else if (old.isPresent() && now.isEmpty()) {
      add(direction.widened(), "no longer restricts %s to certain values".formatted(subject(path)));
    } else if (old.isPresent()) {
      Set<JsonNode> removed = new HashSet<>(old.get());
      removed.removeAll(now.get());
      Set<JsonNode> added = new HashSet<>(now.get());
      added.removeAll(old.get());
      if (!removed.isEmpty()) {
        add(
            direction.narrowed(),
            "%s %s for %s"
                .formatted(
                    direction == Direction.REQUEST ? "no longer allows" : "no longer returns",
                    sorted(removed),
                    subject(path)));
      }
      if (!added.isEmpty()) {
        add(
            direction.widened(),
            "%s %s for %s"
                .formatted(
                    direction == Direction.REQUEST ? "also allows" : "may also return",
                    sorted(added),
                    subject(path)));
      }
    }
  }

  private static String sorted(Set<JsonNode> values) {
    return String.join(", ", values.stream().map(JsonNode::toString).sorted().toList());
  }

  private void items(String path, Schema before, Schema after) {
    Optional<Schema> old = before.items();
    Optional<Schema> now = after.items();
    if (old.isPresent() && now.isPresent()) {
      compare(path + "[]", old.get(), now.get());
    } else if (old.isPresent()) {
      add(direction.widened(), "allows any items in " + subject(path));
    } else if (now.isPresent()) {
      add(direction.narrowed(), "restricts the items in " + subject(path));
    }
  }

  /** Compares alternatives: equal ones first, then one that is left on each side. */
  private void alternatives(String path, Schema before, Schema after) {
    List<JsonNode> old = new ArrayList<>(before.alternatives());
    List<JsonNode> now = new ArrayList<>(after.alternatives());
    if (old.isEmpty() && now.isEmpty()) {
      return;
    }
    List<JsonNode> same = new ArrayList<>(old);
    same.retainAll(now);
    same.forEach(
        one -> compare(path, Schema.of(one, before.models()), Schema.of(one, after.models())));
    old.removeAll(same);
    now.removeAll(same);
    if (old.size() == now.size()) {
      for (int i = 0; i < old.size(); i++) {
        compare(
            path, Schema.of(old.get(i), before.models()), Schema.of(now.get(i), after.models()));
      }
    } else if (old.isEmpty()) {
      boolean first = same.isEmpty();
      add(
          first ? direction.narrowed() : direction.widened(),
          (first ? "restricts %s to alternatives" : "adds an alternative to %s")
              .formatted(subject(path)));
    } else {
      boolean last = now.isEmpty() && same.isEmpty();
      add(
          last ? direction.widened() : direction.narrowed(),
          (last ? "no longer restricts %s to alternatives" : "removes an alternative of %s")
              .formatted(subject(path)));
    }
  }
}
