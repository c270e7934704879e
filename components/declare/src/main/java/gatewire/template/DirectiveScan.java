package gatewire.template;

import gatewire.template.TemplateFinding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.velocity.Template;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTIntegerLiteral;
import org.apache.velocity.runtime.parser.node.ASTIntegerRange;
import org.apache.velocity.runtime.parser.node.Node;
import org.jspecify.annotations.Nullable;

/** Finds directives that API Gateway does not have, and loops that are too long. */
final class DirectiveScan {

  /** Velocity's own; any other name may be a colour or a price and is meant to be printed. */
  private static final Set<String> MISSING = Set.of("parse", "include", "evaluate");

  private final List<TemplateFinding> findings = new ArrayList<>();

  /** Look at a directive that is no {@code #if} and no {@code #set}. */
  void visit(ASTDirective directive) {
    String name = directive.getDirectiveName();
    if (name.equals("foreach")) {
      visitLoop(directive);
    } else if (MISSING.contains(name)) {
      findings.add(
          finding(
              Kind.UNKNOWN_DIRECTIVE,
              directive,
              "#%s is no directive of API Gateway and is printed as it stands".formatted(name)));
    }
  }

  List<TemplateFinding> findings() {
    return findings;
  }

  private void visitLoop(ASTDirective loop) {
    if (loop.jjtGetNumChildren() > 2 && loop.jjtGetChild(2) instanceof ASTIntegerRange range) {
      turns(range)
          .ifPresent(
              turns -> {
                if (turns > VelocityRuntime.MOST_LOOPS) {
                  findings.add(
                      finding(
                          Kind.LONG_LOOP,
                          loop,
                          "the loop has %d turns; API Gateway takes %d"
                              .formatted(turns, VelocityRuntime.MOST_LOOPS)));
                }
              });
    }
  }

  /** The number of turns, where both ends are written down. */
  private static OptionalLong turns(ASTIntegerRange range) {
    return written(range.jjtGetChild(0)) instanceof Number from
            && written(range.jjtGetChild(1)) instanceof Number to
        ? OptionalLong.of(1 + Math.abs(to.longValue() - from.longValue()))
        : OptionalLong.empty();
  }

  private static @Nullable Object written(Node end) {
    return end instanceof ASTIntegerLiteral literal
        ? literal.value(RenderContext.forParsing(new Template()))
        : null;
  }

  private static TemplateFinding finding(Kind kind, Node node, String text) {
    return new TemplateFinding(kind, new TemplatePosition(node.getLine(), node.getColumn()), text);
  }
}
