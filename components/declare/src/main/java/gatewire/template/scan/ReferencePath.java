package gatewire.template.scan;

import gatewire.template.engine.StringLiteralNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.velocity.runtime.parser.node.ASTExpression;
import org.apache.velocity.runtime.parser.node.ASTIdentifier;
import org.apache.velocity.runtime.parser.node.ASTIndex;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * A reference in a template.
 *
 * @param root the variable's name
 * @param members properties up to the first call or computed index, from left to right
 * @param calls the names of all methods that the reference calls
 * @param isPlain whether the reference consists only of its members
 */
record ReferencePath(String root, List<String> members, List<String> calls, boolean isPlain) {

  static ReferencePath of(ASTReference reference) {
    List<String> members = new ArrayList<>();
    List<String> calls = new ArrayList<>();
    boolean plain = true;
    for (int i = 0; i < reference.jjtGetNumChildren(); i++) {
      Node child = reference.jjtGetChild(i);
      if (child instanceof ASTMethod method) {
        calls.add(method.getMethodName());
        plain = false;
      } else if (plain && child instanceof ASTIdentifier identifier) {
        members.add(identifier.getIdentifier());
      } else if (plain
          && child instanceof ASTIndex
          && key(child) instanceof StringLiteralNode key
          && key.isConstant()) {
        members.add(key.constant());
      } else {
        plain = false;
      }
    }
    return new ReferencePath(
        reference.getRootString(), List.copyOf(members), List.copyOf(calls), plain);
  }

  /** Returns the members, joined by dots. */
  String path() {
    return String.join(".", members);
  }

  private static Node key(Node index) {
    return unwrapped(index.jjtGetChild(0));
  }

  /**
   * Returns the only node of an expression; a node that is not such an expression is returned
   * unchanged.
   */
  static Node unwrapped(Node node) {
    return node instanceof ASTExpression && node.jjtGetNumChildren() == 1
        ? node.jjtGetChild(0)
        : node;
  }
}
