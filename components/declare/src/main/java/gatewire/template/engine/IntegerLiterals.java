package gatewire.template.engine;

import java.util.OptionalLong;
import org.apache.velocity.Template;
import org.apache.velocity.runtime.parser.node.ASTIntegerLiteral;
import org.apache.velocity.runtime.parser.node.Node;

/** Reads integers that are written in a template. */
public final class IntegerLiterals {

  private IntegerLiterals() {}

  /** Returns the integer of a literal; empty for other nodes. */
  public static OptionalLong value(Node node) {
    return node instanceof ASTIntegerLiteral literal
        ? OptionalLong.of(
            ((Number) literal.value(RenderState.forParsing(new Template()))).longValue())
        : OptionalLong.empty();
  }
}
