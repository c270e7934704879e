package gatewire.stack.cloudformation.intrinsic;

import gatewire.stack.StackException;
import gatewire.stack.cloudformation.value.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Replaces intrinsic functions by their values. A missing value is collected and replaced by a
 * placeholder; the rest is still read.
 */
public final class Resolver {

  /** Bounds the size of a result, because aliases and references may repeat large values. */
  private static final int MAX_NODES = 3_000_000;

  private final Functions functions;
  private final Placeholders placeholders;
  private int nodes;
  private int calls;

  public Resolver(Scope scope, MissingValues missing) {
    this.placeholders = new Placeholders(scope.account());
    this.functions = new Functions(this, scope, missing, placeholders);
  }

  /**
   * Returns a value without functions.
   *
   * @throws StackException if the result would be too large
   */
  public Node resolve(Node node) {
    return fill(evaluate(node, ""), "", false);
  }

  /** Returns whether a condition is true. */
  public boolean isTrue(Node condition) {
    return functions.conditions().isTrue(condition);
  }

  /** Returns the number of functions that were called. */
  public int calls() {
    return calls;
  }

  /** Replaces functions; missing values and {@link Absence} remain in the result. */
  Node evaluate(Node node, String key) {
    if (++nodes > MAX_NODES) {
      throw new StackException(
          "line %d: the template expands to more than %,d values"
              .formatted(node.line(), MAX_NODES));
    }
    if (node instanceof Node.Mapping mapping) {
      return Functions.name(mapping)
          .map(
              name -> {
                calls++;
                return functions
                    .call(name, mapping.members().get(name), key, node.line())
                    .at(node.line());
              })
          .orElseGet(() -> members(mapping));
    } else if (node instanceof Node.Sequence sequence) {
      List<Node> elements = new ArrayList<>();
      sequence.elements().stream()
          .map(element -> evaluate(element, key))
          .filter(element -> !isAbsent(element))
          .forEach(elements::add);
      return new Node.Sequence(elements, node.line());
    }
    return functions.dynamicReferences(node, key);
  }

  private Node members(Node.Mapping mapping) {
    Map<String, Node> members = new LinkedHashMap<>();
    mapping
        .members()
        .forEach(
            (name, member) -> {
              Node value = evaluate(member, name);
              if (!isAbsent(value)) {
                members.put(name, value);
              }
            });
    return new Node.Mapping(functions.included(members), mapping.line());
  }

  static boolean isAbsent(Node node) {
    return node instanceof Node.Scalar scalar && scalar.value() == Absence.NO_VALUE;
  }

  private Node fill(Node node, String key, boolean http) {
    if (node instanceof Node.Scalar scalar) {
      if (scalar.value() instanceof MissingValue missing) {
        return placeholders
            .whole(missing.name(), key, http)
            .<Node>map(text -> new Node.Scalar(text, node.line()))
            .orElseGet(() -> new Node.Null(node.line()));
      }
      return isAbsent(node) ? new Node.Null(node.line()) : node;
    } else if (node instanceof Node.Sequence sequence) {
      return new Node.Sequence(
          sequence.elements().stream().map(element -> fill(element, key, http)).toList(),
          node.line());
    } else if (node instanceof Node.Mapping mapping) {
      boolean ofHttp = isHttp(mapping);
      Map<String, Node> members = new LinkedHashMap<>();
      mapping.members().forEach((name, member) -> members.put(name, fill(member, name, ofHttp)));
      return new Node.Mapping(members, node.line());
    }
    return node;
  }

  private static boolean isHttp(Node.Mapping mapping) {
    return mapping
        .text("Type")
        .or(() -> mapping.text("type"))
        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("http"))
        .isPresent();
  }
}
