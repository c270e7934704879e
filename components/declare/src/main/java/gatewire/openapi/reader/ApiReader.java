package gatewire.openapi.reader;

import gatewire.model.ApiKeySource;
import gatewire.model.EndpointSettings;
import gatewire.model.EndpointType;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import gatewire.model.Text;
import gatewire.openapi.contract.ContractOperation;
import gatewire.openapi.document.AwsVariables;
import gatewire.openapi.document.DocumentNode;
import gatewire.openapi.document.Extension;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * Reads a document as an API: as API Gateway imports it, or as the contract of a program that
 * provides the backends.
 */
public final class ApiReader {

  /** The name of an API whose document has no title. */
  private static final String UNTITLED = "untitled";

  private static final MemberNames VALIDATOR =
      new MemberNames(
          "a request validator", Set.of("validateRequestBody", "validateRequestParameters"));

  private final DocumentNode root;
  private final Dialect dialect;
  private final Optional<EndpointType> endpointType;
  private final Optional<String> name;
  private final ReadMode reading;
  private final PathsReader paths;
  private final SecurityReader security;
  private final ModelReader models;
  private final MethodReader methods;

  private ApiReader(
      DocumentNode root,
      Optional<EndpointType> endpointType,
      BinaryOperator<String> basePath,
      Optional<String> name,
      ReadMode reading) {
    this.root = root;
    this.name = name;
    this.reading = reading;
    this.dialect = Dialect.of(root, reading);
    this.endpointType = endpointType;
    this.paths = new PathsReader(dialect, basePath);
    this.security = new SecurityReader(root, dialect, reading);
    this.models = new ModelReader(dialect, reading);
    this.methods = new MethodReader(root, dialect, models, security, reading);
  }

  /**
   * Returns a reader that imports a document as API Gateway does.
   *
   * @param endpointType the type of the endpoint; empty if the import may choose it
   * @param basePath the path of a method, given the document's base path and a path below it
   * @param name the name of the API if the document need not have a title
   * @throws gatewire.openapi.document.InvalidDocumentException if API Gateway does not import the
   *     document's version
   */
  public static ApiReader ofImport(
      DocumentNode root,
      Optional<EndpointType> endpointType,
      BinaryOperator<String> basePath,
      Optional<String> name) {
    return new ApiReader(root, endpointType, basePath, name, ReadMode.IMPORT);
  }

  /**
   * Returns a reader for a regional API whose backends a program provides. It ignores the base
   * path, as an import does by default.
   *
   * @throws gatewire.openapi.document.InvalidDocumentException if the document's version is not
   *     OpenAPI 3 or Swagger 2.0
   */
  public static ApiReader ofContract(DocumentNode root) {
    return new ApiReader(
        root,
        Optional.of(EndpointType.REGIONAL),
        (base, path) -> path,
        Optional.empty(),
        ReadMode.CONTRACT);
  }

  /** Reads the complete API. Invalid parts are reported to the document's problems. */
  public RestApi.Builder read() {
    RestApi.Builder api = shared();
    paths.operations(root).forEach(operation -> methods.read(operation).ifPresent(api::method));
    models.models().forEach(api::model);
    return api;
  }

  /** Reads everything except the operations and the models, which are read after the operations. */
  public RestApi.Builder shared() {
    Extension.warnOfOthers(root, Extension.Place.DOCUMENT);
    ParseIssue.warnOfUnexpected(root, "", dialect.documentAttributes());
    RestApi.Builder api = builder();
    Extension.POLICY
        .in(root)
        .map(ApiReader::policy)
        .ifPresent(policy -> api.policy(Optional.of(policy)));
    root.objects(Extension.REQUEST_VALIDATORS.key()).values().stream()
        .map(ApiReader::validator)
        .forEach(api::requestValidator);
    GatewayResponseReader.read(root).forEach(api::gatewayResponse);
    security.authorizers().forEach(api::authorizer);
    return api;
  }

  /** Reads the operations, with or without an integration, and adds their models to the API. */
  public List<ContractOperation> operations(RestApi.Builder api) {
    OperationReader reader = new OperationReader(root, dialect, methods);
    List<ContractOperation> operations = paths.operations(root).stream().map(reader::read).toList();
    models.models().forEach(api::model);
    return operations;
  }

  private RestApi.Builder builder() {
    Optional<DocumentNode> info = root.object("info");
    Optional<String> title = info.flatMap(i -> i.string("title")).filter(text -> !text.isBlank());
    if (title.isEmpty() && name.isEmpty()) {
      reportMissingTitle(info.orElse(root));
    }
    return RestApi.builder(name.or(() -> title).orElse(reading == ReadMode.IMPORT ? UNTITLED : ""))
        .description(info.flatMap(i -> i.string("description")))
        .endpointType(
            hasVpcEndpoints() ? EndpointType.PRIVATE : endpointType.orElse(EndpointType.EDGE))
        .endpoint(endpoint())
        .binaryMediaTypes(new LinkedHashSet<>(root.strings(Extension.BINARY_MEDIA_TYPES.key())))
        .minimumCompressionSize(root.integer(Extension.MINIMUM_COMPRESSION_SIZE.key()))
        .apiKeySource(
            root.oneOf(ApiKeySource.class, Extension.API_KEY_SOURCE.key())
                .orElse(ApiKeySource.HEADER))
        .disableExecuteApiEndpoint(disableExecuteApiEndpoint());
  }

  private EndpointSettings endpoint() {
    EndpointSettings settings =
        new EndpointSettings(
            Optional.empty(),
            root.string(Extension.SECURITY_POLICY.key()),
            root.string(Extension.ENDPOINT_ACCESS_MODE.key()));
    return endpointType.isEmpty() && !hasVpcEndpoints() ? settings.withTypeAssumed() : settings;
  }

  private void reportMissingTitle(DocumentNode info) {
    if (reading == ReadMode.CONTRACT) {
      info.unparsed("Name cannot be empty: the API takes its name from info.title");
    } else {
      info.warn(
          "info.title is missing: the API takes its name from it unless the resource that imports the document has a name.");
    }
  }

  /** Whether the document names VPC endpoints, which only a private API has. */
  private boolean hasVpcEndpoints() {
    return dialect
        .endpoint()
        .map(holder -> holder.json().path(Extension.ENDPOINT_CONFIGURATION.key()))
        .filter(configuration -> !configuration.path("vpcEndpointIds").isEmpty())
        .isPresent();
  }

  private boolean disableExecuteApiEndpoint() {
    if (dialect instanceof OpenApi30) {
      warnOfServers();
    }
    Optional<DocumentNode> configuration =
        dialect.endpoint().flatMap(holder -> holder.object(Extension.ENDPOINT_CONFIGURATION.key()));
    return configuration.map(c -> c.flag("disableExecuteApiEndpoint")).orElse(false);
  }

  private void warnOfServers() {
    root.get("webhooks")
        .ifPresent(
            webhooks -> webhooks.warn("Webhooks are requests that the API sends. Ignoring."));
    if (root.json().path("servers").size() > 1 && root.json().path("servers").isArray()) {
      root.warn(
          "More than one server provided. Ignoring all but the first for defining endpoint configuration");
    }
    dialect.endpoint().ifPresent(server -> Extension.warnOfOthers(server, Extension.Place.SERVER));
    Extension.ENDPOINT_CONFIGURATION
        .in(root)
        .ifPresent(c -> c.warn("%s belongs to the first server. Ignoring.", c.name()));
  }

  private static Text policy(DocumentNode policy) {
    return AwsVariables.text(
        policy.json().isTextual() ? policy.json().textValue() : policy.json().toString());
  }

  private static RequestValidator validator(DocumentNode validator) {
    VALIDATOR.warnOfOthers(validator);
    return new RequestValidator(
        validator.name(),
        validator.flag("validateRequestBody"),
        validator.flag("validateRequestParameters"));
  }
}
