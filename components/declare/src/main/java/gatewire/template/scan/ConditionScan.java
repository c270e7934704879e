package gatewire.template.scan;

import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import gatewire.template.TemplatePosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.velocity.runtime.parser.node.ASTAndNode;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTExpression;
import org.apache.velocity.runtime.parser.node.ASTNotNode;
import org.apache.velocity.runtime.parser.node.ASTOrNode;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * Finds conditions that ask whether a value exists by naming it alone. In API Gateway, a reference
 * without a value is true.
 */
final class ConditionScan {

  /** Variables whose members may be absent. */
  private static final Set<String> OPEN = Set.of("input", "context", "stageVariables");

  /** Calls that return true or false. */
  private static final Set<String> QUESTIONS =
      Set.of(
          "contains",
          "containsAll",
          "containsKey",
          "containsValue",
          "equals",
          "equalsIgnoreCase",
          "startsWith",
          "endsWith",
          "matches",
          "isEmpty",
          "hasNext");

  private final Set<String> mayBeAbsent = new HashSet<>(OPEN);
  private final Set<String> other = new HashSet<>();
  private final List<ASTReference> asked = new ArrayList<>();

  /** Follows {@code #set($a = $input.path('$.a'))}. */
  void visit(ASTSetDirective set) {
    ASTReference left = (ASTReference) set.jjtGetChild(0);
    if (left.jjtGetNumChildren() > 0) {
      return;
    }
    boolean isReference =
        ReferencePath.unwrapped(set.jjtGetChild(1)) instanceof ASTReference right
            && mayBeAbsent(right);
    // A variable with another value in some branch may be a flag.
    (isReference ? mayBeAbsent : other).add(left.getRootString());
  }

  /** Follows {@code #foreach($a in $input…)}: a member of an element may be absent. */
  void visit(ASTDirective directive) {
    if (directive.getDirectiveName().equals("foreach")
        && directive.jjtGetChild(0) instanceof ASTReference element
        && ReferencePath.unwrapped(directive.jjtGetChild(2)) instanceof ASTReference list
        && mayBeAbsent(list)) {
      mayBeAbsent.add(element.getRootString());
    }
  }

  /** Records the references that a condition consists of. */
  void visitCondition(Node condition) {
    Node node = ReferencePath.unwrapped(condition);
    if (node instanceof ASTAndNode
        && (isCompared(node.jjtGetChild(0), node.jjtGetChild(1))
            || isCompared(node.jjtGetChild(1), node.jjtGetChild(0)))) {
      return;
    } else if (node instanceof ASTReference reference) {
      if (mayBeAbsent(reference)) {
        asked.add(reference);
      }
    } else if (node instanceof ASTAndNode
        || node instanceof ASTOrNode
        || node instanceof ASTNotNode
        || node instanceof ASTExpression) {
      for (int i = 0; i < node.jjtGetNumChildren(); i++) {
        visitCondition(node.jjtGetChild(i));
      }
    }
  }

  /** Whether the other half compares the variable of this half: {@code $a != '' && $a.b()}. */
  private static boolean isCompared(Node half, Node other) {
    return ReferencePath.unwrapped(half) instanceof ASTReference reference
        && !(ReferencePath.unwrapped(other) instanceof ASTReference)
        && contains(other, reference);
  }

  private static boolean contains(Node node, ASTReference wanted) {
    boolean isIt =
        node instanceof ASTReference reference
            && reference.getRootString().equals(wanted.getRootString())
            && (!OPEN.contains(wanted.getRootString())
                || reference.literal().startsWith(wanted.literal()));
    for (int i = 0; i < node.jjtGetNumChildren() && !isIt; i++) {
      isIt = contains(node.jjtGetChild(i), wanted);
    }
    return isIt;
  }

  Stream<TemplateFinding> findings() {
    return asked.stream()
        .filter(reference -> !other.contains(reference.getRootString()))
        .map(
            reference ->
                new TemplateFinding(
                    Kind.ALWAYS_TRUE,
                    new TemplatePosition(reference.getLine(), reference.getColumn()),
                    "a condition on %s alone is true if the value is absent, because API Gateway treats a reference without a value as true; compare it: %s != ''"
                        .formatted(reference.literal(), reference.literal())));
  }

  private boolean mayBeAbsent(ASTReference reference) {
    ReferencePath path = ReferencePath.of(reference);
    return mayBeAbsent.contains(path.root())
        && path.calls().stream().noneMatch(QUESTIONS::contains)
        && !path.members().contains("isCanaryRequest");
  }
}
