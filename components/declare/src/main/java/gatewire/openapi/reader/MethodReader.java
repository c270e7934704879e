package gatewire.openapi.reader;

import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.RequestParameter;
import gatewire.openapi.document.ContentTypes;
import gatewire.openapi.document.DocumentNode;
import gatewire.openapi.document.Extension;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an operation as a method. */
final class MethodReader {

  private final DocumentNode root;
  private final Dialect dialect;
  private final ModelReader models;
  private final SecurityReader security;
  private final ReadMode reading;

  MethodReader(
      DocumentNode root,
      Dialect dialect,
      ModelReader models,
      SecurityReader security,
      ReadMode reading) {
    this.root = root;
    this.dialect = dialect;
    this.models = models;
    this.security = security;
    this.reading = reading;
  }

  /**
   * Returns the method; empty if its integration is missing or invalid, which is reported together
   * with all other problems.
   */
  Optional<Method> read(OperationNode operation) {
    Method.Builder method = declared(operation);
    return IntegrationReader.read(operation)
        .map(integration -> method.integration(integration).build());
  }

  /** Returns the method without a backend; its integration is a mock as a placeholder. */
  Method.Builder declared(OperationNode operation) {
    DocumentNode element = operation.node();
    Extension.warnOfOthers(element, Extension.Place.OPERATION);
    ParseIssue.warnOfUnexpected(element, operation.where(), dialect.operationAttributes());
    List<DocumentNode> parameters = ParameterReader.elements(operation);
    MethodSecurity required = security.of(operation);
    var requestModels =
        models.names(
            requestSchemas(operation, parameters), "request body of " + operation.describe());
    var declared = ParameterReader.declared(operation, parameters, dialect, reading);
    var responses = responses().read(operation);
    Method.Builder builder =
        Method.builder(
                operation.httpMethod(),
                operation.path(),
                Integration.builder(IntegrationType.MOCK).build())
            .authorization(required.authorization())
            .apiKeyRequired(required.apiKeyRequired())
            .requestValidator(validator(element, declared, requestModels))
            .operationName(element.string("operationId"))
            .responses(responses);
    declared.forEach(builder::requestParameter);
    requestModels.forEach(builder::requestModel);
    return builder;
  }

  ResponseReader responses() {
    return new ResponseReader(dialect, models, reading);
  }

  /**
   * Returns the schemas of the request body. In a contract, only those of JSON: with a model for a
   * form or for XML, API Gateway rejects each body of that type because it is not JSON.
   */
  private Map<String, DocumentNode> requestSchemas(
      OperationNode operation, List<DocumentNode> parameters) {
    Map<String, DocumentNode> schemas = dialect.requestSchemas(operation.node(), parameters);
    if (!reading.adapts(operation)) {
      return schemas;
    }
    Map<String, DocumentNode> json = ContentTypes.singles(schemas);
    json.keySet().removeIf(type -> !ContentTypes.isJson(type));
    schemas.forEach(
        (type, schema) -> {
          if (ContentTypes.single(type).filter(json::containsKey).isEmpty()) {
            schema.warn(
                "Bodies of type '%s' of %s are not validated: a model describes JSON of one content type.",
                type, operation.describe());
          }
        });
    return json;
  }

  /**
   * Returns the request validator. An import ignores one that the document does not have. A
   * validator of the document's root is meant for the operations that have something to check, and
   * is omitted from all others, where it would have no effect.
   */
  private Optional<String> validator(
      DocumentNode operation,
      Map<RequestParameter, Boolean> parameters,
      Map<String, String> models) {
    String key = Extension.REQUEST_VALIDATOR.key();
    boolean inherits = !operation.has(key);
    DocumentNode holder = inherits ? root : operation;
    Optional<String> name = holder.string(key);
    if (name.isEmpty() || reading == ReadMode.CONTRACT) {
      return name;
    }
    Optional<DocumentNode> validator =
        root.get(Extension.REQUEST_VALIDATORS.key()).flatMap(all -> all.get(name.get()));
    if (validator.isEmpty()) {
      holder
          .get(key)
          .get()
          .warn(
              "Request validator '%s' is not defined in %s. Ignoring: requests are not validated.",
              name.get(), Extension.REQUEST_VALIDATORS.key());
      return Optional.empty();
    }
    DocumentNode found = validator.get().unreported();
    boolean hasEffect =
        found.flag("validateRequestBody") && !models.isEmpty()
            || found.flag("validateRequestParameters") && parameters.containsValue(true);
    return name.filter(one -> hasEffect || !inherits);
  }
}
