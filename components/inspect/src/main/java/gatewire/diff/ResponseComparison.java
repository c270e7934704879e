package gatewire.diff;

import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.SelectionPattern;
import gatewire.model.StatusCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the statuses and bodies that a route returns. */
final class ResponseComparison {

  private static final int SUCCESS = 200;
  private static final int AFTER_REDIRECTS = 400;

  private final MethodPair pair;
  private final List<Change> changes = new ArrayList<>();

  ResponseComparison(MethodPair pair) {
    this.pair = pair;
  }

  List<Change> changes() {
    statuses();
    selection();
    for (StatusCode status : ReturnedResponses.statuses(pair.after())) {
      if (ReturnedResponses.statuses(pair.before()).contains(status)) {
        models(status);
        templates(status);
      }
    }
    return changes;
  }

  private void statuses() {
    Set<StatusCode> before = ReturnedResponses.statuses(pair.before());
    Set<StatusCode> after = ReturnedResponses.statuses(pair.after());
    if (before.isEmpty() || after.isEmpty()) {
      // A proxy that declares nothing may return any status.
      return;
    }
    for (StatusCode status : before) {
      if (!after.contains(status)) {
        // A client cannot rely on an error, but it may handle the error that replaces it worse.
        add(isSuccess(status) ? Impact.BREAKING : Impact.RISKY, "no longer returns " + status);
      }
    }
    for (StatusCode status : after) {
      if (!before.contains(status)) {
        add(isSuccess(status) ? Impact.RISKY : Impact.COMPATIBLE, "now returns " + status);
      }
    }
  }

  private static boolean isSuccess(StatusCode status) {
    return status.value() >= SUCCESS && status.value() < AFTER_REDIRECTS;
  }

  /** Compares the status that clients get for the same response of the backend. */
  private void selection() {
    if (!ReturnedResponses.areMapped(pair.before()) || !ReturnedResponses.areMapped(pair.after())) {
      return;
    }
    for (IntegrationResponse old : pair.before().integration().responses()) {
      selected(old)
          .map(IntegrationResponse::status)
          .filter(status -> !status.equals(old.status()))
          .ifPresent(
              status ->
                  add(
                      Impact.BREAKING,
                      "returns %s instead of %s for %s"
                          .formatted(status, old.status(), when(old))));
    }
  }

  /**
   * Returns the response that replaces an old one. A pattern is compared by a value, or as it is.
   */
  private Optional<IntegrationResponse> selected(IntegrationResponse old) {
    Method after = pair.after();
    if (old.isDefault()) {
      return after.integration().defaultResponse();
    }
    String regex = old.selectionPattern().map(SelectionPattern::regex).orElse("");
    if (regex.matches("\\d+")) {
      return after.integration().responseFor(regex);
    }
    return after.integration().responses().stream()
        .filter(one -> one.selectionPattern().equals(old.selectionPattern()))
        .findFirst();
  }

  private static String when(IntegrationResponse response) {
    return response
        .selectionPattern()
        .map(pattern -> "backend responses that match " + pattern)
        .orElse("backend responses that no pattern matches");
  }

  private void models(StatusCode status) {
    Map<String, String> before = models(pair.before(), status);
    Map<String, String> after = models(pair.after(), status);
    SchemaModels old = SchemaModels.of(pair.oldApi());
    SchemaModels now = SchemaModels.of(pair.newApi());
    after.forEach(
        (type, model) -> {
          if (before.containsKey(type)) {
            SchemaComparison.of(
                    Direction.RESPONSE,
                    body(status, after.size(), type),
                    old.schema(before.get(type)),
                    now.schema(model))
                .forEach(one -> add(one.impact(), one.text()));
          } else {
            add(Impact.COMPATIBLE, "now declares %s for %s".formatted(type, status));
          }
        });
    before.keySet().stream()
        .filter(type -> !after.containsKey(type))
        .forEach(
            type -> add(Impact.BREAKING, "no longer declares %s for %s".formatted(type, status)));
  }

  private static String body(StatusCode status, int types, String type) {
    return "the body of " + status + (types == 1 ? "" : " (" + type + ")");
  }

  private static Map<String, String> models(Method method, StatusCode status) {
    return method.response(status).map(MethodResponse::models).orElse(Map.of());
  }

  private void templates(StatusCode status) {
    List<Map<String, String>> before = templates(pair.before(), status);
    List<Map<String, String>> after = templates(pair.after(), status);
    if (!before.equals(after)) {
      add(Impact.RISKY, "builds the body of %s with another template".formatted(status));
    }
  }

  private static List<Map<String, String>> templates(Method method, StatusCode status) {
    return ReturnedResponses.areMapped(method)
        ? ReturnedResponses.mapped(method, status)
            .map(IntegrationResponse::templates)
            .filter(templates -> !templates.isEmpty())
            .toList()
        : List.of();
  }

  private void add(Impact impact, String text) {
    changes.add(new Change.OfResponse(pair.route(), impact, text));
  }
}
