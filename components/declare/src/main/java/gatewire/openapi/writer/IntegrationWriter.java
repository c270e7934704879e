package gatewire.openapi.writer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.model.ConnectionType;
import gatewire.model.Integration;
import gatewire.model.IntegrationConnection;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.Reference;
import gatewire.model.ReferenceSlot;
import gatewire.model.ResponseTransferMode;
import gatewire.model.SelectionPattern;
import java.util.Locale;
import java.util.function.Function;

/** Writes a method's integration, with lower and upper case as in API Gateway's exports. */
final class IntegrationWriter {

  /** The key of the response without a selection pattern. */
  private static final String DEFAULT_RESPONSE = "default";

  private final Method method;
  private final Integration integration;
  private final Function<Reference, String> values;

  IntegrationWriter(Method method, Function<Reference, String> values) {
    this.method = method;
    this.integration = method.integration();
    this.values = values;
  }

  ObjectNode write() {
    ObjectNode node = ApiWriter.NODES.objectNode().put("type", lower(integration.type()));
    integration.httpMethod().ifPresent(name -> node.put("httpMethod", name));
    integration.uri().ifPresent(uri -> node.put("uri", uri.resolve(values)));
    integration.credentials().ifPresent(role -> node.put("credentials", role.resolve(values)));
    ObjectNode parameters = ApiWriter.NODES.objectNode();
    integration
        .requestParameters()
        .forEach(
            (parameter, source) ->
                parameters.put(
                    parameter.expression(), ReferenceSlot.resolve(source.expression(), values)));
    ApiWriter.putUnlessEmpty(node, "requestParameters", parameters);
    ApiWriter.putUnlessEmpty(
        node,
        "requestTemplates",
        ApiWriter.strings(ReferenceSlot.resolve(integration.requestTemplates(), values)));
    node.put("passthroughBehavior", lower(integration.passthroughBehavior()));
    integration
        .contentHandling()
        .ifPresent(handling -> node.put("contentHandling", handling.name()));
    if (!integration.timeout().equals(Integration.DEFAULT_TIMEOUT)) {
      node.put("timeoutInMillis", integration.timeout().toMillis());
    }
    if (integration.responseTransferMode() != ResponseTransferMode.BUFFERED) {
      node.put("responseTransferMode", integration.responseTransferMode().name());
    }
    integration.cache().namespace().ifPresent(namespace -> node.put("cacheNamespace", namespace));
    ApiWriter.putUnlessEmpty(
        node, "cacheKeyParameters", ApiWriter.strings(integration.cache().keyParameters()));
    writeConnection(node, integration.connection());
    ObjectNode responses = ApiWriter.NODES.objectNode();
    integration.responses().forEach(response -> writeResponse(responses, response));
    ApiWriter.putUnlessEmpty(node, "responses", responses);
    return node;
  }

  private void writeConnection(ObjectNode node, IntegrationConnection connection) {
    if (connection.type() != ConnectionType.INTERNET) {
      node.put("connectionType", connection.type().name());
    }
    connection.id().ifPresent(id -> node.put("connectionId", id.resolve(values)));
    connection.target().ifPresent(arn -> node.put("integrationTarget", arn.resolve(values)));
    if (connection.insecureSkipVerification()) {
      node.putObject("tlsConfig").put("insecureSkipVerification", true);
    }
  }

  private void writeResponse(ObjectNode responses, IntegrationResponse response) {
    String key = response.selectionPattern().map(SelectionPattern::regex).orElse(DEFAULT_RESPONSE);
    boolean misread = !response.isDefault() && key.equals(DEFAULT_RESPONSE);
    if (misread || responses.has(key)) {
      throw new IllegalArgumentException(
          "%s: a document cannot contain this integration response: the key '%s' %s"
              .formatted(
                  method.route(),
                  key,
                  misread ? "means the response without a pattern" : "is already used"));
    }
    responses.set(key, response(response));
  }

  private ObjectNode response(IntegrationResponse response) {
    ObjectNode node = ApiWriter.NODES.objectNode().put("statusCode", response.status().toString());
    ObjectNode headers = ApiWriter.NODES.objectNode();
    response
        .headers()
        .forEach(
            (name, source) ->
                headers.put(
                    MethodResponse.HEADER_PREFIX + name,
                    ReferenceSlot.resolve(source.expression(), values)));
    ApiWriter.putUnlessEmpty(node, "responseParameters", headers);
    ApiWriter.putUnlessEmpty(
        node,
        "responseTemplates",
        ApiWriter.strings(ReferenceSlot.resolve(response.templates(), values)));
    response.contentHandling().ifPresent(handling -> node.put("contentHandling", handling.name()));
    return node;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
