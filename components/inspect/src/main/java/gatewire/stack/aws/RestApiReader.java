package gatewire.stack.aws;

import gatewire.model.ApiKeySource;
import gatewire.model.EndpointSettings;
import gatewire.model.EndpointType;
import gatewire.model.IpAddressType;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.model.Text;
import gatewire.stack.ResourceState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads one RestApi and everything that belongs to it. */
final class RestApiReader {

  private final ResourceIndex index;
  private final ResourceState resource;
  private final String id;
  private final Problems problems = new Problems();
  private final PropertyReader properties;

  RestApiReader(ResourceIndex index, ResourceState resource) {
    this.index = index;
    this.resource = resource;
    this.id = resource.id().orElse("");
    this.properties = PropertyReader.of(resource, problems);
  }

  StackApi read() {
    Optional<PropertyReader> configuration = properties.object("endpointConfiguration");
    RestApi.Builder api =
        RestApi.builder(
                properties.string("name").or(() -> resource.string("name")).orElse(resource.name()))
            .description(properties.string("description"))
            .endpointType(endpointType(configuration))
            .vpcEndpointIds(vpcEndpointIds(configuration))
            .endpoint(endpoint(configuration))
            .binaryMediaTypes(new LinkedHashSet<>(properties.strings("binaryMediaTypes")))
            .minimumCompressionSize(minimumCompressionSize())
            .apiKeySource(
                properties.constant("apiKeySource", ApiKeySource.class).orElse(ApiKeySource.HEADER))
            .disableExecuteApiEndpoint(properties.flag("disableExecuteApiEndpoint").orElse(false))
            .policy(policy().map(Text::of));
    Optional<OpenApiBody> body = body();
    properties.ignore("tags", "failOnWarnings").finish();

    SuppressionReader.read(index, resource).forEach(api::suppression);
    SharedPartsReader shared = new SharedPartsReader(index, id, problems);
    shared.authorizers().values().forEach(api::authorizer);
    shared.validators().values().forEach(api::requestValidator);
    shared.models().forEach(api::model);
    GatewayResponseReader.read(index.ofApi(TypeTokens.GATEWAY_RESPONSE, id), problems)
        .forEach(api::gatewayResponse);
    new MethodsReader(index, id, ResourcePaths.read(index, resource, problems), shared, problems)
        .read()
        .forEach(api::method);
    List<Stage> stages = StageReader.read(index, id, problems);
    problems.found().forEach(api::unparsed);
    return new StackApi(
        id, resource.name(), resource.string("executionArn").orElse(""), api.build(), body, stages);
  }

  private static List<Text> vpcEndpointIds(Optional<PropertyReader> endpoint) {
    return endpoint.stream()
        .flatMap(configuration -> configuration.strings("vpcEndpointIds").stream())
        .map(Text::of)
        .toList();
  }

  /**
   * Defaults to EDGE, as in the provider and in API Gateway. A configuration without a type has one
   * that is known only after a deployment.
   */
  private static EndpointType endpointType(Optional<PropertyReader> configuration) {
    return configuration
        .flatMap(endpoint -> endpoint.constant("types", EndpointType.class))
        .orElse(EndpointType.EDGE);
  }

  private EndpointSettings endpoint(Optional<PropertyReader> configuration) {
    EndpointSettings settings = settings(configuration);
    return configuration.filter(endpoint -> endpoint.strings("types").isEmpty()).isPresent()
        ? settings.withTypeAssumed()
        : settings;
  }

  private EndpointSettings settings(Optional<PropertyReader> configuration) {
    return new EndpointSettings(
        configuration
            .flatMap(endpoint -> endpoint.string("ipAddressType"))
            .flatMap(
                name ->
                    problems.parse(
                        properties.place("endpointConfiguration.ipAddressType"),
                        name,
                        () -> IpAddressType.parse(name))),
        properties.string("securityPolicy"),
        properties.string("endpointAccessMode"));
  }

  /** The provider declares it as a string; -1 turns compression off. */
  private OptionalInt minimumCompressionSize() {
    return properties
        .integer("minimumCompressionSize")
        .filter(size -> size >= 0)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  private Optional<String> policy() {
    Optional<String> attached =
        index.ofApi(TypeTokens.REST_API_POLICY, id).stream()
            .map(policy -> PropertyReader.of(policy, problems).ignore("restApiId"))
            .flatMap(policy -> policy.requiredString("policy").stream())
            .findFirst();
    Optional<String> own = properties.string("policy");
    return attached.or(() -> own);
  }

  private Optional<OpenApiBody> body() {
    Optional<OpenApiBody> own =
        properties
            .string("body")
            .map(
                document ->
                    new OpenApiBody(
                        document,
                        properties.stringMap("parameters"),
                        properties.string("putRestApiMode").filter("merge"::equals).isPresent()));
    properties.ignore("parameters", "putRestApiMode");
    return Stream.concat(
            index.ofApi(TypeTokens.REST_API_PUT, id).stream().flatMap(put -> body(put).stream()),
            own.stream())
        .findFirst();
  }

  private Optional<OpenApiBody> body(ResourceState put) {
    PropertyReader import_ = PropertyReader.of(put, problems);
    Optional<OpenApiBody> body =
        import_
            .requiredString("body")
            .map(document -> new OpenApiBody(document, import_.stringMap("parameters"), false));
    import_.ignore("restApiId", "failOnWarnings", "triggers").finish();
    return body;
  }
}
