package gatewire.stack.cloudformation.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A value of a template with the position where it, or the name of its member, starts. */
public sealed interface TemplateNode {

  Position position();

  /** Returns a copy that starts at another position. */
  TemplateNode at(Position position);

  /** Returns the line, which counts from one; zero for a value that is not in the file. */
  default int line() {
    return position().line();
  }

  /**
   * A string, number or boolean.
   *
   * @param value a String, BigDecimal or Boolean
   */
  record Scalar(Object value, Position position) implements TemplateNode {
    @Override
    public TemplateNode at(Position position) {
      return new Scalar(value, position);
    }
  }

  /** A null value. */
  record Null(Position position) implements TemplateNode {
    @Override
    public TemplateNode at(Position position) {
      return new Null(position);
    }
  }

  /** A list. */
  record Sequence(List<TemplateNode> elements, Position position) implements TemplateNode {
    public Sequence {
      elements = List.copyOf(elements);
    }

    @Override
    public TemplateNode at(Position position) {
      return new Sequence(elements, position);
    }
  }

  /** An object, with its members in the order of the file. */
  record Mapping(Map<String, TemplateNode> members, Position position) implements TemplateNode {

    /** An object without members. */
    public static final Mapping EMPTY = new Mapping(Map.of(), Position.NONE);

    public Mapping {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public Mapping at(Position position) {
      return new Mapping(members, position);
    }

    /** Returns a copy with a member that is added or replaced. */
    public Mapping with(String name, TemplateNode member) {
      Map<String, TemplateNode> changed = new LinkedHashMap<>(members);
      changed.put(name, member);
      return new Mapping(changed, position);
    }

    /** Returns a copy in which each member is replaced. */
    public Mapping map(UnaryOperator<TemplateNode> change) {
      Map<String, TemplateNode> changed = new LinkedHashMap<>();
      members.forEach((name, member) -> changed.put(name, change.apply(member)));
      return new Mapping(changed, position);
    }
  }

  /** Returns a string at no particular position. */
  static TemplateNode of(String text) {
    return new Scalar(text, Position.NONE);
  }

  /** Returns a member; empty if this is not an object or the member is absent or null. */
  default Optional<TemplateNode> get(String name) {
    return this instanceof Mapping mapping
        ? Optional.ofNullable(mapping.members().get(name)).filter(one -> !(one instanceof Null))
        : Optional.empty();
  }

  /** Returns a member that is an object. */
  default Optional<Mapping> mapping(String name) {
    return get(name).filter(Mapping.class::isInstance).map(Mapping.class::cast);
  }

  /** Returns a scalar as a string; empty for other values. */
  default Optional<String> text() {
    return this instanceof Scalar scalar
        ? Optional.of(NodeJson.plain(scalar.value()))
        : Optional.empty();
  }

  /** Returns a scalar member as a string. */
  default Optional<String> text(String name) {
    return get(name).flatMap(TemplateNode::text);
  }

  /** Returns the elements of a list; another value counts as a list with one element. */
  default List<TemplateNode> elements() {
    return this instanceof Sequence sequence
        ? sequence.elements()
        : this instanceof Null ? List.of() : List.of(this);
  }
}
