package gatewire.template.scan;

import gatewire.template.engine.StringLiteralNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.velocity.runtime.parser.node.ASTIfStatement;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.Node;

/**
 * Collects the placeholders of the integration URI that a template always fills with a value of the
 * client, which may be absent. A {@code #set} below an {@code #if} may have checked the value.
 */
final class ClientPaths {

  private static final String TARGET = "requestOverride.path.";

  private final ClientValues values;
  private final Map<String, String> paths = new TreeMap<>();
  private final Map<String, String> sources = new HashMap<>();
  private final Set<String> decided = new HashSet<>();

  ClientPaths(ClientValues values) {
    this.values = values;
  }

  /** Records a {@code #set}. */
  void visit(ASTSetDirective set) {
    ReferencePath target = ReferencePath.of((ASTReference) set.jjtGetChild(0));
    boolean isConditional = isConditional(set);
    Node value = ReferencePath.unwrapped(set.jjtGetChild(1));
    if (target.isPlain() && target.members().isEmpty()) {
      if (isConditional || !mayBeEmpty(value)) {
        decided.add(target.root());
      } else {
        sources.put(target.root(), source(value));
      }
    } else if (!isConditional
        && mayBeEmpty(value)
        && target.root().equals("context")
        && target.path().startsWith(TARGET)) {
      paths.put(target.path().substring(TARGET.length()), source(value));
    }
  }

  /** Returns the names of the placeholders, each with the expression of its value. */
  Map<String, String> paths() {
    return paths;
  }

  /** Whether the value consists of values of the client that may be absent. */
  private boolean mayBeEmpty(Node value) {
    List<Node> parts = parts(value);
    return !parts.isEmpty() && parts.stream().allMatch(this::isAbsentable);
  }

  private boolean isAbsentable(Node part) {
    if (!(part instanceof ASTReference reference)) {
      return false;
    }
    return encoded(reference)
        .map(this::mayBeEmpty)
        .orElseGet(
            () ->
                !decided.contains(reference.getRootString())
                    && (values.isClientValue(reference) || isKnown(reference)));
  }

  /** Whether the reference is a variable whose value may be absent. */
  private boolean isKnown(ASTReference reference) {
    return reference.jjtGetNumChildren() == 0 && sources.containsKey(reference.getRootString());
  }

  private String source(Node value) {
    List<Node> parts = parts(value);
    if (parts.size() != 1 || !(parts.get(0) instanceof ASTReference reference)) {
      return value.literal();
    }
    return encoded(reference)
        .map(this::source)
        .orElseGet(
            () ->
                reference.jjtGetNumChildren() == 0
                    ? sources.getOrDefault(reference.getRootString(), reference.literal())
                    : reference.literal());
  }

  /** Returns the parts of a string with references, or the value itself. */
  private static List<Node> parts(Node value) {
    Node tree = value instanceof StringLiteralNode text ? text.inserted().orElse(value) : value;
    if (tree == value) {
      return List.of(value);
    }
    return IntStream.range(0, tree.jjtGetNumChildren()).mapToObj(tree::jjtGetChild).toList();
  }

  /** Returns the argument of {@code $util.urlEncode}, whose result is empty if the argument is. */
  private static Optional<Node> encoded(ASTReference reference) {
    return reference.getRootString().equals("util")
            && reference.jjtGetNumChildren() > 0
            && reference.jjtGetChild(0) instanceof ASTMethod call
            && call.getMethodName().equals("urlEncode")
            && call.jjtGetNumChildren() == 2
        ? Optional.of(ReferencePath.unwrapped(call.jjtGetChild(1)))
        : Optional.empty();
  }

  private static boolean isConditional(Node node) {
    for (Node above = node.jjtGetParent(); above != null; above = above.jjtGetParent()) {
      if (above instanceof ASTIfStatement) {
        return true;
      }
    }
    return false;
  }
}
