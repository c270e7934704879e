package gatewire.template.scan;

import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import gatewire.template.TemplatePosition;
import gatewire.template.engine.StringLiteralNode;
import java.util.HashSet;
import java.util.List;
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
  private final Set<String> allParameters = new HashSet<>();

  /** Variables with the parameters of one kind, as the template of AWS's console sets them. */
  private final Set<String> consoleParameters = new HashSet<>();

  /** Follows {@code #set($a = $input…)}. */
  void visit(ASTSetDirective set) {
    ASTReference left = (ASTReference) set.jjtGetChild(0);
    if (left.jjtGetNumChildren() > 0) {
      return;
    }
    allParameters.remove(left.getRootString());
    consoleParameters.remove(left.getRootString());
    if (isAllParameters(set.jjtGetChild(1))) {
      allParameters.add(left.getRootString());
    } else if (calls(set.jjtGetChild(1), allParameters, "get")) {
      consoleParameters.add(left.getRootString());
    }
    if (containsInput(set.jjtGetChild(1))) {
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
      Node list = directive.jjtGetChild(2);
      if (isKindsOfParameters(list) || calls(list, consoleParameters, "keySet")) {
        variables.remove(element.getRootString());
      } else {
        variables.add(element.getRootString());
      }
    }
  }

  /**
   * Whether the node lists the keys of {@code $input.params()}. They are path, querystring and
   * header, so no client can choose them.
   */
  private boolean isKindsOfParameters(Node node) {
    return calls(node, allParameters, "keySet")
        || calls(node, Set.of("input"), "params", "keySet");
  }

  /** Whether the node is {@code $input.params()} without a name, or a variable with its value. */
  private boolean isAllParameters(Node node) {
    if (!(ReferencePath.unwrapped(node) instanceof ASTReference reference)) {
      return false;
    }
    ReferencePath path = ReferencePath.of(reference);
    return reference.literal().replaceAll("\\s", "").matches("\\$!?\\{?input\\.params\\(\\)}?")
        || path.calls().isEmpty()
            && path.members().isEmpty()
            && allParameters.contains(path.root());
  }


  /**
   * Whether the reference escapes a parameter as the passthrough template of AWS's console does.
   * This template has no findings, because its author is AWS.
   */
  boolean isOfConsole(ASTReference reference) {
    return reference.jjtGetNumChildren() == 1
        && reference.jjtGetChild(0).jjtGetNumChildren() == 2
        && calls(reference.jjtGetChild(0).jjtGetChild(1), consoleParameters, "get");
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

  private static boolean calls(Node node, Set<String> variables, String... methods) {
    if (!(ReferencePath.unwrapped(node) instanceof ASTReference reference)) {
      return false;
    }
    ReferencePath path = ReferencePath.of(reference);
    return variables.contains(path.root()) && path.calls().equals(List.of(methods));
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
