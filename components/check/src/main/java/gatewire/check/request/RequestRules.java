package gatewire.check.request;

import gatewire.check.rule.Rule;
import java.util.List;

/**
 * Rules about the parameters, models, validators and authorizers that a method declares for its
 * requests.
 */
public final class RequestRules {

  private static final List<Rule> ALL =
      List.of(
          new UnknownPathParameter(),
          new ValuelessPathParameter(),
          new UndeclaredRequestParameter(),
          new RepeatedParameterName(),
          new UnknownRequestValidator(),
          new ValidatorWithoutEffect(),
          new ValidatedForm(),
          new UncheckedRequiredParameter(),
          new RequestModelWithoutBody(),
          new InvisibleRequestHeader(),
          new UnknownModel(),
          new UnknownAuthorizer());

  private RequestRules() {}

  /** Returns these rules in the order of a report. */
  public static List<Rule> all() {
    return ALL;
  }
}
