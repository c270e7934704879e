package gatewire.template.scan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;

/**
 * Finds the stage variables that a template requires: those that it reads and that no condition
 * checks, neither directly nor through a variable with the same value.
 */
final class StageVariableScan {

  private final Set<String> read = new TreeSet<>();
  private final Set<String> asked = new HashSet<>();
  private final Map<String, String> takers = new HashMap<>();

  /** Follows {@code #set($a = $stageVariables.a)}. */
  void visit(ASTSetDirective set) {
    ASTReference left = (ASTReference) set.jjtGetChild(0);
    if (left.jjtGetNumChildren() == 0
        && ReferencePath.unwrapped(set.jjtGetChild(1)) instanceof ASTReference right) {
      ReferencePath path = ReferencePath.of(right);
      if (isStageVariable(path)) {
        takers.put(left.getRootString(), path.members().get(0));
      }
    }
  }

  /** Records a reference. */
  void visit(ASTReference reference, boolean withinCondition) {
    ReferencePath path = ReferencePath.of(reference);
    if (isStageVariable(path)) {
      (withinCondition ? asked : read).add(path.members().get(0));
    } else if (withinCondition) {
      asked.add("$" + path.root());
    }
  }

  Set<String> needed() {
    Set<String> needed = new TreeSet<>(read);
    needed.removeAll(asked);
    takers.forEach(
        (taker, name) -> {
          if (asked.contains("$" + taker)) {
            needed.remove(name);
          }
        });
    return needed;
  }

  private static boolean isStageVariable(ReferencePath path) {
    return path.root().equals("stageVariables") && !path.members().isEmpty();
  }
}
