package gatewire.check;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.ResponseTransferMode;
import gatewire.model.RestApi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds settings that the resources of the Pulumi provider cannot have. It is not a {@link Rule},
 * because a model does not know how it is rendered.
 */
public final class RenderingCheck {

  private static final RuleDescription BODY =
      RuleDescription.error(
          "needs-openapi-body",
          "The program stops before anything is deployed.",
          "The resources of com.pulumi:aws 6.83.0 have no property for the setting, so that AWS would not get it. An OpenAPI document has one.",
          Evidence.documented("com.pulumi:aws 6.83.0, IntegrationArgs and RestApiArgs"));

  /** The kinds of findings that this check reports. */
  static final List<RuleDescription> DESCRIPTIONS = List.of(BODY);

  private RenderingCheck() {}

  /** Finds what an API loses if it is rendered as one resource for each object. */
  public static Stream<Finding> examineResources(RestApi api) {
    return Stream.concat(
        endpoint(api).map(setting -> finding("API '%s'".formatted(api.name()), setting)),
        api.methods().stream()
            .flatMap(
                method -> integration(method).map(setting -> finding(method.route(), setting))));
  }

  private static Stream<String> endpoint(RestApi api) {
    return Stream.concat(
        api.endpoint().securityPolicy().map("the security policy '%s'"::formatted).stream(),
        api.endpoint().accessMode().map("the endpoint access mode '%s'"::formatted).stream());
  }

  private static Stream<String> integration(Method method) {
    Integration integration = method.integration();
    List<String> settings = new ArrayList<>();
    if (integration.responseTransferMode() == ResponseTransferMode.STREAM) {
      settings.add("the response transfer mode STREAM");
    }
    integration
        .connection()
        .target()
        .ifPresent(target -> settings.add("the integration target '%s'".formatted(target)));
    return settings.stream();
  }

  private static Finding finding(String place, String setting) {
    return BODY.finding(place)
        .problem("the resources of com.pulumi:aws cannot have %s", setting)
        .fix(
            "render the API as one OpenAPI body: ApiArgs.builder().rendering(Rendering.OPENAPI_BODY)");
  }
}
