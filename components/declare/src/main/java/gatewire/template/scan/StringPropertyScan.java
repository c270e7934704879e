package gatewire.template.scan;

import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import gatewire.template.TemplatePosition;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.velocity.runtime.parser.node.ASTIdentifier;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * Finds properties of strings, which print nothing. Usually the property was meant as text: {@code
 * "$input.params('key').json"}.
 */
final class StringPropertyScan {

  private static final Set<String> STRING_FUNCTIONS =
      Set.of("escapeJavaScript", "urlEncode", "urlDecode", "base64Encode", "base64Decode");

  /** Properties that Velocity reads from a string by calling a method. */
  private static final Set<String> OF_STRING = Set.of("empty", "blank", "bytes", "class");

  private final Set<String> strings = new HashSet<>();

  /** Follows {@code #set($a = $input.params('a'))}. */
  void visit(ASTSetDirective set) {
    ASTReference left = (ASTReference) set.jjtGetChild(0);
    if (left.jjtGetNumChildren() > 0) {
      return;
    } else if (ReferencePath.unwrapped(set.jjtGetChild(1)) instanceof ASTReference right
        && isString(right, right.jjtGetNumChildren())) {
      strings.add(left.getRootString());
    } else {
      strings.remove(left.getRootString());
    }
  }

  /** Checks a reference. */
  Optional<TemplateFinding> visitRead(ASTReference reference) {
    for (int i = 0; i < reference.jjtGetNumChildren(); i++) {
      if (reference.jjtGetChild(i) instanceof ASTIdentifier property
          && !OF_STRING.contains(property.getIdentifier())
          && isString(reference, i)) {
        return Optional.of(finding(reference, property.getIdentifier()));
      }
    }
    return Optional.empty();
  }

  private static TemplateFinding finding(ASTReference reference, String property) {
    return new TemplateFinding(
        Kind.STRING_PROPERTY,
        new TemplatePosition(reference.getLine(), reference.getColumn()),
        "%s reads the property '%s' of a string and prints nothing; if .%s is text, put the reference before it in braces: ${…}.%s"
            .formatted(reference.literal(), property, property, property));
  }

  /** Whether the reference is a string up to this child. */
  private boolean isString(ASTReference reference, int end) {
    String root = reference.getRootString();
    if (end == 0) {
      return strings.contains(root);
    }
    Node first = reference.jjtGetChild(0);
    if (end > 1) {
      return false;
    } else if (first instanceof ASTMethod method) {
      boolean hasArgument = method.jjtGetNumChildren() == 2;
      String name = method.getMethodName();
      return hasArgument
          && ((root.equals("input") && (name.equals("params") || name.equals("json")))
              || (root.equals("util") && STRING_FUNCTIONS.contains(name)));
    }
    return root.equals("input")
        && first instanceof ASTIdentifier member
        && member.getIdentifier().equals("body");
  }
}
