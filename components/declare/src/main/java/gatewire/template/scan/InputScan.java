package gatewire.template.scan;

import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import gatewire.template.TemplatePosition;
import gatewire.template.engine.StringLiteralNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * Follows values from clients and backends through variables, up to the place where they are
 * printed within a JSON string.
 *
 * <p>{@code $input} is such a value; the results of {@code $util} and the size of the input are
 * not.
 */
final class InputScan {

  private static final Set<String> HARMLESS_CALLS =
      Set.of(
          "size",
          "length",
          "isEmpty",
          "indexOf",
          "lastIndexOf",
          "contains",
          "equals",
          "startsWith",
          "endsWith",
          "matches",
          "containsKey",
          "hashCode");

  private final Set<String> variables = new HashSet<>(Set.of("input"));

  /** Follows {@code #set($a = $input…)}. */
  void visit(ASTSetDirective set) {
    ASTReference left = (ASTReference) set.jjtGetChild(0);
    if (left.jjtGetNumChildren() > 0) {
      return;
    } else if (containsInput(set.jjtGetChild(1))) {
      variables.add(left.getRootString());
    } else {
      variables.remove(left.getRootString());
    }
  }

  /** Follows {@code #foreach($a in $input…)}. */
  void visit(ASTDirective directive) {
    if (directive.getDirectiveName().equals("foreach")
        && directive.jjtGetChild(0) instanceof ASTReference element
        && containsInput(directive.jjtGetChild(2))) {
      variables.add(element.getRootString());
    }
  }

  /** Checks a reference that is printed within a JSON string. */
  Optional<TemplateFinding> visitWithinString(ASTReference reference) {
    ReferencePath path = ReferencePath.of(reference);
    if (!isInput(path)) {
      return Optional.empty();
    }
    boolean isJson = path.root().equals("input") && path.calls().contains("json");
    String problem =
        isJson
            ? "%s prints JSON that already contains quotes within a string; remove the quotes around it"
            : "%s is printed in a JSON string without escaping, and a quote in it breaks the JSON; escape it with"
                + " $util.escapeJavaScript(…).replaceAll(\"\\\\'\",\"'\")";
    return Optional.of(
        new TemplateFinding(
            Kind.UNESCAPED_INPUT,
            new TemplatePosition(reference.getLine(), reference.getColumn()),
            problem.formatted(reference.literal())));
  }

  private boolean isInput(ReferencePath path) {
    return variables.contains(path.root())
        && path.calls().stream().noneMatch(HARMLESS_CALLS::contains);
  }

  private boolean containsInput(Node node) {
    if (node instanceof ASTReference reference) {
      return isInput(ReferencePath.of(reference));
    } else if (node instanceof StringLiteralNode text && text.inserted().isPresent()) {
      return containsInput(text.inserted().get());
    }
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      if (containsInput(node.jjtGetChild(i))) {
        return true;
      }
    }
    return false;
  }
}
