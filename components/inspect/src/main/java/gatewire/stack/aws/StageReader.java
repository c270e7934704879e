package gatewire.stack.aws;

import gatewire.model.MethodSettings;
import gatewire.model.Stage;
import gatewire.stack.ResourceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads an API's Stages with their MethodSettings, and the stages that the Deployment of an older
 * program creates. Settings of logs are ignored: no response depends on them, and whether the
 * account may write logs was checked when the program ran.
 */
final class StageReader {

  private final ResourceIndex index;
  private final String apiId;
  private final Problems problems;

  private StageReader(ResourceIndex index, String apiId, Problems problems) {
    this.index = index;
    this.apiId = apiId;
    this.problems = problems;
  }

  static List<Stage> read(ResourceIndex index, String apiId, Problems problems) {
    return new StageReader(index, apiId, problems).read();
  }

  private List<Stage> read() {
    Map<String, Map<String, MethodSettings>> settings =
        MethodSettingsReader.read(index, apiId, problems);
    List<Stage> stages = new ArrayList<>();
    for (String type : List.of(TypeTokens.STAGE, TypeTokens.DEPLOYMENT)) {
      for (ResourceState resource : index.ofApi(type, apiId)) {
        PropertyReader properties = PropertyReader.of(resource, problems);
        stage(properties, settings).ifPresent(stages::add);
        properties
            .ignore("restApi", "deployment", "description", "tags", "triggers", "stageDescription")
            .ignore("accessLogSettings", "documentationVersion", "clientCertificateId")
            .ignore("cacheClusterEnabled", "cacheClusterSize")
            .finish();
      }
    }
    reportOrphans(stages);
    return stages;
  }

  /** Reports settings of stages that do not exist. */
  private void reportOrphans(List<Stage> stages) {
    List<String> names = stages.stream().map(Stage::name).toList();
    for (ResourceState settings : index.ofApi(TypeTokens.METHOD_SETTINGS, apiId)) {
      Object stage = settings.input("stageName").orElse("");
      if (!names.contains(stage.toString())) {
        problems.add(
            settings.label(), stage, "belongs to a stage that does not exist; known are " + names);
      }
    }
  }

  private static Optional<Stage> stage(
      PropertyReader properties, Map<String, Map<String, MethodSettings>> settings) {
    Map<String, String> variables = properties.stringMap("variables");
    boolean tracing = properties.flag("xrayTracingEnabled").orElse(false);
    return properties
        .string("stageName")
        .map(
            name -> {
              Map<String, MethodSettings> routes =
                  new TreeMap<>(settings.getOrDefault(name, Map.of()));
              Stage.Builder stage =
                  Stage.builder(name)
                      .variables(variables)
                      .tracing(tracing)
                      .accountWritesLogs()
                      .settings(MethodSettingsReader.removeShared(routes));
              routes.forEach(stage::route);
              return stage.build();
            });
  }
}
