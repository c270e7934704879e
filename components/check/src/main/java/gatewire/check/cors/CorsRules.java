package gatewire.check.cors;

import gatewire.check.rule.Rule;
import java.util.List;

/** Rules about responses that browsers let pages of another origin read. */
public final class CorsRules {

  /**
   * The id of the warning that occurs only with several origins, of which one stack may have more
   * than another.
   */
  public static final String LEFT_TO_BACKEND = "cors-left-to-backend";

  private static final List<Rule> ALL =
      List.of(
          new AnyOriginWithCredentials(),
          new InvalidAllowedOrigin(),
          new GuardedPreflight(),
          new CorsOnPreflightOnly(),
          new CorsLeftToProxy(),
          new CorsLeftToBackend(),
          new GatewayResponseWithoutCors(),
          new GatewayResponseOfOneOrigin());

  private CorsRules() {}

  /** Returns these rules in the order of a report. */
  public static List<Rule> all() {
    return ALL;
  }
}
