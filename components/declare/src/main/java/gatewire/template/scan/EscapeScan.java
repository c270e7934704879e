package gatewire.template.scan;

import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import gatewire.template.TemplatePosition;
import java.util.List;
import java.util.Optional;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * Finds references that print the result of {@code $util.escapeJavaScript} within a JSON string
 * unchanged: {@code it\'s}.
 */
final class EscapeScan {

  private static final String ESCAPE = "escapeJavaScript";

  private EscapeScan() {}

  /** Checks a reference that is printed within a JSON string. */
  static Optional<TemplateFinding> visitWithinString(ASTReference reference) {
    ReferencePath path = ReferencePath.of(reference);
    List<String> calls = path.calls();
    return path.root().equals("util") && calls.equals(List.of(ESCAPE)) && !isStageVariable(reference)
        ? Optional.of(
            new TemplateFinding(
                Kind.ESCAPED_APOSTROPHE,
                new TemplatePosition(reference.getLine(), reference.getColumn()),
                "%s writes \\' for a single quote, which JSON does not allow; add .replaceAll(\"\\\\'\",\"'\")"
                    .formatted(reference.literal())))
        : Optional.empty();
  }

  /** Whether the argument is a stage variable. AWS allows no single quote in its value. */
  private static boolean isStageVariable(ASTReference reference) {
    Node call = reference.jjtGetChild(0);
    return call.jjtGetNumChildren() == 2
        && ReferencePath.unwrapped(call.jjtGetChild(1)) instanceof ASTReference argument
        && argument.getRootString().equals("stageVariables");
  }
}
