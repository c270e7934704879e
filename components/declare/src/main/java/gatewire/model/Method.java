package gatewire.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A method: an HTTP method on a path, with its authorization, declared request, integration and
 * responses.
 *
 * @param requestParameters the declared request parameters, each with whether it is required; only
 *     declared parameters can be mapped
 * @param requestModels models of the request body by content type
 * @param requestValidator the name of the validator that checks requests; if absent, API Gateway
 *     checks nothing
 * @param operationName the name of the method in SDKs and documentation
 * @param responses the method responses, one for each status; for a proxy type they are only
 *     documentation
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_Method.html">Method</a>
 */
public record Method(
    HttpMethod httpMethod,
    PathTemplate path,
    Authorization authorization,
    boolean apiKeyRequired,
    Map<RequestParameter, Boolean> requestParameters,
    Map<String, String> requestModels,
    Optional<String> requestValidator,
    Optional<String> operationName,
    Integration integration,
    List<MethodResponse> responses) {

  public Method {
    requestParameters = Ordered.sorted(requestParameters);
    requestModels = Ordered.sorted(requestModels);
    responses = List.copyOf(responses);
  }

  /**
   * Returns a builder of a method that every client may call without an API key and that declares
   * no parameters and responses.
   */
  public static Builder builder(HttpMethod httpMethod, PathTemplate path, Integration integration) {
    return new Builder(httpMethod, path, integration);
  }

  /** Returns HTTP method and path, as messages show them: {@code GET /pets/{petId}}. */
  public String route() {
    return httpMethod + " " + path;
  }

  /** Returns the response of this status; empty if the method does not declare it. */
  public Optional<MethodResponse> response(StatusCode status) {
    return responses.stream().filter(response -> response.status().equals(status)).findFirst();
  }

  /**
   * Returns a modified copy with this integration, which also declares what the integration maps
   * and the current one does not: request parameters as optional, and each status and its headers
   * on the method responses. This keeps the two halves of a mapping together.
   *
   * <p>Declarations are only added: a required parameter stays required. Parameters and headers
   * that the current integration maps without a declaration stay undeclared, so that rules can
   * report them.
   */
  public Method withIntegration(Integration changed) {
    return MethodDeclarations.of(this, changed);
  }

  /**
   * Returns a modified copy with each integration response changed, and declares the headers and
   * statuses that this adds. Returns a proxy unchanged, because API Gateway ignores its integration
   * responses.
   */
  public Method mapResponses(UnaryOperator<IntegrationResponse> change) {
    if (integration.type().isProxy()) {
      return this;
    }
    return withIntegration(
        integration.toBuilder()
            .responses(integration.responses().stream().map(change).toList())
            .build());
  }

  /** Returns a builder that starts with this method's values. */
  public Builder toBuilder() {
    Builder builder = new Builder(httpMethod, path, integration);
    builder.authorization = authorization;
    builder.apiKeyRequired = apiKeyRequired;
    builder.requestParameters.putAll(requestParameters);
    builder.requestModels.putAll(requestModels);
    builder.requestValidator = requestValidator;
    builder.operationName = operationName;
    builder.responses.addAll(responses);
    return builder;
  }

  /** Collects a method's values. {@link #build} may be called repeatedly. */
  public static final class Builder {
    private final HttpMethod httpMethod;
    private final PathTemplate path;
    private Integration integration;
    private Authorization authorization = new Authorization.None();
    private boolean apiKeyRequired;
    private final Map<RequestParameter, Boolean> requestParameters = new LinkedHashMap<>();
    private final Map<String, String> requestModels = new LinkedHashMap<>();
    private Optional<String> requestValidator = Optional.empty();
    private Optional<String> operationName = Optional.empty();
    private final List<MethodResponse> responses = new ArrayList<>();

    private Builder(HttpMethod httpMethod, PathTemplate path, Integration integration) {
      this.httpMethod = httpMethod;
      this.path = path;
      this.integration = integration;
    }

    public Builder integration(Integration integration) {
      this.integration = integration;
      return this;
    }

    public Builder authorization(Authorization authorization) {
      this.authorization = authorization;
      return this;
    }

    public Builder apiKeyRequired(boolean apiKeyRequired) {
      this.apiKeyRequired = apiKeyRequired;
      return this;
    }

    /** Declares a parameter. A parameter that was declared as required stays required. */
    public Builder requestParameter(RequestParameter parameter, boolean required) {
      this.requestParameters.merge(parameter, required, Boolean::logicalOr);
      return this;
    }

    public Builder requestModel(String contentType, String model) {
      this.requestModels.put(contentType, model);
      return this;
    }

    public Builder requestValidator(Optional<String> requestValidator) {
      this.requestValidator = requestValidator;
      return this;
    }

    public Builder operationName(Optional<String> operationName) {
      this.operationName = operationName;
      return this;
    }

    public Builder response(MethodResponse response) {
      this.responses.add(response);
      return this;
    }

    /** Replaces all responses. */
    public Builder responses(List<MethodResponse> responses) {
      this.responses.clear();
      this.responses.addAll(responses);
      return this;
    }

    public Method build() {
      return new Method(
          httpMethod,
          path,
          authorization,
          apiKeyRequired,
          requestParameters,
          requestModels,
          requestValidator,
          operationName,
          integration,
          responses);
    }
  }
}
