package gatewire.stack.aws;

import gatewire.model.Throttling;
import gatewire.stack.ResourceState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads API keys and usage plans. */
final class UsagePlanReader {

  private UsagePlanReader() {}

  static List<ApiKey> keys(ResourceIndex index, Problems problems) {
    return index.ofType(TypeTokens.API_KEY).stream().map(key -> key(key, problems)).toList();
  }

  static List<UsagePlan> plans(ResourceIndex index, Problems problems) {
    List<UsagePlan> plans =
        index.ofType(TypeTokens.USAGE_PLAN).stream()
            .map(plan -> plan(plan, index, problems))
            .toList();
    List<String> ids = plans.stream().map(UsagePlan::id).toList();
    for (ResourceState key : index.ofType(TypeTokens.USAGE_PLAN_KEY)) {
      Object plan = key.input("usagePlanId").orElse("");
      if (!ids.contains(plan.toString())) {
        problems.add(key.label(), plan, "belongs to a usage plan that is not in this stack");
      }
    }
    return plans;
  }

  private static ApiKey key(ResourceState key, Problems problems) {
    PropertyReader properties = PropertyReader.of(key, problems);
    ApiKey read =
        new ApiKey(
            key.id().orElse(""),
            properties.string("name").or(() -> key.string("name")).orElse(key.name()),
            properties.flag("enabled").orElse(true),
            key.string("value"));
    properties.ignore("value", "description", "customerId", "tags").finish();
    return read;
  }

  private static UsagePlan plan(ResourceState plan, ResourceIndex index, Problems problems) {
    PropertyReader properties = PropertyReader.of(plan, problems);
    UsagePlan read =
        new UsagePlan(
            plan.id().orElse(""),
            properties.string("name").or(() -> plan.string("name")).orElse(plan.name()),
            properties.objects("apiStages").stream()
                .flatMap(stage -> stage(stage).stream())
                .toList(),
            keyIds(plan.id().orElse(""), index),
            properties.object("throttleSettings").flatMap(UsagePlanReader::throttling),
            properties.object("quotaSettings").flatMap(UsagePlanReader::quota));
    properties.ignore("description", "productCode", "tags").finish();
    return read;
  }

  private static List<String> keyIds(String planId, ResourceIndex index) {
    return index.ofType(TypeTokens.USAGE_PLAN_KEY).stream()
        .filter(key -> key.input("usagePlanId").filter(planId::equals).isPresent())
        .flatMap(key -> key.input("keyId").stream())
        .map(Object::toString)
        .toList();
  }

  private static Optional<UsagePlan.ApiStage> stage(PropertyReader stage) {
    Map<String, Throttling> methods = new TreeMap<>();
    for (PropertyReader throttle : stage.objects("throttles")) {
      throttle
          .requiredString("path")
          .ifPresent(path -> throttling(throttle).ifPresent(limits -> methods.put(path, limits)));
    }
    Optional<String> api = stage.requiredString("apiId");
    return stage
        .requiredString("stage")
        .flatMap(name -> api.map(id -> new UsagePlan.ApiStage(id, name, methods)));
  }

  private static Optional<Throttling> throttling(PropertyReader settings) {
    Optional<Double> rate = settings.number("rateLimit");
    Optional<Integer> burst = settings.integer("burstLimit");
    return rate.isEmpty() && burst.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Throttling(rate.orElse(Double.MAX_VALUE), burst.orElse(Integer.MAX_VALUE)));
  }

  private static Optional<UsagePlan.Quota> quota(PropertyReader settings) {
    int offset = settings.integer("offset").orElse(0);
    Optional<UsagePlan.Period> period = settings.constant("period", UsagePlan.Period.class);
    return settings
        .integer("limit")
        .flatMap(limit -> period.map(each -> new UsagePlan.Quota(limit, offset, each)));
  }
}
