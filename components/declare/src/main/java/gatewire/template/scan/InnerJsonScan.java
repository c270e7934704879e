package gatewire.template.scan;

import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import gatewire.template.TemplatePosition;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * Finds values that are escaped once although they are printed in JSON that is itself within a JSON
 * string: {@code "{\"name\":\"…\"}"}. The inner JSON reads the quote of such a value unescaped.
 */
final class InnerJsonScan {

  private static final String ESCAPE = "escapeJavaScript";

  private final ClientValues values;

  /** How often the value of a variable is escaped. */
  private final Map<String, Integer> escaped = new HashMap<>();

  InnerJsonScan(ClientValues values) {
    this.values = values;
  }

  /** Follows {@code #set($a = $util.escapeJavaScript(…))}. */
  void visit(ASTSetDirective set) {
    ASTReference left = (ASTReference) set.jjtGetChild(0);
    if (left.jjtGetNumChildren() == 0) {
      escaped.put(left.getRootString(), escapes(set.jjtGetChild(1)));
    }
  }

  /** Checks a reference that is printed within a string of the inner JSON. */
  Optional<TemplateFinding> visitWithinInnerString(ASTReference reference) {
    return escapes(reference) == 1
        ? Optional.of(
            new TemplateFinding(
                Kind.ESCAPED_ONCE,
                new TemplatePosition(reference.getLine(), reference.getColumn()),
                "%s is escaped once but printed in JSON within a JSON string, where a quote in it ends the inner string; escape it twice"
                    .formatted(reference.literal())))
        : Optional.empty();
  }

  /** Returns how often a value from a client is escaped; 0 for other values too. */
  private int escapes(Node node) {
    Node value = ReferencePath.unwrapped(node);
    if (!(value instanceof ASTReference reference)) {
      return 0;
    }
    boolean isEscape =
        reference.getRootString().equals("util")
            && reference.jjtGetNumChildren() > 0
            && reference.jjtGetChild(0) instanceof ASTMethod method
            && method.getMethodName().equals(ESCAPE)
            && method.jjtGetNumChildren() == 2;
    if (!isEscape) {
      return escaped.getOrDefault(reference.getRootString(), 0);
    }
    Node argument = reference.jjtGetChild(0).jjtGetChild(1);
    int inner = escapes(argument);
    return inner > 0 || values.isIn(argument) ? inner + 1 : 0;
  }
}
