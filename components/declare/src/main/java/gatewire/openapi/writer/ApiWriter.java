package gatewire.openapi.writer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.model.ApiKeySource;
import gatewire.model.GatewayResponse;
import gatewire.model.Method;
import gatewire.model.Reference;
import gatewire.model.ReferenceSlot;
import gatewire.model.RestApi;
import gatewire.model.Text;
import gatewire.openapi.document.DocumentText;
import gatewire.openapi.document.Extension;
import java.util.Map;
import java.util.function.Function;

/** Writes an API as an OpenAPI 3.0 document, in the order of the API. */
public final class ApiWriter {

  static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final RestApi api;
  private final Function<Reference, String> values;
  private final SecurityWriter security;
  private final ModelWriter models;

  public ApiWriter(RestApi api, Function<Reference, String> values) {
    this.api = api;
    this.values = values;
    this.security = new SecurityWriter(api, values);
    this.models = new ModelWriter(api);
  }

  public ObjectNode write() {
    if (!api.unparsed().isEmpty()) {
      throw new IllegalArgumentException(
          "API '%s' has an invalid part: %s".formatted(api.name(), api.unparsed().get(0)));
    }
    ObjectNode document = NODES.objectNode().put("openapi", "3.0.1");
    ObjectNode info = document.putObject("info").put("title", api.name());
    api.description().ifPresent(description -> info.put("description", description));
    // The specification requires a version, but API Gateway does not have one.
    info.put("version", "1.0");
    writeServer(document);
    writePaths(document.putObject("paths"));
    writeComponents(document);
    writeExtensions(document);
    return document;
  }

  private void writeServer(ObjectNode document) {
    if (api.disableExecuteApiEndpoint()) {
      ObjectNode server = document.putArray("servers").addObject().put("url", "/");
      server
          .putObject(Extension.ENDPOINT_CONFIGURATION.key())
          .put("disableExecuteApiEndpoint", true);
    }
  }

  private void writePaths(ObjectNode paths) {
    MethodWriter writer = new MethodWriter(security, models, values);
    for (Method method : api.methods()) {
      ObjectNode item = paths.withObjectProperty(method.path().toString());
      String key = MethodWriter.key(method.httpMethod());
      if (item.has(key)) {
        throw new IllegalArgumentException(
            method.route() + ": declared twice, but a document can contain a method only once");
      }
      item.set(key, writer.write(method));
    }
  }

  private void writeComponents(ObjectNode document) {
    ObjectNode components = NODES.objectNode();
    putUnlessEmpty(components, "schemas", models.schemas());
    putUnlessEmpty(components, "securitySchemes", security.schemes());
    putUnlessEmpty(document, "components", components);
  }

  private void writeExtensions(ObjectNode document) {
    if (api.apiKeySource() != ApiKeySource.HEADER) {
      document.put(Extension.API_KEY_SOURCE.key(), api.apiKeySource().name());
    }
    api.endpoint()
        .securityPolicy()
        .ifPresent(name -> document.put(Extension.SECURITY_POLICY.key(), name));
    api.endpoint()
        .accessMode()
        .ifPresent(mode -> document.put(Extension.ENDPOINT_ACCESS_MODE.key(), mode));
    putUnlessEmpty(document, Extension.BINARY_MEDIA_TYPES.key(), strings(api.binaryMediaTypes()));
    api.minimumCompressionSize()
        .ifPresent(size -> document.put(Extension.MINIMUM_COMPRESSION_SIZE.key(), size));
    ObjectNode validators = NODES.objectNode();
    api.requestValidators()
        .forEach(
            validator ->
                validators
                    .putObject(validator.name())
                    .put("validateRequestBody", validator.body())
                    .put("validateRequestParameters", validator.parameters()));
    putUnlessEmpty(document, Extension.REQUEST_VALIDATORS.key(), validators);
    ObjectNode gatewayResponses = NODES.objectNode();
    api.gatewayResponses()
        .forEach(
            response -> gatewayResponses.set(response.type().name(), gatewayResponse(response)));
    putUnlessEmpty(document, Extension.GATEWAY_RESPONSES.key(), gatewayResponses);
    api.policy().ifPresent(policy -> document.set(Extension.POLICY.key(), policy(policy)));
  }

  private ObjectNode gatewayResponse(GatewayResponse response) {
    ObjectNode node = NODES.objectNode();
    response.status().ifPresent(status -> node.put("statusCode", status.toString()));
    ObjectNode headers = NODES.objectNode();
    response
        .headers()
        .forEach(
            (name, value) ->
                headers.put(
                    GatewayResponse.HEADER_PREFIX + name, ReferenceSlot.resolve(value, values)));
    putUnlessEmpty(node, "responseParameters", headers);
    putUnlessEmpty(
        node, "responseTemplates", strings(ReferenceSlot.resolve(response.templates(), values)));
    return node;
  }

  /** Returns the policy as an object; a policy that is not JSON stays a string. */
  private JsonNode policy(Text policy) {
    String text = policy.resolve(values);
    try {
      return DocumentText.JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return NODES.textNode(text);
    }
  }

  static ArrayNode strings(Iterable<?> values) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(value -> array.add(value.toString()));
    return array;
  }

  static ObjectNode strings(Map<String, String> values) {
    ObjectNode object = NODES.objectNode();
    values.forEach(object::put);
    return object;
  }

  static void putUnlessEmpty(ObjectNode parent, String name, JsonNode value) {
    if (!value.isEmpty()) {
      parent.set(name, value);
    }
  }
}
