package gatewire.template.engine;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.ASTReference;

/**
 * A reference. As a condition it is true unless it is null or false, so an empty string, an empty
 * map and zero are true.
 */
final class ReferenceNode extends ASTReference {

  ReferenceNode(GatewayParser parser, ASTReference original) {
    super(parser, original.getType());
    first = original.getFirstToken();
    last = original.getLastToken();
    template = original.getTemplate();
  }

  @Override
  public boolean evaluate(InternalContextAdapter context) {
    Object value = execute(this, context);
    return value != null && !Boolean.FALSE.equals(value);
  }
}
