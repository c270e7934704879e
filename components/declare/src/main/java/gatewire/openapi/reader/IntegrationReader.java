package gatewire.openapi.reader;

import gatewire.model.ConnectionType;
import gatewire.model.ContentHandling;
import gatewire.model.Integration;
import gatewire.model.IntegrationCache;
import gatewire.model.IntegrationConnection;
import gatewire.model.IntegrationType;
import gatewire.model.PassthroughBehavior;
import gatewire.model.Reference;
import gatewire.model.RequestParameter;
import gatewire.model.ResponseTransferMode;
import gatewire.model.Text;
import gatewire.openapi.document.AwsVariables;
import gatewire.openapi.document.DocumentNode;
import gatewire.openapi.document.Extension;
import gatewire.openapi.document.References;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads {@code x-amazon-apigateway-integration}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html">x-amazon-apigateway-integration</a>
 */
final class IntegrationReader {

  private static final Set<String> SUPPORTED =
      Set.of(
          "type",
          "httpMethod",
          "uri",
          "credentials",
          "requestParameters",
          "requestTemplates",
          "responses",
          "passthroughBehavior",
          "contentHandling",
          "timeoutInMillis",
          "cacheKeyParameters",
          "cacheNamespace",
          "connectionType",
          "connectionId",
          "integrationTarget",
          "responseTransferMode",
          "tlsConfig",
          // API Gateway ignores it for REST APIs, and imports it without a warning.
          "payloadFormatVersion");

  private static final MemberNames MEMBERS =
      new MemberNames("an integration of a REST API", SUPPORTED);
  private static final MemberNames TLS =
      new MemberNames(
          "tlsConfig of an integration", Set.of("insecureSkipVerification", "serverNameToVerify"));

  /** The value of an unreadable URI or role, so that it is not reported as missing, too. */
  private static final Text UNREADABLE = new Reference("unreadable", "value");

  private final OperationNode operation;
  private final DocumentNode element;

  private IntegrationReader(OperationNode operation, DocumentNode element) {
    this.operation = operation;
    this.element = element;
  }

  /** Returns the operation's integration; empty, and reported, if it is missing or invalid. */
  static Optional<Integration> read(OperationNode operation) {
    Optional<DocumentNode> element = Extension.INTEGRATION.in(operation.node());
    if (element.isEmpty()) {
      operation
          .node()
          .unparsed(
              "%s has no %s: API Gateway imports it and then deploys nothing (\"No integration defined for method\"). If a program provides the backends, it reads the document with OpenApi.read",
              operation.describe(), Extension.INTEGRATION.key());
    } else if (!element.get().json().isObject()) {
      element.get().unparsed("an integration must be an object");
    } else {
      return new IntegrationReader(operation, element.get()).read();
    }
    return Optional.empty();
  }

  private Optional<Integration> read() {
    element.members().forEach(this::reportUnsupported);
    element.get("tlsConfig").ifPresent(TLS::warnOfOthers);
    if (!element.has("type") && !element.has(References.REF)) {
      element.unparsed("an integration must have a type: aws, aws_proxy, http, http_proxy or mock");
    }
    return element.oneOf(IntegrationType.class, "type").map(this::integration);
  }

  private void reportUnsupported(String name, DocumentNode member) {
    if (name.equals(References.REF)) {
      member.unparsed("'%s' of an integration is not supported", name);
    } else {
      MEMBERS.warnUnlessKnown(name, member);
    }
  }

  private Integration integration(IntegrationType type) {
    Integration.Builder builder =
        Integration.builder(type)
            .requestParameters(MappingReader.request(operation, mapped(type)))
            .requestTemplates(templates(type))
            .passthroughBehavior(
                element
                    .oneOf(PassthroughBehavior.class, "passthroughBehavior")
                    .orElse(PassthroughBehavior.WHEN_NO_MATCH))
            .contentHandling(element.oneOf(ContentHandling.class, "contentHandling"))
            .timeout(timeout())
            .responseTransferMode(
                element
                    .oneOf(ResponseTransferMode.class, "responseTransferMode")
                    .orElse(ResponseTransferMode.BUFFERED))
            .cache(new IntegrationCache(keyParameters(), element.string("cacheNamespace")))
            .connection(connection())
            .responses(
                IntegrationResponseReader.read(
                    operation, type.isProxy() ? element.unreported() : element));
    text("credentials").ifPresent(builder::credentials);
    if (type != IntegrationType.MOCK) {
      // API Gateway silently ignores both for a mock.
      httpMethod().ifPresent(builder::httpMethod);
      text("uri").ifPresent(builder::uri);
    }
    return builder.build();
  }

  /** Returns the object with the mappings of the request, which AWS_PROXY does not apply. */
  private DocumentNode mapped(IntegrationType type) {
    return type == IntegrationType.AWS_PROXY ? element.unreported() : element;
  }

  /**
   * Returns the request templates. A proxy ignores them, so any value counts, and one finding says
   * so. The rule about mocks without a status reports a mock's unreadable template.
   */
  private Map<String, String> templates(IntegrationType type) {
    if (type.isProxy()) {
      return element
          .unreported()
          .templates("requestTemplates", value -> Optional.of(value.toString()));
    }
    return (type == IntegrationType.MOCK ? element.unreported() : element)
        .templates("requestTemplates");
  }

  private Optional<String> httpMethod() {
    Optional<String> written = element.string("httpMethod");
    return element.has("httpMethod") && written.isEmpty()
        ? Optional.of("POST") // Unreadable, which is reported; as a missing one it would be twice.
        : written.map(name -> name.toUpperCase(Locale.ROOT));
  }

  private Optional<Text> text(String name) {
    return element.has(name)
        ? Optional.of(element.string(name).map(AwsVariables::text).orElse(UNREADABLE))
        : Optional.empty();
  }

  private Duration timeout() {
    var millis = element.integer("timeoutInMillis");
    return millis.isPresent() ? Duration.ofMillis(millis.getAsInt()) : Integration.DEFAULT_TIMEOUT;
  }

  private IntegrationConnection connection() {
    return new IntegrationConnection(
        element.oneOf(ConnectionType.class, "connectionType").orElse(ConnectionType.INTERNET),
        text("connectionId"),
        text("integrationTarget"),
        element.object("tlsConfig").map(tls -> tls.flag("insecureSkipVerification")).orElse(false));
  }

  private List<RequestParameter> keyParameters() {
    return element.elements("cacheKeyParameters").stream()
        .flatMap(IntegrationReader::keyParameter)
        .toList();
  }

  private static Stream<RequestParameter> keyParameter(DocumentNode element) {
    try {
      return Stream.of(RequestParameter.parse(element.json().asText()));
    } catch (IllegalArgumentException e) {
      element.unparsed(e);
      return Stream.empty();
    }
  }
}
