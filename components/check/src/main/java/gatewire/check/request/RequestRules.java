package gatewire.check.request;

import gatewire.check.rule.Rule;
import java.util.List;

/** Rules about what a method declares and requires of a request. */
public final class RequestRules {

  private static final List<Rule> ALL =
      List.of(
          new UnknownPathParameter(),
          new UndeclaredRequestParameter(),
          new RepeatedParameterName(),
          new UnknownRequestValidator(),
          new ValidatorWithoutEffect(),
          new UncheckedRequiredParameter(),
          new InvisibleRequestHeader(),
          new UnknownModel(),
          new UnknownAuthorizer());

  private RequestRules() {}

  /** Returns these rules in the order of a report. */
  public static List<Rule> all() {
    return ALL;
  }
}
