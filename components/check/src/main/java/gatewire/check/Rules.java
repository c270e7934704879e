package gatewire.check;

import gatewire.check.api.ApiRules;
import gatewire.check.binary.BinaryRules;
import gatewire.check.cors.CorsRules;
import gatewire.check.integration.IntegrationRules;
import gatewire.check.request.RequestRules;
import gatewire.check.response.GatewayResponseRules;
import gatewire.check.response.IntegrationResponseRules;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.check.template.TemplateRules;
import java.util.List;
import java.util.stream.Stream;

/**
 * All rules, in the order of a report: the API and its routes, then requests, integrations,
 * templates, binary payloads, integration responses, CORS and gateway responses.
 */
public final class Rules {

  private static final List<Rule> ALL =
      Stream.of(
              ApiRules.all(),
              RequestRules.all(),
              IntegrationRules.all(),
              TemplateRules.all(),
              BinaryRules.all(),
              IntegrationResponseRules.all(),
              CorsRules.all(),
              GatewayResponseRules.all())
          .flatMap(List::stream)
          .toList();

  private Rules() {}

  /** Returns all rules; each finds one kind of mistake. */
  public static List<Rule> all() {
    return ALL;
  }

  /**
   * Describes all kinds of findings: those of the rules, and those of the other checks of an API.
   */
  public static Stream<RuleDescription> descriptions() {
    return Stream.of(
            ALL.stream().map(Rule::description),
            ImportCheck.DESCRIPTIONS.stream(),
            SourceCheck.DESCRIPTIONS.stream(),
            StageCheck.DESCRIPTIONS.stream(),
            ApiKeyCheck.DESCRIPTIONS.stream(),
            BindingCheck.DESCRIPTIONS.stream(),
            InvocationCheck.DESCRIPTIONS.stream(),
            RenderingCheck.DESCRIPTIONS.stream(),
            SuppressionCheck.DESCRIPTIONS.stream())
        .flatMap(descriptions -> descriptions);
  }
}
