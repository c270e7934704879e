package gatewire.template.engine;

import java.util.OptionalLong;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.ASTIntegerLiteral;
import org.apache.velocity.runtime.parser.node.ASTIntegerRange;
import org.jspecify.annotations.Nullable;

/** A range of integers; it is null if a bound is a string, as in Velocity 1.x. */
public final class RangeNode extends ASTIntegerRange {

  RangeNode(GatewayParser parser, ASTIntegerRange original) {
    super(parser, original.getType());
    first = original.getFirstToken();
    last = original.getLastToken();
    template = original.getTemplate();
  }

  /** Returns the number of elements; empty unless both bounds are literals. */
  public OptionalLong literalSize() {
    return jjtGetChild(0) instanceof ASTIntegerLiteral from
            && jjtGetChild(1) instanceof ASTIntegerLiteral to
        ? OptionalLong.of(1 + Math.abs(number(to) - number(from)))
        : OptionalLong.empty();
  }

  private static long number(ASTIntegerLiteral literal) {
    return IntegerLiterals.value(literal).orElseThrow();
  }

  @Override
  public @Nullable Object value(InternalContextAdapter context) {
    Object from = jjtGetChild(0).value(context);
    Object to = jjtGetChild(1).value(context);
    if (from instanceof Number start && to instanceof Number end) {
      int first = Numbers.requireSmall(start).intValue();
      int last = Numbers.requireSmall(end).intValue();
      if (Math.abs((long) first - last) >= Integer.MAX_VALUE) {
        // Its size would be negative, and a list that receives its elements would not be limited.
        throw TemplateFailure.limit("a range would have more than %d elements", Integer.MAX_VALUE);
      }
      return new IntegerRange(first, last, first >= last ? -1 : 1);
    }
    return null;
  }
}
