package gatewire.diff;

import gatewire.model.Integration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the backend of a route, the request that it gets, and the time that it has. */
final class BackendComparison {

  private final MethodPair pair;
  private final Integration before;
  private final Integration after;
  private final BackendRequest oldRequest;
  private final BackendRequest newRequest;
  private final List<Change> changes = new ArrayList<>();

  BackendComparison(MethodPair pair) {
    this.pair = pair;
    this.before = pair.before().integration();
    this.after = pair.after().integration();
    List<String> names = pair.after().path().parameters();
    this.oldRequest = new BackendRequest(pair.before(), names);
    this.newRequest = new BackendRequest(pair.after(), names);
  }

  List<Change> changes() {
    if (pair.onlyDeclares()) {
      return List.of();
    }
    backend();
    request();
    timeout();
    if (before.isStreamed() != after.isStreamed()) {
      add(
          Impact.RISKY,
          after.isStreamed()
              ? "now streams the response"
              : "no longer streams the response, which is limited to 10 MB then");
    }
    cacheKey();
    return changes;
  }

  private void backend() {
    boolean same =
        before.type() == after.type()
            && oldRequest.uri().equals(newRequest.uri())
            && before.httpMethod().equals(after.httpMethod())
            && before.connection().equals(after.connection());
    if (!same) {
      add(Impact.RISKY, "calls %s instead of %s".formatted(words(after), words(before)));
    }
  }

  private static String words(Integration integration) {
    return integration.type()
        + integration.httpMethod().map(method -> " " + method).orElse("")
        + integration.uri().map(uri -> " " + uri).orElse("")
        + integration.connection().id().map(id -> " through VPC link " + id).orElse("");
  }

  private void request() {
    Map<String, String> old = oldRequest.parameters();
    Map<String, String> now = newRequest.parameters();
    Set<String> names = new LinkedHashSet<>(old.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      String source = old.get(name);
      String other = now.get(name);
      if (other == null) {
        add(Impact.RISKY, "no longer sends %s to the backend".formatted(name));
      } else if (source == null) {
        add(Impact.COMPATIBLE, "now sends %s to the backend, from %s".formatted(name, other));
      } else if (!source.equals(other)) {
        add(
            Impact.RISKY,
            "sends %s to the backend from %s instead of %s".formatted(name, other, source));
      }
    }
    Map<String, String> templates = oldRequest.templates();
    newRequest
        .templates()
        .forEach(
            (type, template) -> {
              if (templates.containsKey(type) && !template.equals(templates.get(type))) {
                add(
                    Impact.RISKY,
                    "builds the backend's request for %s with another template".formatted(type));
              }
            });
  }

  private void timeout() {
    int order = after.timeout().compareTo(before.timeout());
    if (order != 0) {
      add(
          order < 0 ? Impact.RISKY : Impact.COMPATIBLE,
          "waits %d ms for the backend instead of %d ms"
              .formatted(after.timeout().toMillis(), before.timeout().toMillis()));
    }
  }

  /** Requests with different values of a parameter share a response if it is not in the key. */
  private void cacheKey() {
    before.cache().keyParameters().stream()
        .filter(parameter -> !after.cache().keyParameters().contains(parameter))
        .forEach(
            parameter ->
                add(Impact.RISKY, "caches responses without %s in the key".formatted(parameter)));
    after.cache().keyParameters().stream()
        .filter(parameter -> !before.cache().keyParameters().contains(parameter))
        .forEach(
            parameter ->
                add(Impact.COMPATIBLE, "caches responses with %s in the key".formatted(parameter)));
  }

  private void add(Impact impact, String text) {
    changes.add(new Change.OfBackend(pair.route(), impact, text));
  }
}
