package gatewire.stack.cloudformation.sam;

import gatewire.stack.cloudformation.value.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Applies the section {@code Globals}: objects are merged, lists are joined, and other values of a
 * resource replace the global ones.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html">Globals</a>
 */
final class Globals {

  private Globals() {}

  /** Returns the properties of a resource, with the global ones of its type. */
  static Node.Mapping properties(Node globals, Node resource) {
    Node.Mapping own = resource.mapping("Properties").orElse(Node.Mapping.EMPTY);
    String type = resource.text("Type").orElse("");
    String kind = type.substring(type.lastIndexOf(':') + 1);
    return globals.mapping(kind).map(shared -> (Node.Mapping) merge(shared, own)).orElse(own);
  }

  /** Returns both values together; the second has priority. */
  static Node merge(Node shared, Node own) {
    if (shared instanceof Node.Mapping one
        && own instanceof Node.Mapping other
        && !isCall(one)
        && !isCall(other)) {
      Map<String, Node> members = new LinkedHashMap<>(one.members());
      other.members().forEach((name, member) -> members.merge(name, member, Globals::merge));
      return new Node.Mapping(members, own.line());
    } else if (shared instanceof Node.Sequence one && own instanceof Node.Sequence other) {
      List<Node> elements = new ArrayList<>(one.elements());
      elements.addAll(other.elements());
      return new Node.Sequence(elements, own.line());
    }
    return own;
  }

  /** Returns whether a value is a function call such as {@code Ref}. */
  static boolean isCall(Node node) {
    return node instanceof Node.Mapping mapping
        && mapping.members().keySet().stream()
            .anyMatch(name -> name.equals("Ref") || name.startsWith("Fn::"));
  }
}
