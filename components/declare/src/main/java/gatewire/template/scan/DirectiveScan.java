package gatewire.template.scan;

import gatewire.template.RenderLimits;
import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import gatewire.template.TemplatePosition;
import gatewire.template.engine.RangeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.Node;

/** Finds directives that API Gateway does not have, and loops that are too long. */
final class DirectiveScan {

  /**
   * Velocity's directives that API Gateway does not support. Any other name may be a color or a
   * price that is meant to be printed.
   */
  private static final Set<String> UNSUPPORTED = Set.of("parse", "include", "evaluate");

  private final List<TemplateFinding> findings = new ArrayList<>();

  /** Checks a directive other than {@code #if} and {@code #set}. */
  void visit(ASTDirective directive) {
    String name = directive.getDirectiveName();
    if (name.equals("foreach")) {
      visitLoop(directive);
    } else if (name.equals("macro")) {
      findings.add(
          finding(
              Kind.UNKNOWN_DIRECTIVE,
              directive,
              "API Gateway does not support #macro, and what it does instead is not documented"));
    } else if (UNSUPPORTED.contains(name)) {
      findings.add(
          finding(
              Kind.UNKNOWN_DIRECTIVE,
              directive,
              "#%s is not a directive of API Gateway, which prints it literally".formatted(name)));
    }
  }

  List<TemplateFinding> findings() {
    return findings;
  }

  private void visitLoop(ASTDirective loop) {
    if (loop.jjtGetNumChildren() > 2 && loop.jjtGetChild(2) instanceof RangeNode range) {
      range.literalSize().ifPresent(iterations -> visitLoop(loop, iterations));
    }
  }

  private void visitLoop(ASTDirective loop, long iterations) {
    if (iterations > RenderLimits.MAX_LOOP_ITERATIONS) {
      findings.add(
          finding(
              Kind.LONG_LOOP,
              loop,
              "the loop has %d iterations; API Gateway allows %d"
                  .formatted(iterations, RenderLimits.MAX_LOOP_ITERATIONS)));
    }
  }

  private static TemplateFinding finding(Kind kind, Node node, String text) {
    return new TemplateFinding(kind, new TemplatePosition(node.getLine(), node.getColumn()), text);
  }
}
