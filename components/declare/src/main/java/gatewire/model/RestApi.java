package gatewire.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A REST API: its methods, and the parts of the API that methods share.
 *
 * @param vpcEndpointIds the interface VPC endpoints that a private API is associated with, so that
 *     Route 53 has a host name for each
 * @param endpoint the settings of the endpoint
 * @param binaryMediaTypes content types whose payloads are bytes; all other payloads are UTF-8
 *     strings
 * @param minimumCompressionSize the size in bytes from which responses are compressed; if absent,
 *     responses are not compressed
 * @param policy the policy document that decides who may call the API; if absent, only the methods'
 *     authorization decides
 * @param methods the methods in the order of their declaration; a method that was declared twice is
 *     in the list twice
 * @param suppressions warnings that the author does not want to see again
 * @param unparsed the parts of the declaration that are invalid; an API with any of them is not
 *     deployed
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_RestApi.html">RestApi</a>
 */
public record RestApi(
    String name,
    Optional<String> description,
    EndpointType endpointType,
    List<Text> vpcEndpointIds,
    EndpointSettings endpoint,
    Set<String> binaryMediaTypes,
    OptionalInt minimumCompressionSize,
    ApiKeySource apiKeySource,
    boolean disableExecuteApiEndpoint,
    Optional<Text> policy,
    List<Method> methods,
    List<GatewayResponse> gatewayResponses,
    List<Authorizer> authorizers,
    List<Model> models,
    List<RequestValidator> requestValidators,
    List<Suppression> suppressions,
    List<Unparsed> unparsed) {

  public RestApi {
    vpcEndpointIds = List.copyOf(vpcEndpointIds);
    binaryMediaTypes = Ordered.copyOf(binaryMediaTypes);
    methods = List.copyOf(methods);
    gatewayResponses = List.copyOf(gatewayResponses);
    authorizers = List.copyOf(authorizers);
    models = List.copyOf(models);
    requestValidators = List.copyOf(requestValidators);
    suppressions = List.copyOf(suppressions);
    unparsed = List.copyOf(unparsed);
  }

  /**
   * Returns a builder of a regional API that reads API keys from the header and compresses nothing.
   */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /**
   * Returns the method with this HTTP method and path; empty if the API does not have it. {@code
   * ANY} matches only a method that is declared as {@code ANY}.
   */
  public Optional<Method> method(HttpMethod httpMethod, PathTemplate path) {
    return methods.stream()
        .filter(method -> method.httpMethod() == httpMethod && method.path().equals(path))
        .findFirst();
  }

  /** Returns the references to resources that the API uses and does not define. */
  public Stream<Reference> references() {
    return Stream.of(
            methods.stream().flatMap(method -> method.integration().references()),
            authorizers.stream().flatMap(Authorizer::references),
            vpcEndpointIds.stream().flatMap(Text::references),
            gatewayResponses.stream().flatMap(GatewayResponse::references),
            policy.stream().flatMap(Text::references))
        .flatMap(references -> references);
  }

  /** Returns a builder that starts with this API's values. */
  public Builder toBuilder() {
    Builder builder = new Builder(name);
    builder.description = description;
    builder.endpointType = endpointType;
    builder.vpcEndpointIds.addAll(vpcEndpointIds);
    builder.endpoint = endpoint;
    builder.binaryMediaTypes.addAll(binaryMediaTypes);
    builder.minimumCompressionSize = minimumCompressionSize;
    builder.apiKeySource = apiKeySource;
    builder.disableExecuteApiEndpoint = disableExecuteApiEndpoint;
    builder.policy = policy;
    builder.methods.addAll(methods);
    builder.gatewayResponses.addAll(gatewayResponses);
    builder.authorizers.addAll(authorizers);
    builder.models.addAll(models);
    builder.requestValidators.addAll(requestValidators);
    builder.suppressions.addAll(suppressions);
    builder.unparsed.addAll(unparsed);
    return builder;
  }

  /** Collects an API's values. {@link #build} may be called repeatedly. */
  public static final class Builder {
    private final String name;
    private Optional<String> description = Optional.empty();
    private EndpointType endpointType = EndpointType.REGIONAL;
    private final List<Text> vpcEndpointIds = new ArrayList<>();
    private EndpointSettings endpoint = EndpointSettings.DEFAULT;
    private final Set<String> binaryMediaTypes = new LinkedHashSet<>();
    private OptionalInt minimumCompressionSize = OptionalInt.empty();
    private ApiKeySource apiKeySource = ApiKeySource.HEADER;
    private boolean disableExecuteApiEndpoint;
    private Optional<Text> policy = Optional.empty();
    private final List<Method> methods = new ArrayList<>();
    private final List<GatewayResponse> gatewayResponses = new ArrayList<>();
    private final List<Authorizer> authorizers = new ArrayList<>();
    private final List<Model> models = new ArrayList<>();
    private final List<RequestValidator> requestValidators = new ArrayList<>();
    private final List<Suppression> suppressions = new ArrayList<>();
    private final List<Unparsed> unparsed = new ArrayList<>();

    private Builder(String name) {
      this.name = name;
    }

    public Builder description(Optional<String> description) {
      this.description = description;
      return this;
    }

    public Builder endpointType(EndpointType endpointType) {
      this.endpointType = endpointType;
      return this;
    }

    public Builder vpcEndpointIds(List<? extends Text> vpcEndpointIds) {
      this.vpcEndpointIds.addAll(vpcEndpointIds);
      return this;
    }

    public Builder endpoint(EndpointSettings endpoint) {
      this.endpoint = endpoint;
      return this;
    }

    public Builder binaryMediaTypes(Set<String> binaryMediaTypes) {
      this.binaryMediaTypes.addAll(binaryMediaTypes);
      return this;
    }

    public Builder minimumCompressionSize(OptionalInt minimumCompressionSize) {
      this.minimumCompressionSize = minimumCompressionSize;
      return this;
    }

    public Builder apiKeySource(ApiKeySource apiKeySource) {
      this.apiKeySource = apiKeySource;
      return this;
    }

    public Builder disableExecuteApiEndpoint(boolean disableExecuteApiEndpoint) {
      this.disableExecuteApiEndpoint = disableExecuteApiEndpoint;
      return this;
    }

    public Builder policy(Optional<Text> policy) {
      this.policy = policy;
      return this;
    }

    public Builder method(Method method) {
      this.methods.add(method);
      return this;
    }

    /** Replaces all methods. */
    public Builder methods(List<Method> methods) {
      this.methods.clear();
      this.methods.addAll(methods);
      return this;
    }

    public Builder gatewayResponse(GatewayResponse gatewayResponse) {
      this.gatewayResponses.add(gatewayResponse);
      return this;
    }

    public Builder authorizer(Authorizer authorizer) {
      this.authorizers.add(authorizer);
      return this;
    }

    public Builder model(Model model) {
      this.models.add(model);
      return this;
    }

    public Builder requestValidator(RequestValidator requestValidator) {
      this.requestValidators.add(requestValidator);
      return this;
    }

    public Builder suppression(Suppression suppression) {
      this.suppressions.add(suppression);
      return this;
    }

    public Builder unparsed(Unparsed unparsed) {
      this.unparsed.add(unparsed);
      return this;
    }

    public RestApi build() {
      return new RestApi(
          name,
          description,
          endpointType,
          vpcEndpointIds,
          endpoint,
          binaryMediaTypes,
          minimumCompressionSize,
          apiKeySource,
          disableExecuteApiEndpoint,
          policy,
          methods,
          gatewayResponses,
          authorizers,
          models,
          requestValidators,
          suppressions,
          unparsed);
    }
  }
}
