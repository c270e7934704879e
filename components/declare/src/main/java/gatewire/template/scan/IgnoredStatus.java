package gatewire.template.scan;

import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import gatewire.template.TemplatePosition;
import gatewire.template.engine.IntegerLiterals;
import gatewire.template.engine.StringLiteralNode;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.Node;

/** Finds values of {@code $context.responseOverride.status} that API Gateway ignores. */
final class IgnoredStatus {

  private static final int MIN = 100;
  private static final int MAX = 599;

  private IgnoredStatus() {}

  /** Checks a {@code #set} of the status; a computed status is unknown. */
  static Optional<TemplateFinding> of(ASTSetDirective set) {
    Node value = ReferencePath.unwrapped(set.jjtGetChild(1));
    String literal = "";
    if (value instanceof StringLiteralNode text && text.isConstant()) {
      literal = text.literal();
    }
    OptionalLong number = IntegerLiterals.value(value);
    if (number.isPresent() && (number.getAsLong() < MIN || number.getAsLong() > MAX)) {
      literal = String.valueOf(number.getAsLong());
    }
    return !literal.isEmpty()
        ? Optional.of(
            new TemplateFinding(
                Kind.IGNORED_STATUS,
                new TemplatePosition(set.getLine(), set.getColumn()),
                "$context.responseOverride.status is set to %s, which API Gateway ignores; write an integer from 100 to 599"
                    .formatted(literal)))
        : Optional.empty();
  }
}
