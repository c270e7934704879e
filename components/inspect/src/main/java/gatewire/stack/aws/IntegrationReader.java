package gatewire.stack.aws;

import gatewire.model.ConnectionType;
import gatewire.model.ContentHandling;
import gatewire.model.Integration;
import gatewire.model.IntegrationCache;
import gatewire.model.IntegrationConnection;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationResponse;
import gatewire.model.IntegrationType;
import gatewire.model.MethodResponse;
import gatewire.model.PassthroughBehavior;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.ResponseTransferMode;
import gatewire.model.SelectionPattern;
import gatewire.model.StatusCode;
import gatewire.model.Text;
import gatewire.stack.ResourceState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads an Integration resource and its IntegrationResponses. Mapping expressions that API Gateway
 * would reject stay in the model unchanged, so that a rule can report them.
 */
final class IntegrationReader {

  private final Problems problems;

  IntegrationReader(Problems problems) {
    this.problems = problems;
  }

  Optional<Integration> read(ResourceState resource, List<ResourceState> responses) {
    PropertyReader properties = PropertyReader.of(resource, problems);
    Optional<IntegrationType> type = properties.constant("type", IntegrationType.class);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Integration.Builder integration =
        Integration.builder(type.get())
            .requestTemplates(properties.stringMap("requestTemplates"))
            .passthroughBehavior(
                properties
                    .constant("passthroughBehavior", PassthroughBehavior.class)
                    .orElse(PassthroughBehavior.WHEN_NO_MATCH))
            .contentHandling(properties.constant("contentHandling", ContentHandling.class))
            .timeout(
                properties
                    .integer("timeoutMilliseconds")
                    .map(Duration::ofMillis)
                    .orElse(Integration.DEFAULT_TIMEOUT))
            .responseTransferMode(
                properties
                    .constant("responseTransferMode", ResponseTransferMode.class)
                    .orElse(ResponseTransferMode.BUFFERED))
            .cache(cache(properties))
            .connection(connection(properties))
            .responses(
                responses.stream().flatMap(response -> response(response).stream()).toList());
    properties.string("integrationHttpMethod").ifPresent(integration::httpMethod);
    properties.string("uri").map(Text::of).ifPresent(integration::uri);
    properties.string("credentials").map(Text::of).ifPresent(integration::credentials);
    requestParameters(properties, integration);
    properties.ignore("restApi", "resourceId", "httpMethod").finish();
    return Optional.of(integration.build());
  }

  private void requestParameters(PropertyReader properties, Integration.Builder integration) {
    properties
        .stringMap("requestParameters")
        .forEach(
            (parameter, source) ->
                problems
                    .parse(
                        properties.place("requestParameters"),
                        parameter,
                        () -> IntegrationParameter.parse(parameter))
                    .ifPresent(
                        parsed ->
                            integration.requestParameter(parsed, RequestSource.parse(source))));
  }

  private IntegrationCache cache(PropertyReader properties) {
    List<RequestParameter> keys =
        properties.strings("cacheKeyParameters").stream()
            .flatMap(
                key ->
                    problems
                        .parse(
                            properties.place("cacheKeyParameters"),
                            key,
                            () -> RequestParameter.parse(key))
                        .stream())
            .toList();
    return new IntegrationCache(keys, properties.string("cacheNamespace"));
  }

  private static IntegrationConnection connection(PropertyReader properties) {
    return new IntegrationConnection(
        properties.constant("connectionType", ConnectionType.class).orElse(ConnectionType.INTERNET),
        properties.string("connectionId").map(Text::of),
        properties.string("integrationTarget").map(Text::of),
        properties
            .object("tlsConfig")
            .flatMap(tls -> tls.flag("insecureSkipVerification"))
            .orElse(false));
  }

  private Optional<IntegrationResponse> response(ResourceState resource) {
    PropertyReader properties = PropertyReader.of(resource, problems);
    Map<String, ResponseSource> headers = new TreeMap<>();
    PrefixedHeaders.withoutPrefix(
            properties, "responseParameters", MethodResponse.HEADER_PREFIX, problems)
        .forEach((header, source) -> headers.put(header, ResponseSource.parse(source)));
    Optional<SelectionPattern> pattern =
        properties.string("selectionPattern").map(SelectionPattern::new);
    Map<String, String> templates = properties.stringMap("responseTemplates");
    Optional<ContentHandling> contentHandling =
        properties.constant("contentHandling", ContentHandling.class);
    Optional<IntegrationResponse> response =
        properties
            .requiredString("statusCode")
            .flatMap(
                code ->
                    problems.parse(
                        properties.place("statusCode"), code, () -> StatusCode.parse(code)))
            .map(
                status ->
                    new IntegrationResponse(status, pattern, headers, templates, contentHandling));
    properties.ignore("restApi", "resourceId", "httpMethod").finish();
    return response;
  }
}
