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
 * Reads an API's Stages with their MethodSettings, and the stages that older programs have their
 * Deployment make. What is written to logs is not read: nothing that a client sees depends on it,
 * and whether the account may write them was for the program to say.
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
    reportStrays(stages);
    return stages;
  }

  /** Report settings of stages that are not there. */
  private void reportStrays(List<Stage> stages) {
    List<String> names = stages.stream().map(Stage::name).toList();
    for (ResourceState settings : index.ofApi(TypeTokens.METHOD_SETTINGS, apiId)) {
      Object stage = settings.input("stageName").orElse("");
      if (!names.contains(stage.toString())) {
        problems.add(
            settings.label(), stage, "belongs to a stage that is not there; known are " + names);
      }
    }
  }

  private static Optional<Stage> stage(
      PropertyReader properties, Map<String, Map<String, MethodSettings>> settings) {
    Map<String, String> variables = properties.textMap("variables");
    boolean tracing = properties.flag("xrayTracingEnabled").orElse(false);
    return properties
        .text("stageName")
        .map(
            name -> {
              Map<String, MethodSettings> routes =
                  new TreeMap<>(settings.getOrDefault(name, Map.of()));
              Stage.Builder stage =
                  Stage.builder(name)
                      .variables(variables)
                      .tracing(tracing)
                      .accountWritesLogs()
                      .settings(MethodSettingsReader.takeAll(routes));
              routes.forEach(stage::route);
              return stage.build();
            });
  }
}
