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
 * A string literal. What is inserted into one in double quotes is bounded, because {@code "$s$s"}
 * doubles.
 */
public final class TextNode extends ASTStringLiteral {

  private static final InternalContextAdapter NO_CONTEXT = RenderState.forParsing(new Template());

  private @Nullable Node inserted;

  TextNode(GatewayParser parser, ASTStringLiteral original) {
    super(parser, original.getType());
    first = original.getFirstToken();
    last = original.getLastToken();
    template = original.getTemplate();
  }

  /**
   * Called with the tree of a text that has references or directives in it; Velocity keeps that
   * private.
   */
  @Override
  public void adjTokenLineNums(Node tree) {
    super.adjTokenLineNums(tree);
    inserted = tree;
  }

  /** Returns the tree of what is inserted; empty if there are no references and directives. */
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
      BoundedText text = new BoundedText(RenderBudget.current(), 64);
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
