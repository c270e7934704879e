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
import java.util.stream.Stream;

/**
 * The authorizers, models and validators of an API, which its routes share by name. Two different
 * declarations with the same name are a finding.
 */
final class SharedDeclarations {

  private final Map<String, Authorizer> authorizers = new LinkedHashMap<>();
  private final Map<String, List<Grant>> grants = new LinkedHashMap<>();
  private final Map<String, Model> models = new LinkedHashMap<>();
  private final Map<String, RequestValidator> validators = new LinkedHashMap<>();
  private final RestApi.Builder restApi;

  SharedDeclarations(ApiDeclaration declared, RestApi.Builder restApi) {
    this.restApi = restApi;
    declared.contract().ifPresent(this::addDocument);
    // Declarations of the program replace those of the document with the same name.
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

  /** Returns the authorizer with this name that the program or the document declares. */
  Optional<Authorizer> authorizer(String name) {
    return Optional.ofNullable(authorizers.get(name));
  }

  Stream<Authorizer> authorizers() {
    return authorizers.values().stream();
  }

  Map<String, List<Grant>> grants() {
    return grants;
  }

  /** Adds everything to the API, except standard validators that no method uses. */
  void finish(List<Method> methods) {
    authorizers.values().forEach(restApi::authorizer);
    models.values().forEach(restApi::model);
    MethodWiring.VALIDATORS.forEach(standard -> validators.putIfAbsent(standard.name(), standard));
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

  private void addDocument(RestApi document) {
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
            "two different declarations have this name",
            "rename one of them, or use one value for both"));
  }
}
