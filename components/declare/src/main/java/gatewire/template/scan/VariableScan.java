package gatewire.template.scan;

import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import gatewire.template.TemplatePosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;

/** Finds variables that the template prints or uses but never sets. */
final class VariableScan {

  /**
   * The variables of API Gateway, those of Velocity within loops and macros, and a common name for
   * no value.
   */
  private static final Set<String> GIVEN =
      Set.of(
          "input",
          "util",
          "context",
          "stageVariables",
          "foreach",
          "velocityCount",
          "velocityHasNext",
          "bodyContent",
          "null");

  private static final Set<String> DECLARING = Set.of("foreach", "define", "macro");

  private final Set<String> set = new HashSet<>(GIVEN);
  private final List<ASTReference> used = new ArrayList<>();

  /** Records {@code #set($a = …)}. */
  void visit(ASTSetDirective directive) {
    ASTReference left = (ASTReference) directive.jjtGetChild(0);
    if (left.jjtGetNumChildren() == 0) {
      set.add(left.getRootString());
    }
  }

  /** Records {@code #foreach($a in …)} and other directives that declare variables. */
  void visit(ASTDirective directive) {
    if (!DECLARING.contains(directive.getDirectiveName())) {
      return;
    }
    boolean isLoop = directive.getDirectiveName().equals("foreach");
    int names = isLoop ? 1 : directive.jjtGetNumChildren();
    for (int i = 0; i < names; i++) {
      if (directive.jjtGetChild(i) instanceof ASTReference name) {
        set.add(name.getRootString());
      }
    }
  }

  /** Records a reference, except in a condition, which may check whether a variable is set. */
  void visit(ASTReference reference, boolean withinCondition) {
    if (!withinCondition) {
      used.add(reference);
    }
  }

  Stream<TemplateFinding> findings() {
    return used.stream()
        .filter(reference -> !set.contains(reference.getRootString()))
        .map(VariableScan::unset);
  }

  private static TemplateFinding unset(ASTReference reference) {
    return new TemplateFinding(
        Kind.UNSET_VARIABLE,
        new TemplatePosition(reference.getLine(), reference.getColumn()),
        "$%s is never set and prints nothing".formatted(reference.getRootString()));
  }
}
