package gatewire.stack.cloudformation.sam;

import gatewire.stack.cloudformation.value.TemplateNode;
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
  static TemplateNode.Mapping properties(TemplateNode globals, TemplateNode resource) {
    TemplateNode.Mapping own = resource.mapping("Properties").orElse(TemplateNode.Mapping.EMPTY);
    String type = resource.text("Type").orElse("");
    String kind = type.substring(type.lastIndexOf(':') + 1);
    return globals
        .mapping(kind)
        .map(shared -> (TemplateNode.Mapping) merge(shared, own))
        .orElse(own);
  }

  /** Returns both values together; the second has priority. */
  static TemplateNode merge(TemplateNode shared, TemplateNode own) {
    if (shared instanceof TemplateNode.Mapping one
        && own instanceof TemplateNode.Mapping other
        && !isCall(one)
        && !isCall(other)) {
      Map<String, TemplateNode> members = new LinkedHashMap<>(one.members());
      other.members().forEach((name, member) -> members.merge(name, member, Globals::merge));
      return new TemplateNode.Mapping(members, own.position());
    } else if (shared instanceof TemplateNode.Sequence one
        && own instanceof TemplateNode.Sequence other) {
      List<TemplateNode> elements = new ArrayList<>(one.elements());
      elements.addAll(other.elements());
      return new TemplateNode.Sequence(elements, own.position());
    }
    return own;
  }

  /** Returns whether a value is a function call such as {@code Ref}. */
  static boolean isCall(TemplateNode node) {
    return node instanceof TemplateNode.Mapping mapping
        && mapping.members().keySet().stream()
            .anyMatch(name -> name.equals("Ref") || name.startsWith("Fn::"));
  }
}
