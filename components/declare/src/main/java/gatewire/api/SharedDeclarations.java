package gatewire.api;

import gatewire.model.Authorizer;
import gatewire.model.Grant;
import gatewire.model.Method;
import gatewire.model.Model;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import gatewire.model.Unparsed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The authorizers, models and validators of an API, which its routes share by name. Two different
 * ones with the same name are a finding.
 */
final class SharedDeclarations {

  private final Map<String, Authorizer> authorizers = new LinkedHashMap<>();
  private final Map<String, List<Grant>> grants = new LinkedHashMap<>();
  private final Map<String, Model> models = new LinkedHashMap<>();
  private final Map<String, RequestValidator> validators = new LinkedHashMap<>();
  private final RestApi.Builder restApi;

  SharedDeclarations(ApiDeclaration declared, RestApi.Builder restApi) {
    this.restApi = restApi;
    declared.contract().ifPresent(this::take);
    // What the program declares takes the place of what the document has under the same name.
    declared
        .authorizers()
        .forEach(
            authorizer -> {
              authorizers.remove(authorizer.name());
              grants.remove(authorizer.name());
            });
    declared.authorizers().forEach(this::add);
    declared.models().forEach(this::add);
    declared.routes().stream()
        .map(Route::options)
        .forEach(
            options -> {
              options.authorizer().ifPresent(this::add);
              options.requestModels().forEach(this::add);
            });
  }

  /** The authorizer of a name that the program or the document declares. */
  Optional<Authorizer> authorizer(String name) {
    return Optional.ofNullable(authorizers.get(name));
  }

  Map<String, List<Grant>> grants() {
    return grants;
  }

  /** Put everything into the API; of the validators those that a method uses. */
  void finish(List<Method> methods) {
    authorizers.values().forEach(restApi::authorizer);
    models.values().forEach(restApi::model);
    MethodWiring.VALIDATORS.forEach(own -> validators.putIfAbsent(own.name(), own));
    validators.values().stream()
        .filter(
            validator ->
                !MethodWiring.VALIDATORS.contains(validator)
                    || methods.stream()
                        .anyMatch(
                            method ->
                                method
                                    .requestValidator()
                                    .filter(validator.name()::equals)
                                    .isPresent()))
        .forEach(restApi::requestValidator);
  }

  private void take(RestApi document) {
    document.authorizers().forEach(authorizer -> authorizers.put(authorizer.name(), authorizer));
    document.models().forEach(model -> models.put(model.name(), model));
    document.requestValidators().forEach(each -> validators.put(each.name(), each));
  }

  private void add(ApiAuthorizer authorizer) {
    Authorizer model = authorizer.toModel();
    Authorizer other = authorizers.putIfAbsent(authorizer.name(), model);
    if (other != null && !other.equals(model)) {
      report("authorizer", authorizer.name());
    }
    grants.put(authorizer.name(), authorizer.grants());
  }

  private void add(Model model) {
    Model other = models.putIfAbsent(model.name(), model);
    if (other != null && !other.equals(model)) {
      report("model", model.name());
    }
    SchemaText.problem(model.schema())
        .ifPresent(
            problem ->
                restApi.unparsed(
                    new Unparsed("model '%s'".formatted(model.name()), model.schema(), problem)));
  }

  private void report(String kind, String name) {
    restApi.unparsed(
        new Unparsed(
            "%s '%s'".formatted(kind, name),
            name,
            "two different ones have this name",
            "rename either, or use one value for both"));
  }
}
