package gatewire.template.scan;

import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import gatewire.template.TemplatePosition;
import java.util.Optional;
import org.apache.velocity.runtime.parser.node.ASTComment;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTExpression;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.ASTText;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * Finds loops that print objects, lists or strings of JSON without a comma between them. The output
 * is JSON for one element, so that it looks right until there are two.
 */
final class SeparatorScan {

  private static final int BODY = 3;

  private int depth;
  private boolean withinString;
  private boolean escaped;
  private boolean printsValue;

  /** Whether something may separate the values, or is not a value at all. */
  private boolean mayBeSeparated;

  private SeparatorScan() {}

  /** Checks a loop that is printed within JSON, outside of strings. */
  static Optional<TemplateFinding> visit(ASTDirective loop) {
    if (!loop.getDirectiveName().equals("foreach") || loop.jjtGetNumChildren() <= BODY) {
      return Optional.empty();
    }
    SeparatorScan scan = new SeparatorScan();
    scan.read(loop.jjtGetChild(BODY));
    return scan.printsValue && scan.depth == 0 && !scan.withinString && !scan.mayBeSeparated
        ? Optional.of(
            new TemplateFinding(
                Kind.MISSING_SEPARATOR,
                new TemplatePosition(loop.getLine(), loop.getColumn()),
                "the loop prints no comma between its elements, so that two of them are not JSON"))
        : Optional.empty();
  }

  private void read(Node node) {
    if (node instanceof ASTText text) {
      text.getCtext().chars().forEach(this::read);
    } else if (node instanceof ASTReference) {
      mayBeSeparated |= isBetweenValues();
    } else if (!isSilent(node)) {
      readDirective(node);
    }
  }

  private void readDirective(Node node) {
    boolean isDirective = node instanceof ASTDirective;
    boolean isLoop = node instanceof ASTDirective d && d.getDirectiveName().equals("foreach");
    // #break ends the loop after the first element; other directives print unknown text.
    mayBeSeparated |= isDirective && !isLoop;
    for (int i = isLoop ? BODY : 0; i < node.jjtGetNumChildren(); i++) {
      read(node.jjtGetChild(i));
    }
  }

  private static boolean isSilent(Node node) {
    return node instanceof ASTSetDirective
        || node instanceof ASTComment
        || node instanceof ASTExpression;
  }

  private boolean isBetweenValues() {
    return depth == 0 && !withinString;
  }

  private void read(int c) {
    if (withinString) {
      withinString = c != '"' || escaped;
      escaped = c == '\\' && !escaped;
      return;
    }
    boolean starts = c == '{' || c == '[' || c == '"';
    boolean ends = c == '}' || c == ']';
    mayBeSeparated |= depth == 0 && !starts && !ends && !Character.isWhitespace(c);
    printsValue |= starts;
    withinString = c == '"';
    depth += starts && !withinString ? 1 : ends ? -1 : 0;
  }
}
