package gatewire.openapi.reader;

import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
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
    ParseIssue.warnOfMissing(element, operation.where(), "responses");
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
            .requestValidator(validator(element))
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

  private Optional<String> validator(DocumentNode operation) {
    String key = Extension.REQUEST_VALIDATOR.key();
    return operation.string(key).or(() -> root.string(key));
  }
}
