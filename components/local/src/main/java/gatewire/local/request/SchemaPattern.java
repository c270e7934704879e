package gatewire.local.request;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import gatewire.local.exchange.BoundedMatch;
import gatewire.local.exchange.EventLoopTimeout;
import gatewire.template.engine.MatchBudget;
import java.util.Optional;
import java.util.regex.Pattern;

/** A {@code pattern} of a model, with limited time to check a body. */
final class SchemaPattern implements RegularExpression {

  /** Thread-local, because the validator passes only the value to a pattern. */
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
   * Runs a check whose patterns share one time limit.
   *
   * @throws EventLoopTimeout if the check is slow and runs on an event loop
   * @throws MatchBudget.Undecided if the patterns take too long
   */
  static void within(BoundedMatch bound, Runnable check) {
    BOUND.set(Optional.of(bound));
    try {
      check.run();
    } catch (ValidationStopped e) {
      throw e.cause();
    } finally {
      BOUND.remove();
    }
  }

  @Override
  public boolean matches(String value) {
    Optional<BoundedMatch> bound = BOUND.get();
    try {
      return bound.isPresent() ? bound.get().finds(pattern, value) : pattern.matcher(value).find();
    } catch (EventLoopTimeout | MatchBudget.Undecided e) {
      throw new ValidationStopped(e);
    }
  }
}
