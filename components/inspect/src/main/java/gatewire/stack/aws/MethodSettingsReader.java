package gatewire.stack.aws;

import gatewire.model.LoggingLevel;
import gatewire.model.MethodSettings;
import gatewire.model.Throttling;
import gatewire.stack.ResourceState;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads MethodSettings, the settings of a stage for all methods or for one method. */
final class MethodSettingsReader {

  /** The method path that represents all methods of a stage. */
  private static final String ALL_METHODS = "*/*";

  private MethodSettingsReader() {}

  /**
   * Returns settings by stage and route. Those for all methods have the key {@link #ALL_METHODS}.
   */
  static Map<String, Map<String, MethodSettings>> read(
      ResourceIndex index, String apiId, Problems problems) {
    Map<String, Map<String, MethodSettings>> stages = new TreeMap<>();
    for (ResourceState resource : index.ofApi(TypeTokens.METHOD_SETTINGS, apiId)) {
      PropertyReader properties = PropertyReader.of(resource, problems);
      String stage = properties.requiredString("stageName").orElse("");
      String route = route(properties.requiredString("methodPath").orElse(""));
      properties
          .object("settings")
          .map(MethodSettingsReader::settings)
          .ifPresent(
              settings ->
                  stages.computeIfAbsent(stage, name -> new TreeMap<>()).put(route, settings));
      properties.ignore("restApi").finish();
    }
    return stages;
  }

  /** Removes the settings for all methods from a stage's settings and returns them. */
  static MethodSettings removeShared(Map<String, MethodSettings> ofStage) {
    return Optional.ofNullable(ofStage.remove(ALL_METHODS)).orElse(MethodSettings.NONE);
  }

  /**
   * Converts a method path to a route, for example {@code ~1pets~1{petId}/GET} to {@code GET
   * /pets/{petId}}.
   */
  private static String route(String methodPath) {
    int slash = methodPath.lastIndexOf('/');
    if (methodPath.equals(ALL_METHODS) || slash < 0) {
      return methodPath;
    }
    String path = methodPath.substring(0, slash).replace("~1", "/").replaceAll("^/+", "");
    return methodPath.substring(slash + 1) + " /" + path;
  }

  private static MethodSettings settings(PropertyReader settings) {
    settings
        .ignore("cachingEnabled", "cacheTtlInSeconds", "cacheDataEncrypted")
        .ignore("requireAuthorizationForCacheControl", "unauthorizedCacheControlHeaderStrategy");
    return new MethodSettings(
        throttling(settings),
        settings.constant("loggingLevel", LoggingLevel.class).orElse(LoggingLevel.OFF),
        settings.flag("dataTraceEnabled").orElse(false),
        settings.flag("metricsEnabled").orElse(false));
  }

  /** Returns the limits. The provider writes -1 if a setting does not change them. */
  private static Optional<Throttling> throttling(PropertyReader settings) {
    Optional<Double> rate = settings.number("throttlingRateLimit").filter(limit -> limit >= 0);
    Optional<Integer> burst = settings.integer("throttlingBurstLimit").filter(limit -> limit >= 0);
    return rate.isEmpty() && burst.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Throttling(rate.orElse(Double.MAX_VALUE), burst.orElse(Integer.MAX_VALUE)));
  }
}
