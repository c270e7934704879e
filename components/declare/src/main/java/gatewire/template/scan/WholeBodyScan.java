package gatewire.template.scan;

import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import gatewire.template.TemplatePosition;
import gatewire.template.engine.StringLiteralNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * Finds references that print the whole body from {@code $input.path}: an object prints like a map
 * in Java, {@code {name=Rex}}.
 */
final class WholeBodyScan {

  private static final Set<String> ROOT = Set.of("'$'", "\"$\"");

  private final Set<String> variables = new HashSet<>();

  /** Variables whose value {@code $util.parseJson} returned. */
  private final Set<String> parsed = new HashSet<>();

  /** Follows {@code #set($body = $input.path('$'))}. */
  void visit(ASTSetDirective set) {
    ASTReference left = (ASTReference) set.jjtGetChild(0);
    if (left.jjtGetNumChildren() > 0) {
      return;
    }
    variables.remove(left.getRootString());
    parsed.remove(left.getRootString());
    if (ReferencePath.unwrapped(set.jjtGetChild(1)) instanceof ASTReference right) {
      if (isParsed(right)) {
        parsed.add(left.getRootString());
      } else if (isWholeBody(right)) {
        variables.add(left.getRootString());
      }
    }
  }

  /** Checks a reference that is printed. */
  Optional<TemplateFinding> visitPrinted(ASTReference reference) {
    return isWholeBody(reference) || isParsed(reference)
        ? Optional.of(finding(Kind.PRINTED_OBJECT, reference))
        : Optional.empty();
  }

  /** Checks a reference that is the whole output of a template. */
  Optional<TemplateFinding> visitOnlyOutput(ASTReference reference) {
    return isParsed(reference)
        ? Optional.of(finding(Kind.PRINTED_BODY, reference))
        : Optional.empty();
  }

  private static TemplateFinding finding(Kind kind, ASTReference reference) {
    return new TemplateFinding(
        kind,
        new TemplatePosition(reference.getLine(), reference.getColumn()),
        "%s prints an object as {name=Rex}, which is not JSON; write $input.json('$')"
            .formatted(reference.literal()));
  }

  private boolean isParsed(ASTReference reference) {
    return reference.jjtGetNumChildren() == 0
        ? parsed.contains(reference.getRootString())
        : reference.getRootString().equals("util")
            && reference.jjtGetNumChildren() == 1
            && reference.jjtGetChild(0) instanceof ASTMethod method
            && method.getMethodName().equals("parseJson");
  }

  private boolean isWholeBody(ASTReference reference) {
    return reference.jjtGetNumChildren() == 0
        ? variables.contains(reference.getRootString())
        : reference.getRootString().equals("input")
            && reference.jjtGetNumChildren() == 1
            && reference.jjtGetChild(0) instanceof ASTMethod method
            && method.getMethodName().equals("path")
            && isRoot(method);
  }

  private static boolean isRoot(Node call) {
    // The first child is the method's name.
    return call.jjtGetNumChildren() == 2
        && ReferencePath.unwrapped(call.jjtGetChild(1)) instanceof StringLiteralNode path
        && ROOT.contains(path.literal());
  }
}
