package gatewire.template.scan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.velocity.runtime.parser.node.ASTIfStatement;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * Collects the placeholders of the integration URI that a template always fills with a value of the
 * client, which may be absent. A {@code #set} below an {@code #if} may have checked the value.
 */
final class ClientPaths {

  private static final String TARGET = "requestOverride.path.";

  private final ClientValues values;
  private final Map<String, String> paths = new TreeMap<>();
  private final Map<String, String> sources = new HashMap<>();
  private final Set<String> decided = new HashSet<>();

  ClientPaths(ClientValues values) {
    this.values = values;
  }

  /** Records a {@code #set}. */
  void visit(ASTSetDirective set) {
    ReferencePath target = ReferencePath.of((ASTReference) set.jjtGetChild(0));
    boolean isConditional = isConditional(set);
    Node value = ReferencePath.unwrapped(set.jjtGetChild(1));
    boolean isAbsentable =
        value instanceof ASTReference reference
            && values.isClientValue(reference)
            && !decided.contains(reference.getRootString());
    if (target.isPlain() && target.members().isEmpty()) {
      if (isConditional || !isAbsentable) {
        decided.add(target.root());
      } else {
        sources.put(target.root(), source((ASTReference) value));
      }
    } else if (isAbsentable
        && !isConditional
        && target.root().equals("context")
        && target.path().startsWith(TARGET)) {
      paths.put(target.path().substring(TARGET.length()), source((ASTReference) value));
    }
  }

  /** Returns the names of the placeholders, each with the expression of its value. */
  Map<String, String> paths() {
    return paths;
  }

  private String source(ASTReference value) {
    return value.jjtGetNumChildren() == 0
        ? sources.getOrDefault(value.getRootString(), value.literal())
        : value.literal();
  }

  private static boolean isConditional(Node node) {
    for (Node above = node.jjtGetParent(); above != null; above = above.jjtGetParent()) {
      if (above instanceof ASTIfStatement) {
        return true;
      }
    }
    return false;
  }
}
