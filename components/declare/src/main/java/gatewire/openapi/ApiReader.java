package gatewire.openapi;

import gatewire.model.ApiKeySource;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Reads a document as an API. */
final class ApiReader {

  private final Element root;
  private final Dialect dialect;
  private final ImportParameters parameters;
  private final SecurityReader security;
  private final ModelReader models;
  private final MethodReader methods;

  ApiReader(Element root, ImportParameters parameters, Reading reading) {
    this.root = root;
    this.dialect = Dialect.of(root, reading);
    this.parameters = parameters;
    this.security = new SecurityReader(root, dialect, reading);
    this.models = new ModelReader(dialect, reading);
    this.methods = new MethodReader(root, dialect, models, security, reading);
  }

  RestApi.Builder read() {
    RestApi.Builder api = shared();
    new PathsReader(dialect, parameters.basePath())
        .operations(root)
        .forEach(operation -> methods.read(operation).ifPresent(api::method));
    models.models().forEach(api::model);
    return api;
  }

  /** Everything but operations and models, which come after them. */
  RestApi.Builder shared() {
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

  /** The operations, with or without an integration of their own; their models go to the API. */
  List<gatewire.model.Operation> operations(RestApi.Builder api) {
    OperationReader reader = new OperationReader(root, dialect, methods);
    List<gatewire.model.Operation> operations =
        new PathsReader(dialect, parameters.basePath())
            .operations(root).stream().map(reader::read).toList();
    models.models().forEach(api::model);
    return operations;
  }

  private RestApi.Builder builder() {
    Optional<Element> info = root.object("info");
    Optional<String> title = info.flatMap(i -> i.text("title")).filter(text -> !text.isBlank());
    if (title.isEmpty()) {
      info.orElse(root).unparsed("Name cannot be empty: the API takes its name from info.title");
    }
    return RestApi.builder(title.orElse(""))
        .description(info.flatMap(i -> i.text("description")))
        .endpointType(parameters.endpointType())
        .binaryMediaTypes(new LinkedHashSet<>(root.texts(Extension.BINARY_MEDIA_TYPES.key())))
        .minimumCompressionSize(root.integer(Extension.MINIMUM_COMPRESSION_SIZE.key()))
        .apiKeySource(
            root.oneOf(ApiKeySource.class, Extension.API_KEY_SOURCE.key())
                .orElse(ApiKeySource.HEADER))
        .disableExecuteApiEndpoint(disableExecuteApiEndpoint());
  }

  private boolean disableExecuteApiEndpoint() {
    if (dialect instanceof OpenApi30) {
      warnOfServers();
    }
    Optional<Element> configuration =
        dialect.endpoint().flatMap(holder -> holder.object(Extension.ENDPOINT_CONFIGURATION.key()));
    configuration
        .flatMap(c -> c.get("vpcEndpointIds"))
        .ifPresent(ids -> ids.warn("VPC endpoints are named where the API is deployed. Ignoring."));
    return configuration.map(c -> c.flag("disableExecuteApiEndpoint")).orElse(false);
  }

  private void warnOfServers() {
    root.get("webhooks")
        .ifPresent(
            webhooks -> webhooks.warn("Webhooks are requests that the API sends. Ignoring."));
    if (root.elements("servers").size() > 1) {
      root.warn(
          "More than one server provided. Ignoring all but the first for defining endpoint configuration");
    }
    dialect.endpoint().ifPresent(server -> Extension.warnOfOthers(server, Extension.Place.SERVER));
    Extension.ENDPOINT_CONFIGURATION
        .in(root)
        .ifPresent(c -> c.warn("%s belongs to the first server. Ignoring.", c.name()));
  }

  private static Text policy(Element policy) {
    return Text.of(
        policy.json().isTextual() ? policy.json().textValue() : policy.json().toString());
  }

  private static RequestValidator validator(Element validator) {
    return new RequestValidator(
        validator.name(),
        validator.flag("validateRequestBody"),
        validator.flag("validateRequestParameters"));
  }
}
