package gatewire.local.source;

import gatewire.local.exchange.DeployedApi;
import gatewire.local.lambda.LambdaFunction;
import gatewire.model.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The differences between two versions of a source, for people. */
public final class SourceChanges {

  private final List<String> lines = new ArrayList<>();
  private final boolean several;

  private SourceChanges(boolean several) {
    this.several = several;
  }

  /** Returns one line for each difference; empty if clients notice none. */
  public static List<String> between(LoadedSource before, LoadedSource after) {
    Map<String, DeployedApi> old = stages(before);
    Map<String, DeployedApi> now = stages(after);
    SourceChanges changes = new SourceChanges(old.size() > 1 || now.size() > 1);
    for (String name : union(old, now)) {
      changes.api(name, old.get(name), now.get(name));
    }
    changes.compare("function ", functions(before), functions(after), LambdaFunction::isSame);
    return List.copyOf(changes.lines);
  }

  private static Map<String, DeployedApi> stages(LoadedSource source) {
    Map<String, DeployedApi> stages = new LinkedHashMap<>();
    for (LoadedApi api : source.apis()) {
      api.stages().forEach(each -> stages.put(api.id() + "/" + each.stage().name(), each));
    }
    return stages;
  }

  private static Map<String, LambdaFunction> functions(LoadedSource source) {
    return source.functions().stream()
        .collect(
            Collectors.toMap(
                LambdaFunction::name,
                Function.identity(),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private void api(String name, @Nullable DeployedApi before, @Nullable DeployedApi after) {
    if (before == null || after == null) {
      lines.add("API %s %s".formatted(name, before == null ? "added" : "removed"));
      return;
    }
    String prefix = several ? name + " " : "";
    compare(prefix, routes(before), routes(after), Method::equals);
    if (!settings(before).equals(settings(after))) {
      lines.add(prefix + "settings of the API changed");
    }
    if (!before.stage().equals(after.stage())) {
      lines.add(prefix + "stage '%s' changed".formatted(after.stage().name()));
    }
  }

  private static Map<String, Method> routes(DeployedApi deployed) {
    return deployed.api().methods().stream()
        .collect(
            Collectors.toMap(
                Method::route, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }

  /** Returns the parts of an API that are not routes. */
  private static List<Object> settings(DeployedApi deployed) {
    return List.of(
        deployed.api().gatewayResponses(),
        deployed.api().binaryMediaTypes(),
        deployed.api().models(),
        deployed.api().authorizers(),
        deployed.api().requestValidators(),
        deployed.api().minimumCompressionSize(),
        deployed.api().apiKeySource(),
        deployed.api().policy(),
        deployed.apiKeys());
  }

  private <T> void compare(
      String prefix, Map<String, T> before, Map<String, T> after, BiPredicate<T, T> same) {
    for (String name : union(before, after)) {
      if (!before.containsKey(name)) {
        lines.add(prefix + name + " added");
      } else if (!after.containsKey(name)) {
        lines.add(prefix + name + " removed");
      } else if (!same.test(before.get(name), after.get(name))) {
        lines.add(prefix + name + " changed");
      }
    }
  }

  private static Set<String> union(Map<String, ?> before, Map<String, ?> after) {
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    return names;
  }
}
