package gatewire.template.scan;

import java.util.regex.Pattern;
import org.apache.velocity.runtime.parser.node.ASTComment;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTExpression;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.ASTText;
import org.apache.velocity.runtime.parser.node.Node;

/** The beginning of a template's output, which shows the format of the whole output. */
final class FirstOutput {

  private static final Pattern FORM = Pattern.compile("&?[A-Za-z][\\w.-]*=.*", Pattern.DOTALL);

  /** The child of a {@code #foreach} that is printed, after the variable, "in" and the list. */
  private static final int LOOP_BLOCK = 3;

  private final StringBuilder beforeReferences = new StringBuilder();
  private boolean hasText;
  private int references;

  private FirstOutput() {}

  /** Reads the first output of a parsed template. */
  static FirstOutput of(Node tree) {
    FirstOutput output = new FirstOutput();
    output.visit(tree);
    return output;
  }

  /** Whether the output begins like JSON. */
  boolean isJson() {
    String text = beforeReferences.toString().strip();
    return text.startsWith("{") || text.startsWith("[");
  }

  /** Whether the output begins like the body of a form, {@code Action=…}. */
  boolean isForm() {
    return FORM.matcher(beforeReferences.toString().strip()).matches();
  }

  /** Whether the output consists of one reference. */
  boolean isOneReference() {
    return references == 1 && !hasText;
  }

  private void visit(Node node) {
    if (node instanceof ASTText text) {
      hasText = hasText || !text.getCtext().isBlank();
      if (references == 0) {
        beforeReferences.append(text.getCtext());
      }
    } else if (node instanceof ASTReference) {
      references++;
    } else if (!isSilent(node)) {
      for (int i = node instanceof ASTDirective ? LOOP_BLOCK : 0;
          i < node.jjtGetNumChildren();
          i++) {
        visit(node.jjtGetChild(i));
      }
    }
  }

  /** Whether the node prints nothing, or nothing at its own place. */
  private static boolean isSilent(Node node) {
    return node instanceof ASTSetDirective
        || node instanceof ASTComment
        || node instanceof ASTExpression
        || (node instanceof ASTDirective directive
            && !directive.getDirectiveName().equals("foreach"));
  }
}
