package gatewire.template.engine;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.ASTComparisonNode;
import org.apache.velocity.runtime.parser.node.ASTNENode;
import org.apache.velocity.runtime.parser.node.MathUtils;
import org.jspecify.annotations.Nullable;

/**
 * A comparison. {@code ==} and {@code !=} treat null like an empty string, as recorded from AWS. A
 * string is not converted to a number, as in Velocity 1.x: {@code "5" > 4} is false, and {@code "5"
 * == 5} is true because both print the same.
 */
final class ComparisonNode extends ASTComparisonNode {

  private final String operator;

  ComparisonNode(GatewayParser parser, ASTComparisonNode original) {
    super(parser, original.getType());
    first = original.getFirstToken();
    last = original.getLastToken();
    template = original.getTemplate();
    // Velocity's ASTNENode calls itself "==".
    operator = original instanceof ASTNENode ? "!=" : original.getLiteralOperator();
  }

  @Override
  public boolean evaluate(InternalContextAdapter context) {
    Object left = jjtGetChild(0).value(context);
    Object right = jjtGetChild(1).value(context);
    if (left instanceof Number l && right instanceof Number r) {
      return numberTest(MathUtils.compare(Numbers.requireSmall(l), Numbers.requireSmall(r)));
    }
    return switch (operator) {
      case "==" -> areEqual(left, right);
      case "!=" -> !areEqual(left, right);
      default -> false;
    };
  }

  private static boolean areEqual(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return isNullOrEmpty(left) && isNullOrEmpty(right);
    } else if (left.getClass().isInstance(right) || right.getClass().isInstance(left)) {
      if (left instanceof CharSequence text) {
        RenderBudget.current().steps(1 + (text.length() >> 4));
      } else {
        ValueSize.require(left, 1);
        ValueSize.require(right, 1);
      }
      return left.equals(right);
    }
    return ValuePrinter.text(left).equals(ValuePrinter.text(right));
  }

  private static boolean isNullOrEmpty(@Nullable Object value) {
    return value == null || (value instanceof CharSequence text && text.isEmpty());
  }

  @Override
  public String getLiteralOperator() {
    return operator;
  }

  @Override
  public boolean numberTest(int comparison) {
    return switch (operator) {
      case "==" -> comparison == 0;
      case "!=" -> comparison != 0;
      case "<" -> comparison < 0;
      case "<=" -> comparison <= 0;
      case ">" -> comparison > 0;
      default -> comparison >= 0;
    };
  }
}
