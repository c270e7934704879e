package gatewire.template.scan;

import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import gatewire.template.TemplatePosition;
import gatewire.template.engine.StringLiteralNode;
import java.util.Optional;
import java.util.Set;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.Node;

/** Finds fixed arguments of {@code $input.path} and {@code $input.json} that are not JSONPath. */
final class JsonPathScan {

  private static final Set<String> FUNCTIONS = Set.of("path", "json");

  private JsonPathScan() {}

  /** Checks a reference. */
  static Optional<TemplateFinding> visitRead(ASTReference reference) {
    return reference.getRootString().equals("input")
            && reference.jjtGetNumChildren() > 0
            && reference.jjtGetChild(0) instanceof ASTMethod call
            && FUNCTIONS.contains(call.getMethodName())
        ? argument(call)
            // A blank path has no value; the engine does not compile it.
            .filter(path -> !path.isBlank() && !JsonPaths.isValid(path))
            .map(path -> finding(reference, call.getMethodName(), path))
        : Optional.empty();
  }

  /** Returns the only argument if it is a string without references. */
  private static Optional<String> argument(Node call) {
    // The first child is the method's name.
    return call.jjtGetNumChildren() == 2
            && ReferencePath.unwrapped(call.jjtGetChild(1)) instanceof StringLiteralNode text
            && text.inserted().filter(JsonPathScan::hasReference).isEmpty()
        ? Optional.of(text.literal().substring(1, text.literal().length() - 1))
        : Optional.empty();
  }

  private static boolean hasReference(Node node) {
    boolean found = node instanceof ASTReference || node instanceof ASTDirective;
    for (int i = 0; i < node.jjtGetNumChildren() && !found; i++) {
      found = hasReference(node.jjtGetChild(i));
    }
    return found;
  }

  private static TemplateFinding finding(ASTReference reference, String function, String path) {
    return new TemplateFinding(
        Kind.INVALID_JSON_PATH,
        new TemplatePosition(reference.getLine(), reference.getColumn()),
        "$input.%s reads '%s', which is not a valid JSONPath".formatted(function, path));
  }
}
