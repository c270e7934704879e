package gatewire.stack.cloudformation.sam;

import gatewire.stack.cloudformation.value.ObjectBuilder;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes values that may be the branches of {@code Fn::If}. */
final class Branches {

  private Branches() {}

  /** Applies a change to an object, or to both branches of a condition. */
  static TemplateNode change(TemplateNode node, UnaryOperator<TemplateNode> change) {
    Optional<TemplateNode> conditional =
        node instanceof TemplateNode.Mapping mapping && mapping.members().size() == 1
            ? node.get("Fn::If")
            : Optional.empty();
    if (conditional.isEmpty()) {
      return node.get("Ref").isPresent() ? node : change.apply(node);
    }
    List<TemplateNode> arguments = new ArrayList<>(conditional.get().elements());
    for (int i = 1; i < arguments.size(); i++) {
      arguments.set(i, change(arguments.get(i), change));
    }
    return ObjectBuilder.call("Fn::If", new TemplateNode.Sequence(arguments, node.position()))
        .at(node.position());
  }
}
