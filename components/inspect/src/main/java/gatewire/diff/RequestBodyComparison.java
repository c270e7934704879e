package gatewire.diff;

import gatewire.model.Method;
import gatewire.model.PassthroughBehavior;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the bodies that a route accepts: content types, models and validation. */
final class RequestBodyComparison {

  private final MethodPair pair;
  private final List<Change> changes = new ArrayList<>();

  RequestBodyComparison(MethodPair pair) {
    this.pair = pair;
  }

  List<Change> changes() {
    models();
    contentTypes();
    validation();
    return changes;
  }

  private void models() {
    Map<String, String> before = pair.before().requestModels();
    Map<String, String> after = pair.after().requestModels();
    SchemaModels old = SchemaModels.of(pair.oldApi());
    SchemaModels now = SchemaModels.of(pair.newApi());
    after.forEach(
        (type, model) -> {
          if (before.containsKey(type)) {
            String body =
                after.size() == 1 ? "the request body" : "the request body (" + type + ")";
            SchemaComparison.of(
                    Direction.REQUEST, body, old.schema(before.get(type)), now.schema(model))
                .forEach(one -> add(one.impact(), one.text()));
          } else {
            added(type, model, before.isEmpty());
          }
        });
    before.keySet().stream()
        .filter(type -> !after.containsKey(type))
        .forEach(type -> removed(type, after.isEmpty()));
  }

  private void added(String type, String model, boolean first) {
    if (!first) {
      add(Impact.COMPATIBLE, "also accepts bodies of " + type);
    } else if (validates(pair.newApi(), pair.after())) {
      add(Impact.BREAKING, "now requires a body of model '%s' for %s".formatted(model, type));
    } else {
      add(Impact.RISKY, "now declares a body of %s".formatted(type));
    }
  }

  private void removed(String type, boolean last) {
    if (last) {
      add(
          pair.onlyDeclares() ? Impact.BREAKING : Impact.COMPATIBLE,
          "no longer declares a body of " + type);
    } else {
      add(Impact.BREAKING, "no longer declares bodies of " + type);
    }
  }

  /** Compares the content types without 415 Unsupported Media Type. */
  private void contentTypes() {
    boolean any = acceptsAny(pair.before());
    if (pair.onlyDeclares() || acceptsAny(pair.after())) {
      if (!any && !pair.onlyDeclares()) {
        add(Impact.COMPATIBLE, "now accepts bodies of any content type");
      }
      return;
    }
    Set<String> before = pair.before().integration().requestTemplates().keySet();
    Set<String> after = pair.after().integration().requestTemplates().keySet();
    if (any) {
      add(Impact.BREAKING, "now rejects bodies with 415, except of the content types " + after);
      return;
    }
    Set<String> removed = new LinkedHashSet<>(before);
    removed.removeAll(after);
    Set<String> added = new LinkedHashSet<>(after);
    added.removeAll(before);
    removed.forEach(
        type -> add(Impact.BREAKING, "now rejects bodies of %s with 415".formatted(type)));
    added.forEach(type -> add(Impact.COMPATIBLE, "now accepts bodies of " + type));
  }

  /**
   * A proxy and a body without a matching template are passed on, unless the integration forbids
   * it.
   */
  private static boolean acceptsAny(Method method) {
    PassthroughBehavior behavior = method.integration().passthroughBehavior();
    return method.integration().type().isProxy()
        || behavior == PassthroughBehavior.WHEN_NO_MATCH
        || behavior == PassthroughBehavior.WHEN_NO_TEMPLATES
            && method.integration().requestTemplates().isEmpty();
  }

  private void validation() {
    boolean before = validates(pair.oldApi(), pair.before());
    boolean after = validates(pair.newApi(), pair.after());
    boolean known =
        pair.after().requestModels().keySet().stream()
            .anyMatch(pair.before().requestModels()::containsKey);
    if (known && after && !before) {
      add(Impact.BREAKING, "now rejects bodies that do not match the model");
    } else if (known && before && !after) {
      add(Impact.COMPATIBLE, "no longer rejects bodies that do not match the model");
    }
  }

  private static boolean validates(RestApi api, Method method) {
    return api.requestValidators().stream()
        .filter(one -> method.requestValidator().filter(one.name()::equals).isPresent())
        .anyMatch(RequestValidator::body);
  }

  private void add(Impact impact, String text) {
    changes.add(new Change.OfRequest(pair.route(), impact, text));
  }
}
