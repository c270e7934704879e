package gatewire.openapi.writer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.model.HttpMethod;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.Reference;
import gatewire.model.RequestParameter;
import gatewire.openapi.document.Extension;
import java.util.Locale;
import java.util.function.Function;

/** Writes a method as an operation. */
final class MethodWriter {

  /**
   * The declaration of a header. All headers share it, because an API can have thousands; it is
   * never changed.
   */
  private static final ObjectNode HEADER =
      ApiWriter.NODES.objectNode().set("schema", stringSchema());

  private final SecurityWriter security;
  private final ModelWriter models;
  private final Function<Reference, String> values;

  MethodWriter(SecurityWriter security, ModelWriter models, Function<Reference, String> values) {
    this.security = security;
    this.models = models;
    this.values = values;
  }

  /** Returns the key of an operation in its path item. */
  static String key(HttpMethod httpMethod) {
    return httpMethod == HttpMethod.ANY
        ? Extension.ANY_METHOD.key()
        : httpMethod.name().toLowerCase(Locale.ROOT);
  }

  ObjectNode write(Method method) {
    ObjectNode operation = ApiWriter.NODES.objectNode();
    method.operationName().ifPresent(name -> operation.put("operationId", name));
    ArrayNode parameters = ApiWriter.NODES.arrayNode();
    method
        .requestParameters()
        .forEach((parameter, required) -> parameters.add(parameter(parameter, required)));
    ApiWriter.putUnlessEmpty(operation, "parameters", parameters);
    if (!method.requestModels().isEmpty()) {
      ObjectNode body = operation.putObject("requestBody");
      body.set("content", models.content(method.route(), method.requestModels()));
      body.put("required", true);
    }
    ObjectNode responses = operation.putObject("responses");
    method
        .responses()
        .forEach(
            response -> responses.set(response.status().toString(), response(method, response)));
    ApiWriter.putUnlessEmpty(operation, "security", security.requirements(method));
    method
        .requestValidator()
        .ifPresent(name -> operation.put(Extension.REQUEST_VALIDATOR.key(), name));
    operation.set(Extension.INTEGRATION.key(), new IntegrationWriter(method, values).write());
    return operation;
  }

  private static ObjectNode parameter(RequestParameter parameter, boolean required) {
    ObjectNode node = ApiWriter.NODES.objectNode().put("name", parameter.name());
    node.put(
        "in",
        switch (parameter.location()) {
          case PATH -> "path";
          case QUERYSTRING -> "query";
          case HEADER -> "header";
        });
    node.put("required", required).set("schema", stringSchema());
    return node;
  }

  private ObjectNode response(Method method, MethodResponse response) {
    ObjectNode node =
        ApiWriter.NODES.objectNode().put("description", response.status() + " response");
    ObjectNode headers = ApiWriter.NODES.objectNode();
    response.headers().forEach(header -> headers.set(header, HEADER));
    ApiWriter.putUnlessEmpty(node, "headers", headers);
    ApiWriter.putUnlessEmpty(node, "content", models.content(method.route(), response.models()));
    return node;
  }

  private static ObjectNode stringSchema() {
    return ApiWriter.NODES.objectNode().put("type", "string");
  }
}
