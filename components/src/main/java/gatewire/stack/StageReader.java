package gatewire.stack;

import gatewire.model.Stage;
import gatewire.model.Throttling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads an API's Stages with their MethodSettings, and the stages that older programs have their
 * Deployment make.
 */
final class StageReader {

  /** The method path that means all methods of a stage. */
  private static final String ALL_METHODS = "*/*";

  private final ResourceIndex index;
  private final String apiId;
  private final Problems problems;

  private StageReader(ResourceIndex index, String apiId, Problems problems) {
    this.index = index;
    this.apiId = apiId;
    this.problems = problems;
  }

  static List<StackStage> read(ResourceIndex index, String apiId, Problems problems) {
    return new StageReader(index, apiId, problems).read();
  }

  private List<StackStage> read() {
    Map<String, Map<String, Throttling>> throttling = throttling();
    List<StackStage> stages = new ArrayList<>();
    for (String type : List.of(ResourceTypes.STAGE, ResourceTypes.DEPLOYMENT)) {
      for (ResourceState resource : index.ofApi(type, apiId)) {
        PropertyReader properties = PropertyReader.of(resource, problems);
        stage(properties, throttling).ifPresent(stages::add);
        properties
            .ignore("restApi", "deployment", "description", "tags", "triggers", "stageDescription")
            .ignore(
                "accessLogSettings",
                "xrayTracingEnabled",
                "documentationVersion",
                "clientCertificateId")
            .ignore("cacheClusterEnabled", "cacheClusterSize")
            .finish();
      }
    }
    reportStrays(stages);
    return stages;
  }

  /** Report settings of stages that are not there. */
  private void reportStrays(List<StackStage> stages) {
    List<String> names = stages.stream().map(stage -> stage.stage().name()).toList();
    for (ResourceState settings : index.ofApi(ResourceTypes.METHOD_SETTINGS, apiId)) {
      Object stage = settings.input("stageName").orElse("");
      if (!names.contains(stage.toString())) {
        problems.add(
            settings.label(), stage, "belongs to a stage that is not there; known are " + names);
      }
    }
  }

  private static Optional<StackStage> stage(
      PropertyReader properties, Map<String, Map<String, Throttling>> throttling) {
    Map<String, String> variables = properties.textMap("variables");
    return properties
        .text("stageName")
        .map(
            name -> {
              Map<String, Throttling> methods =
                  new TreeMap<>(throttling.getOrDefault(name, Map.of()));
              Optional<Throttling> all = Optional.ofNullable(methods.remove(ALL_METHODS));
              return new StackStage(new Stage(name, variables, all), methods);
            });
  }

  /** Each stage's throttling by method path. */
  private Map<String, Map<String, Throttling>> throttling() {
    Map<String, Map<String, Throttling>> stages = new TreeMap<>();
    for (ResourceState resource : index.ofApi(ResourceTypes.METHOD_SETTINGS, apiId)) {
      PropertyReader properties = PropertyReader.of(resource, problems);
      String stage = properties.requiredText("stageName").orElse("");
      String methodPath = properties.requiredText("methodPath").orElse("");
      properties
          .object("settings")
          .flatMap(StageReader::throttling)
          .ifPresent(
              limits ->
                  stages.computeIfAbsent(stage, name -> new TreeMap<>()).put(methodPath, limits));
      properties.ignore("restApi").finish();
    }
    return stages;
  }

  /** The provider writes -1 where a setting leaves the limits as they are. */
  private static Optional<Throttling> throttling(PropertyReader settings) {
    settings
        .ignore("metricsEnabled", "loggingLevel", "dataTraceEnabled")
        .ignore("cachingEnabled", "cacheTtlInSeconds", "cacheDataEncrypted")
        .ignore("requireAuthorizationForCacheControl", "unauthorizedCacheControlHeaderStrategy");
    Optional<Double> rate = settings.number("throttlingRateLimit").filter(limit -> limit >= 0);
    Optional<Integer> burst = settings.integer("throttlingBurstLimit").filter(limit -> limit >= 0);
    return rate.isEmpty() && burst.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Throttling(rate.orElse(Double.MAX_VALUE), burst.orElse(Integer.MAX_VALUE)));
  }
}
