package gatewire.template.scan;

import gatewire.template.engine.StringLiteralNode;
import java.util.HashSet;
import java.util.Set;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * Follows values from clients and backends through variables.
 *
 * <p>{@code $input} is such a value, and so is the result of a function of {@code $util} that
 * returns its argument's characters unescaped. The results of the other functions of {@code $util}
 * and the size of the input are not.
 */
final class ClientValues {

  private static final Set<String> HARMLESS_CALLS =
      Set.of(
          "size",
          "length",
          "isEmpty",
          "indexOf",
          "lastIndexOf",
          "contains",
          "equals",
          "startsWith",
          "endsWith",
          "matches",
          "containsKey",
          "hashCode");

  /** Functions whose result contains the characters of their argument as the client sent them. */
  private static final Set<String> TRANSPARENT = Set.of("parseJson", "urlDecode", "base64Decode");

  /** These leave {@code &} or {@code +} in a form, although they escape a string of JSON. */
  private static final Set<String> TRANSPARENT_IN_FORMS =
      Set.of("parseJson", "urlDecode", "base64Decode", "base64Encode", "escapeJavaScript");

  private final Set<String> transparent;
  private final Set<String> variables = new HashSet<>(Set.of("input"));
  private final ParameterKinds parameters = new ParameterKinds();

  private ClientValues(Set<String> transparent) {
    this.transparent = transparent;
  }

  /** Follows values to JSON or text. */
  static ClientValues inText() {
    return new ClientValues(TRANSPARENT);
  }

  /** Follows values to the body of a form. */
  static ClientValues inForm() {
    return new ClientValues(TRANSPARENT_IN_FORMS);
  }

  /** Follows {@code #set($a = $input…)}. */
  void visit(ASTSetDirective set) {
    parameters.visit(set);
    ASTReference left = (ASTReference) set.jjtGetChild(0);
    if (left.jjtGetNumChildren() > 0) {
      return;
    } else if (isIn(set.jjtGetChild(1))) {
      variables.add(left.getRootString());
    } else {
      variables.remove(left.getRootString());
    }
  }

  /** Follows {@code #foreach($a in $input…)}. */
  void visit(ASTDirective directive) {
    if (directive.getDirectiveName().equals("foreach")
        && directive.jjtGetChild(0) instanceof ASTReference element
        && isIn(directive.jjtGetChild(2))) {
      if (parameters.isKinds(directive.jjtGetChild(2))) {
        variables.remove(element.getRootString());
      } else {
        variables.add(element.getRootString());
      }
    }
  }

  /** Whether the reference escapes a parameter as the template of AWS's console does. */
  boolean isOfConsole(ASTReference reference) {
    return parameters.isOfConsole(reference);
  }

  /** Whether a node contains such a value. */
  boolean isIn(Node node) {
    if (node instanceof ASTReference reference) {
      return isClientValue(reference);
    } else if (node instanceof StringLiteralNode text && text.inserted().isPresent()) {
      return isIn(text.inserted().get());
    }
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      if (isIn(node.jjtGetChild(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a reference has such a value. */
  boolean isClientValue(ASTReference reference) {
    ReferencePath path = ReferencePath.of(reference);
    if (path.calls().stream().anyMatch(HARMLESS_CALLS::contains)) {
      return false;
    }
    return variables.contains(path.root()) || isTransparent(reference);
  }

  private boolean isTransparent(ASTReference reference) {
    return reference.getRootString().equals("util")
        && reference.jjtGetNumChildren() > 0
        && reference.jjtGetChild(0) instanceof ASTMethod function
        && transparent.contains(function.getMethodName())
        && isIn(function);
  }
}
