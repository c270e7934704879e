package gatewire.stack.cloudformation.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A builder of an object. Its members are in the order in which they are put. */
public final class ObjectBuilder {

  private final Map<String, TemplateNode> members = new LinkedHashMap<>();

  /** Puts a string. */
  public ObjectBuilder put(String name, String value) {
    return put(name, TemplateNode.of(value));
  }

  public ObjectBuilder put(String name, TemplateNode value) {
    members.put(name, value);
    return this;
  }

  /** Puts a value if it is present. */
  public ObjectBuilder put(String name, Optional<? extends TemplateNode> value) {
    value.ifPresent(present -> members.put(name, present));
    return this;
  }

  /** Puts another object's members of these names if they are present. */
  public ObjectBuilder copy(TemplateNode from, String... names) {
    for (String name : names) {
      put(name, from.get(name));
    }
    return this;
  }

  public boolean isEmpty() {
    return members.isEmpty();
  }

  /** Returns the object, at no particular position. */
  public TemplateNode.Mapping build() {
    return new TemplateNode.Mapping(members, Position.NONE);
  }

  /** Returns a function call such as {@code {"Ref": "Pets"}}. */
  public static TemplateNode.Mapping call(String function, TemplateNode argument) {
    return new ObjectBuilder().put(function, argument).build();
  }

  /** Returns a call of {@code Fn::Sub}. */
  public static TemplateNode.Mapping sub(String text) {
    return call("Fn::Sub", TemplateNode.of(text));
  }

  /** Returns a list. */
  public static TemplateNode list(TemplateNode... elements) {
    return new TemplateNode.Sequence(List.of(elements), Position.NONE);
  }
}
