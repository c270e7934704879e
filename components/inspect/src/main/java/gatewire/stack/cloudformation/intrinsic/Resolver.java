package gatewire.stack.cloudformation.intrinsic;

import gatewire.stack.StackException;
import gatewire.stack.cloudformation.value.TemplateNode;
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

  private final IntrinsicFunctions functions;
  private final Placeholders placeholders;
  private int nodes;
  private int calls;

  public Resolver(Scope scope, MissingValues missing) {
    this.placeholders = new Placeholders(scope.account());
    this.functions = new IntrinsicFunctions(this, scope, missing, placeholders);
  }

  /**
   * Returns a value without functions.
   *
   * @throws StackException if the result would be too large
   */
  public TemplateNode resolve(TemplateNode node) {
    return fill(evaluate(node, ""), "", false);
  }

  /** Returns whether a condition is true. */
  public boolean isTrue(TemplateNode condition) {
    return functions.conditions().isTrue(condition);
  }

  /** Returns the number of functions that were called. */
  public int calls() {
    return calls;
  }

  /** Replaces functions; missing values and {@link Absence} remain in the result. */
  TemplateNode evaluate(TemplateNode node, String key) {
    if (++nodes > MAX_NODES) {
      throw new StackException(
          "line %d: the template expands to more than %,d values"
              .formatted(node.line(), MAX_NODES));
    }
    if (node instanceof TemplateNode.Mapping mapping) {
      return IntrinsicFunctions.name(mapping)
          .map(
              name -> {
                calls++;
                TemplateNode result =
                    functions.call(
                        name, mapping.members().getOrDefault(name, mapping), key, node.position());
                return functions.dynamicReferences(result, key).at(node.position());
              })
          .orElseGet(() -> members(mapping));
    } else if (node instanceof TemplateNode.Sequence sequence) {
      List<TemplateNode> elements = new ArrayList<>();
      sequence.elements().stream()
          .map(element -> evaluate(element, key))
          .filter(element -> !isAbsent(element))
          .forEach(elements::add);
      return new TemplateNode.Sequence(elements, node.position());
    }
    return functions.dynamicReferences(node, key);
  }

  private TemplateNode members(TemplateNode.Mapping mapping) {
    Map<String, TemplateNode> members = new LinkedHashMap<>();
    mapping
        .members()
        .forEach(
            (name, member) -> {
              TemplateNode value = evaluate(member, name);
              if (!isAbsent(value)) {
                members.put(name, value);
              }
            });
    return new TemplateNode.Mapping(functions.included(members), mapping.position());
  }

  static boolean isAbsent(TemplateNode node) {
    return node instanceof TemplateNode.Scalar scalar && scalar.value() == Absence.NO_VALUE;
  }

  private TemplateNode fill(TemplateNode node, String key, boolean http) {
    if (node instanceof TemplateNode.Scalar scalar) {
      if (scalar.value() instanceof MissingValue missing) {
        return placeholders
            .whole(missing.name(), key, http)
            .<TemplateNode>map(text -> new TemplateNode.Scalar(text, node.position()))
            .orElseGet(() -> new TemplateNode.Null(node.position()));
      }
      return isAbsent(node) ? new TemplateNode.Null(node.position()) : node;
    } else if (node instanceof TemplateNode.Sequence sequence) {
      return new TemplateNode.Sequence(
          sequence.elements().stream().map(element -> fill(element, key, http)).toList(),
          node.position());
    } else if (node instanceof TemplateNode.Mapping mapping) {
      boolean ofHttp = isHttp(mapping);
      Map<String, TemplateNode> members = new LinkedHashMap<>();
      mapping.members().forEach((name, member) -> members.put(name, fill(member, name, ofHttp)));
      return new TemplateNode.Mapping(members, node.position());
    }
    return node;
  }

  private static boolean isHttp(TemplateNode.Mapping mapping) {
    return mapping
        .text("Type")
        .or(() -> mapping.text("type"))
        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("http"))
        .isPresent();
  }
}
