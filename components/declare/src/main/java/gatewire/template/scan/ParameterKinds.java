package gatewire.template.scan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * Follows {@code $input.params()} through variables. Its keys are path, querystring and header, so
 * no client can choose them.
 */
final class ParameterKinds {

  private final Set<String> allParameters = new HashSet<>();

  /** Variables with the parameters of one kind, as the template of AWS's console sets them. */
  private final Set<String> consoleParameters = new HashSet<>();

  /** Follows {@code #set($all = $input.params())} and {@code #set($one = $all.get($kind))}. */
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
  }

  /** Whether the node lists kinds of parameters, or the names in AWS's console template. */
  boolean isKinds(Node node) {
    return calls(node, allParameters, "keySet")
        || calls(node, Set.of("input"), "params", "keySet")
        || calls(node, consoleParameters, "keySet");
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

  private static boolean calls(Node node, Set<String> variables, String... methods) {
    if (!(ReferencePath.unwrapped(node) instanceof ASTReference reference)) {
      return false;
    }
    ReferencePath path = ReferencePath.of(reference);
    return variables.contains(path.root())
        && path.calls().equals(List.of(methods))
        && reference.jjtGetNumChildren() == methods.length;
  }
}
