package gatewire.stack.cloudformation;

import static gatewire.stack.cloudformation.Registrations.API_GATEWAY;

import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Translates Stages and Deployments with their settings, API keys and usage plans. */
final class StageTranslator {

  private static final List<String> SETTINGS =
      List.of(
          "LoggingLevel",
          "DataTraceEnabled",
          "MetricsEnabled",
          "CachingEnabled",
          "ThrottlingRateLimit",
          "ThrottlingBurstLimit",
          "CacheTtlInSeconds",
          "CacheDataEncrypted");

  private final Registrations registrations;

  StageTranslator(Registrations registrations) {
    this.registrations = registrations;
  }

  void stage(TemplateResource resource) {
    stage(resource, "stage:Stage", resource.properties());
  }

  /** A Deployment with a {@code StageName} creates that stage too. */
  void deployment(TemplateResource resource) {
    TemplateNode.Mapping description =
        resource.properties().mapping("StageDescription").orElse(TemplateNode.Mapping.EMPTY);
    stage(resource, "deployment:Deployment", description);
    // A StageDescription may contain the settings of all methods directly.
    Optional<String> name = resource.text("StageName");
    if (name.isPresent() && SETTINGS.stream().anyMatch(one -> description.get(one).isPresent())) {
      methodSettings(resource, resource.text("RestApiId").orElse(""), name.get(), description);
    }
  }

  private void stage(TemplateResource resource, String type, TemplateNode settings) {
    String api = resource.text("RestApiId").orElse("");
    Optional<String> name = resource.text("StageName");
    registrations.add(
        API_GATEWAY + type,
        resource.logicalId(),
        resource.id(),
        new Inputs(settings)
            .put("restApi", api)
            .put("stageName", name)
            .copy("Variables")
            .rename("TracingEnabled", "xrayTracingEnabled"));
    settings.get("MethodSettings").stream()
        .flatMap(all -> all.elements().stream())
        .filter(one -> name.isPresent())
        .forEach(one -> methodSettings(resource, api, name.get(), one));
  }

  private void methodSettings(
      TemplateResource resource, String api, String stage, TemplateNode settings) {
    String method = settings.text("HttpMethod").orElse("*");
    String path = settings.text("ResourcePath").orElse("/*").replaceFirst("^/(?!~1)", "");
    registrations.add(
        API_GATEWAY + "methodSettings:MethodSettings",
        resource.logicalId(),
        resource.id(),
        new Inputs(TemplateNode.Mapping.EMPTY)
            .put("restApi", api)
            .put("stageName", stage)
            .put("methodPath", path + "/" + method)
            .put("settings", new Inputs(settings).copy(SETTINGS.toArray(String[]::new)).map()));
  }

  /**
   * AWS generates the value of a key without one; the local gateway then accepts a readable one.
   */
  void apiKey(TemplateResource resource) {
    String value = resource.text("Value").orElse("generated-api-key-of-" + resource.logicalId());
    registrations.add(
        API_GATEWAY + "apiKey:ApiKey",
        resource.logicalId(),
        resource.id(),
        new Inputs(resource.properties()).copy("Name", "Enabled", "Value"),
        Map.of("value", value));
  }

  void usagePlan(TemplateResource resource) {
    registrations.add(
        API_GATEWAY + "usagePlan:UsagePlan",
        resource.logicalId(),
        resource.id(),
        new Inputs(resource.properties())
            .rename("UsagePlanName", "name")
            .put("apiStages", resource.get("ApiStages").map(StageTranslator::stages))
            .put("throttleSettings", resource.get("Throttle").map(StageTranslator::throttle))
            .put(
                "quotaSettings",
                resource
                    .get("Quota")
                    .map(quota -> new Inputs(quota).copy("Limit", "Offset", "Period").map())));
  }

  private static List<Object> stages(TemplateNode stages) {
    List<Object> all = new ArrayList<>();
    for (TemplateNode stage : stages.elements()) {
      List<Object> throttles = new ArrayList<>();
      stage
          .mapping("Throttle")
          .ifPresent(
              methods ->
                  methods
                      .members()
                      .forEach(
                          (path, limits) -> {
                            Map<String, Object> throttle = new LinkedHashMap<>(throttle(limits));
                            throttle.put("path", path);
                            throttles.add(throttle);
                          }));
      all.add(new Inputs(stage).copy("ApiId", "Stage").put("throttles", throttles).map());
    }
    return all;
  }

  private static Map<String, Object> throttle(TemplateNode limits) {
    return new Inputs(limits).copy("RateLimit", "BurstLimit").map();
  }

  void usagePlanKey(TemplateResource resource) {
    registrations.add(
        API_GATEWAY + "usagePlanKey:UsagePlanKey",
        resource.logicalId(),
        resource.id(),
        new Inputs(resource.properties()).copy("KeyId", "KeyType", "UsagePlanId"));
  }
}
