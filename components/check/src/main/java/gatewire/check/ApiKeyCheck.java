package gatewire.check;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import java.util.List;
import java.util.Optional;

/**
 * Compares the methods that require an API key with the usage plans of the program. It is not a
 * {@link gatewire.check.rule.Rule}, because a model does not know usage plans.
 */
public final class ApiKeyCheck {

  private static final RuleDescription WITHOUT_KEY =
      RuleDescription.warning(
          "api-key-without-plan",
          "Every request of the route gets 403 {\"message\": \"Forbidden\"}.",
          "API Gateway accepts an API key only if a usage plan contains both the key and the stage.",
          Evidence.documented("API Gateway Developer Guide, usage plans"));

  /** The kinds of findings that this check reports. */
  static final List<RuleDescription> DESCRIPTIONS = List.of(WITHOUT_KEY);

  private ApiKeyCheck() {}

  /**
   * Finds methods that require an API key on a stage for which no key exists.
   *
   * @param hasPlan whether a usage plan contains the stage
   * @param hasKey whether such a plan contains a key
   */
  public static Optional<Finding> examine(
      RestApi api, Stage stage, boolean hasPlan, boolean hasKey) {
    List<String> routes =
        api.methods().stream().filter(Method::apiKeyRequired).map(Method::route).toList();
    return routes.isEmpty() || hasKey
        ? Optional.empty()
        : Optional.of(
            WITHOUT_KEY
                .finding("stage '%s'".formatted(stage.name()))
                .problem(
                    "%s require an API key, but %s",
                    routes,
                    hasPlan
                        ? "no usage plan of the stage has a key"
                        : "no usage plan contains the stage")
                .onAws("Forbidden")
                .fix(
                    "create the keys with ApiArgs.apiKeys(…), or a usage plan with the stage and a key; suppress this warning if another program creates them"));
  }
}
