package gatewire.template.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.ASTMap;
import org.jspecify.annotations.Nullable;

/** A map literal; hashing its keys is charged to the budget. */
final class MapNode extends ASTMap {

  MapNode(GatewayParser parser, ASTMap original) {
    super(parser, original.getType());
    first = original.getFirstToken();
    last = original.getLastToken();
    template = original.getTemplate();
  }

  @Override
  public Object value(InternalContextAdapter context) {
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i + 1 < jjtGetNumChildren(); i += 2) {
      Object key = jjtGetChild(i).value(context);
      ValueSize.require(key, 1);
      map.put(key, jjtGetChild(i + 1).value(context));
    }
    return map;
  }

  @Override
  public boolean evaluate(InternalContextAdapter context) {
    return true;
  }
}
