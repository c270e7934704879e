package gatewire.template.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.velocity.Template;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.ASTStringLiteral;
import org.apache.velocity.runtime.parser.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * A string literal. Its interpolated value has a maximum length, because {@code "$s$s"} doubles the
 * length of {@code $s}.
 */
public final class StringLiteralNode extends ASTStringLiteral {

  private static final InternalContextAdapter NO_CONTEXT = RenderState.forParsing(new Template());

  private @Nullable Node inserted;

  StringLiteralNode(GatewayParser parser, ASTStringLiteral original) {
    super(parser, original.getType());
    first = original.getFirstToken();
    last = original.getLastToken();
    template = original.getTemplate();
  }

  /**
   * Receives the tree of a string that contains references or directives; Velocity does not publish
   * the tree in another way.
   */
  @Override
  public void adjTokenLineNums(Node tree) {
    super.adjTokenLineNums(tree);
    inserted = tree;
  }

  /** Returns the tree of the string; empty if it contains no references and directives. */
  public Optional<Node> inserted() {
    return Optional.ofNullable(inserted);
  }

  /** Returns the string of a {@linkplain #isConstant constant}. */
  public String constant() {
    return String.valueOf(super.value(NO_CONTEXT));
  }

  @Override
  public Object value(InternalContextAdapter context) {
    if (inserted == null) {
      return super.value(context);
    }
    try {
      BoundedOutput text = new BoundedOutput(RenderBudget.current(), 64);
      inserted.render(context, text);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean evaluate(InternalContextAdapter context) {
    return true;
  }
}
