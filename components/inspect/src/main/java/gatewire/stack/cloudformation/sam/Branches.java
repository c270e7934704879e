package gatewire.stack.cloudformation.sam;

import gatewire.stack.cloudformation.value.Node;
import gatewire.stack.cloudformation.value.ObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes values that may be the branches of {@code Fn::If}. */
final class Branches {

  private Branches() {}

  /** Applies a change to an object, or to both branches of a condition. */
  static Node change(Node node, UnaryOperator<Node> change) {
    Optional<Node> conditional =
        node instanceof Node.Mapping mapping && mapping.members().size() == 1
            ? node.get("Fn::If")
            : Optional.empty();
    if (conditional.isEmpty()) {
      return node.get("Ref").isPresent() ? node : change.apply(node);
    }
    List<Node> arguments = new ArrayList<>(conditional.get().elements());
    for (int i = 1; i < arguments.size(); i++) {
      arguments.set(i, change(arguments.get(i), change));
    }
    return ObjectBuilder.call("Fn::If", new Node.Sequence(arguments, node.line())).at(node.line());
  }
}
