package gatewire.check.response;

import gatewire.check.rule.Rule;
import java.util.List;

/** Rules about responses that API Gateway itself creates. */
public final class GatewayResponseRules {

  private static final List<Rule> ALL =
      List.of(
          new DuplicateGatewayResponse(),
          new GatewayTemplateDirective(),
          new GatewayHeaderName(),
          new GatewayTemplateNeverJson(),
          new GatewayContextVariable(),
          new GatewayFamilyStatus());

  private GatewayResponseRules() {}

  /** Returns these rules in the order of a report. */
  public static List<Rule> all() {
    return ALL;
  }
}
