package gatewire.template.engine;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.jspecify.annotations.Nullable;

/**
 * A reference. On API Gateway, a reference without a value yields an empty string, wherever it is
 * used: recordings show that {@code null == ''}, that it prints nothing and that it is true as a
 * condition. As in Velocity 1.x, only false is false: an empty string, an empty map and zero are
 * true.
 */
final class ReferenceNode extends ASTReference {

  private static final String NO_VALUE = "";

  ReferenceNode(GatewayParser parser, ASTReference original) {
    super(parser, original.getType());
    first = original.getFirstToken();
    last = original.getLastToken();
    template = original.getTemplate();
  }

  @Override
  public Object execute(@Nullable Object receiver, InternalContextAdapter context) {
    Object value = super.execute(receiver, context);
    return value == null ? NO_VALUE : value;
  }

  @Override
  public boolean evaluate(InternalContextAdapter context) {
    return !Boolean.FALSE.equals(execute(this, context));
  }
}
