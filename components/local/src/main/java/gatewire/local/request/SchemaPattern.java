package gatewire.local.request;

import com.networknt.schema.SchemaException;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import gatewire.local.exchange.BoundedMatch;
import gatewire.local.exchange.EventLoopTimeout;
import gatewire.template.engine.MatchBudget;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A {@code pattern} of a model, whose time is bounded while a body is checked. */
final class SchemaPattern implements RegularExpression {

  /** The validator hands nothing on to a pattern but the text. */
  private static final ThreadLocal<Optional<BoundedMatch>> BOUND =
      ThreadLocal.withInitial(Optional::empty);

  private final Pattern pattern;

  SchemaPattern(String regex) {
    this.pattern =
        Pattern.compile(
            RegularExpressions.replaceLongformCharacterProperties(
                RegularExpressions.replaceDollarAnchors(regex)));
  }

  /**
   * Check something with patterns that are bounded together.
   *
   * @throws EventLoopTimeout if it is slow and runs on an event loop
   * @throws MatchBudget.Undecided as the bound does
   */
  static <T> T within(BoundedMatch bound, Supplier<T> check) {
    BOUND.set(Optional.of(bound));
    try {
      return check.get();
    } catch (Ended e) {
      throw e.cause;
    } finally {
      BOUND.remove();
    }
  }

  @Override
  public boolean matches(String text) {
    Optional<BoundedMatch> bound = BOUND.get();
    try {
      return bound.isPresent() ? bound.get().finds(pattern, text) : pattern.matcher(text).find();
    } catch (EventLoopTimeout | MatchBudget.Undecided e) {
      throw new Ended(e);
    }
  }

  /** Of a kind that the validator does not take for a match. */
  private static final class Ended extends SchemaException {

    private static final long serialVersionUID = 1;

    private final RuntimeException cause;

    Ended(RuntimeException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
