package gatewire.template;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.ASTIntegerRange;
import org.jspecify.annotations.Nullable;

/** A range of integers; with a text as a bound there is none, as in Velocity 1.x. */
final class RangeNode extends ASTIntegerRange {

  RangeNode(GatewayParser parser, ASTIntegerRange original) {
    super(parser, original.getType());
    first = original.getFirstToken();
    last = original.getLastToken();
    template = original.getTemplate();
  }

  @Override
  public @Nullable Object value(InternalContextAdapter context) {
    Object from = jjtGetChild(0).value(context);
    Object to = jjtGetChild(1).value(context);
    if (from instanceof Number start && to instanceof Number end) {
      int first = Numbers.admit(start).intValue();
      int last = Numbers.admit(end).intValue();
      return new IntegerRange(first, last, first >= last ? -1 : 1);
    }
    return null;
  }
}
