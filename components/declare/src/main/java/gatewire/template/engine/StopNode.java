package gatewire.template.engine;

import java.io.IOException;
import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.StopCommand;
import org.apache.velocity.runtime.parser.node.ASTDirective;

/**
 * The directive {@code #stop}. Its message is ignored, because Velocity would print the value for
 * it without a limit.
 */
final class StopNode extends ASTDirective {

  StopNode(GatewayParser parser, ASTDirective original) {
    super(parser, original.getType());
    first = original.getFirstToken();
    last = original.getLastToken();
    template = original.getTemplate();
    setDirectiveName("stop");
    setPrefix(original.getPrefix());
    setPostfix(original.getPostfix());
  }

  @Override
  public boolean render(InternalContextAdapter context, Writer writer) throws IOException {
    writer.write(getPrefix());
    writer.write(getMorePrefix());
    throw new StopCommand("stop");
  }
}
