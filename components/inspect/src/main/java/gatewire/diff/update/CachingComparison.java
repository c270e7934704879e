package gatewire.diff.update;

import gatewire.diff.Change;
import gatewire.diff.Impact;
import gatewire.stack.ResourceState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares whether stages cache responses, which only their resources show. */
public final class CachingComparison {

  private static final String STAGE = "aws:apigateway/stage:Stage";
  private static final String SETTINGS = "aws:apigateway/methodSettings:MethodSettings";

  /** The time that API Gateway keeps a response by default. */
  private static final int DEFAULT_TTL = 300;

  private CachingComparison() {}

  /** Returns the differences between the stages and routes of two stacks. */
  public static List<Change> changes(List<ResourceState> before, List<ResourceState> after) {
    Map<String, Integer> old = cached(before);
    Map<String, Integer> now = cached(after);
    TreeSet<String> places = new TreeSet<>(old.keySet());
    places.addAll(now.keySet());
    return places.stream()
        .filter(
            place ->
                !Optional.ofNullable(old.get(place)).equals(Optional.ofNullable(now.get(place))))
        .map(place -> change(place, Optional.ofNullable(now.get(place))))
        .toList();
  }

  private static Change change(String place, Optional<Integer> seconds) {
    return seconds
        .map(
            ttl ->
                new Change.OfStage(
                    place, Impact.RISKY, "caches responses for %d seconds".formatted(ttl)))
        .orElseGet(
            () -> new Change.OfStage(place, Impact.COMPATIBLE, "no longer caches responses"));
  }

  /** Returns the time for which responses are cached, by stage and method path. */
  private static Map<String, Integer> cached(List<ResourceState> resources) {
    Map<String, Integer> cached = new TreeMap<>();
    for (ResourceState settings : resources) {
      if (settings.type().equals(SETTINGS)
          && hasCache(settings.input("stageName"), resources)
          && settings.input("settings").orElse(Map.of()) instanceof Map<?, ?> values
          && Boolean.TRUE.equals(values.get("cachingEnabled"))) {
        cached.put(
            "stage '%s' %s"
                .formatted(
                    settings.input("stageName").orElse(""),
                    settings.input("methodPath").orElse("")),
            values.get("cacheTtlInSeconds") instanceof Number ttl ? ttl.intValue() : DEFAULT_TTL);
      }
    }
    return cached;
  }

  private static boolean hasCache(Optional<Object> name, List<ResourceState> resources) {
    return resources.stream()
        .filter(resource -> resource.type().equals(STAGE))
        .filter(stage -> stage.input("stageName").equals(name))
        .anyMatch(
            stage -> stage.input("cacheClusterEnabled").filter(Boolean.TRUE::equals).isPresent());
  }
}
