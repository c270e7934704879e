package gatewire.template.engine;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.ASTMathNode;
import org.apache.velocity.runtime.parser.node.MathUtils;
import org.jspecify.annotations.Nullable;

/**
 * An arithmetic operation on numbers. A string is not converted to a number; {@code +} with a
 * string joins. Anything else is null.
 */
final class ArithmeticNode extends ASTMathNode {

  private final String operator;

  ArithmeticNode(GatewayParser parser, ASTMathNode original) {
    super(parser, original.getType());
    first = original.getFirstToken();
    last = original.getLastToken();
    template = original.getTemplate();
    operator = original.getLiteralOperator();
  }

  @Override
  public @Nullable Object value(InternalContextAdapter context) {
    Object left = jjtGetChild(0).value(context);
    Object right = jjtGetChild(1).value(context);
    if (left instanceof Number l && right instanceof Number r) {
      return perform(Numbers.requireSmall(l), Numbers.requireSmall(r), context);
    } else if (operator.equals("+") && (left instanceof String || right instanceof String)) {
      String start = ValuePrinter.text(left);
      String end = ValuePrinter.text(right);
      RenderBudget.current().chargeText((long) start.length() + end.length());
      return start.concat(end);
    }
    return null;
  }

  @Override
  public @Nullable Number perform(Number left, Number right, InternalContextAdapter context) {
    boolean divides = operator.equals("/") || operator.equals("%");
    if (divides && MathUtils.isZero(right)) {
      return null;
    }
    return Numbers.requireSmall(
        switch (operator) {
          case "+" -> MathUtils.add(left, right);
          case "-" -> MathUtils.subtract(left, right);
          case "*" -> MathUtils.multiply(left, right);
          case "/" -> MathUtils.divide(left, right);
          default -> MathUtils.modulo(left, right);
        });
  }

  @Override
  public String getLiteralOperator() {
    return operator;
  }
}
