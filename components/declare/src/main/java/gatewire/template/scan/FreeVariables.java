package gatewire.template.scan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * The variables whose values clients and backends decide: those of API Gateway, and those that a
 * template sets once, outside of branches and loops, to a value of these.
 */
final class FreeVariables {

  private static final Set<String> GIVEN = Set.of("input", "context", "stageVariables", "util");

  private final Map<String, Integer> sets = new HashMap<>();
  private final Set<String> free = new HashSet<>(GIVEN);

  private FreeVariables() {}

  static FreeVariables of(Node tree) {
    FreeVariables variables = new FreeVariables();
    variables.count(tree);
    variables.follow(tree, false);
    return variables;
  }

  /** Whether the node reads variables, and only such ones. */
  boolean isFree(Node node) {
    Set<String> roots = new HashSet<>();
    collect(node, roots);
    return !roots.isEmpty() && free.containsAll(roots);
  }

  private void count(Node node) {
    if (node instanceof ASTSetDirective set) {
      sets.merge(root(set), 1, Integer::sum);
    }
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      count(node.jjtGetChild(i));
    }
  }

  private void follow(Node node, boolean withinBlock) {
    if (node instanceof ASTSetDirective set
        && !withinBlock
        && sets.getOrDefault(root(set), 0) == 1
        && isFree(set.jjtGetChild(1))) {
      free.add(root(set));
    }
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      Node child = node.jjtGetChild(i);
      follow(child, withinBlock || child instanceof ASTBlock);
    }
  }

  private static String root(ASTSetDirective set) {
    return ((ASTReference) set.jjtGetChild(0)).getRootString();
  }

  private static void collect(Node node, Set<String> roots) {
    if (node instanceof ASTReference reference) {
      roots.add(reference.getRootString());
    }
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      collect(node.jjtGetChild(i), roots);
    }
  }
}
