package gatewire.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An integration: how API Gateway calls the backend of a method, and how it maps the backend's
 * response.
 *
 * @param type the kind of backend, and whether requests and responses are mapped or passed on
 *     unchanged
 * @param httpMethod the HTTP method of the backend's request; Lambda functions are always invoked
 *     with POST. Absent for a mock
 * @param uri the backend's URI; absent for a mock
 * @param credentials the ARN of the role that API Gateway assumes to call an AWS service; if
 *     absent, a function's policy must allow the call
 * @param requestParameters the path, query and header parameters of the backend's request, each
 *     with the source of its value
 * @param requestTemplates templates for the request body by content type
 * @param passthroughBehavior whether a body without a matching template is passed on
 * @param contentHandling how the request body is converted; if absent, the API's binary media types
 *     decide
 * @param timeout how long API Gateway waits for the backend: 50 milliseconds to 29 seconds, or more
 *     if AWS raised the account's quota; up to 15 minutes for a streamed response
 * @param responseTransferMode whether the response of a proxy is streamed to the client
 * @param cache the parameters of the cache key, for a stage that caches responses
 * @param connection the connection to an HTTP backend
 * @param responses how backend responses become method responses; empty for a proxy type
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html">Integration</a>
 */
public record Integration(
    IntegrationType type,
    Optional<String> httpMethod,
    Optional<Text> uri,
    Optional<Text> credentials,
    Map<IntegrationParameter, RequestSource> requestParameters,
    Map<String, String> requestTemplates,
    PassthroughBehavior passthroughBehavior,
    Optional<ContentHandling> contentHandling,
    Duration timeout,
    ResponseTransferMode responseTransferMode,
    IntegrationCache cache,
    IntegrationConnection connection,
    List<IntegrationResponse> responses) {

  /**
   * The default timeout, 29 seconds, which is also the maximum unless AWS raised the account's
   * quota.
   */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(29);

  /** The maximum timeout of an integration that streams its response. */
  public static final Duration MAX_STREAM_TIMEOUT = Duration.ofMinutes(15);

  public Integration {
    requestParameters = Ordered.sorted(requestParameters);
    requestTemplates = Ordered.copyOf(requestTemplates);
    responses = List.copyOf(responses);
  }

  /**
   * Returns a builder of an integration of this type; everything else has API Gateway's default.
   */
  public static Builder builder(IntegrationType type) {
    return new Builder(type);
  }

  /** Whether API Gateway passes the response to the client part by part. */
  public boolean isStreamed() {
    return type.isProxy() && responseTransferMode == ResponseTransferMode.STREAM;
  }

  /**
   * Returns the default response, which handles everything that no pattern matches; the first one
   * if there are several.
   */
  public Optional<IntegrationResponse> defaultResponse() {
    return responses.stream().filter(IntegrationResponse::isDefault).findFirst();
  }

  /**
   * Returns the response that handles a backend response: the first whose selection pattern
   * matches, otherwise the default. AWS does not document which response API Gateway chooses if
   * several match.
   *
   * @param value the backend's status, or a Lambda function's error message, which is empty if the
   *     function succeeds
   * @return empty if no response matches; clients then get 500
   */
  public Optional<IntegrationResponse> responseFor(String value) {
    return responses.stream()
        .filter(
            response ->
                response.selectionPattern().filter(pattern -> pattern.matches(value)).isPresent())
        .findFirst()
        .or(this::defaultResponse);
  }

  /**
   * Returns the integration without the parts that API Gateway ignores: a proxy has no request
   * templates and no integration responses, and a proxy to a function has no request parameters.
   */
  public Integration withoutIgnoredParts() {
    return type.isProxy()
        ? new Integration(
            type,
            httpMethod,
            uri,
            credentials,
            type == IntegrationType.AWS_PROXY ? Map.of() : requestParameters,
            Map.of(),
            passthroughBehavior,
            contentHandling,
            timeout,
            responseTransferMode,
            cache,
            connection,
            List.of())
        : this;
  }

  /** Returns the references to resources that the integration uses and does not define. */
  public Stream<Reference> references() {
    Stream<String> strings =
        Stream.of(
                requestParameters.values().stream().map(RequestSource::expression),
                requestTemplates.values().stream(),
                responses.stream().flatMap(IntegrationResponse::strings))
            .flatMap(each -> each);
    return Stream.concat(
        Stream.of(uri, credentials, connection.id(), connection.target())
            .flatMap(Optional::stream)
            .flatMap(Text::references),
        ReferenceSlot.references(strings));
  }

  /** Returns a builder that starts with this integration's values. */
  public Builder toBuilder() {
    Builder builder = new Builder(type);
    builder.httpMethod = httpMethod;
    builder.uri = uri;
    builder.credentials = credentials;
    builder.requestParameters.putAll(requestParameters);
    builder.requestTemplates.putAll(requestTemplates);
    builder.passthroughBehavior = passthroughBehavior;
    builder.contentHandling = contentHandling;
    builder.timeout = timeout;
    builder.responseTransferMode = responseTransferMode;
    builder.cache = cache;
    builder.connection = connection;
    builder.responses.addAll(responses);
    return builder;
  }

  /** Collects an integration's values. {@link #build} may be called repeatedly. */
  public static final class Builder {
    private final IntegrationType type;
    private Optional<String> httpMethod = Optional.empty();
    private Optional<Text> uri = Optional.empty();
    private Optional<Text> credentials = Optional.empty();
    private final Map<IntegrationParameter, RequestSource> requestParameters =
        new LinkedHashMap<>();
    private final Map<String, String> requestTemplates = new LinkedHashMap<>();
    private PassthroughBehavior passthroughBehavior = PassthroughBehavior.WHEN_NO_MATCH;
    private Optional<ContentHandling> contentHandling = Optional.empty();
    private Duration timeout = DEFAULT_TIMEOUT;
    private ResponseTransferMode responseTransferMode = ResponseTransferMode.BUFFERED;
    private IntegrationCache cache = IntegrationCache.NONE;
    private IntegrationConnection connection = IntegrationConnection.INTERNET;
    private final List<IntegrationResponse> responses = new ArrayList<>();

    private Builder(IntegrationType type) {
      this.type = type;
    }

    public Builder httpMethod(String httpMethod) {
      this.httpMethod = Optional.of(httpMethod);
      return this;
    }

    public Builder uri(Text uri) {
      this.uri = Optional.of(uri);
      return this;
    }

    public Builder credentials(Text credentials) {
      this.credentials = Optional.of(credentials);
      return this;
    }

    public Builder requestParameter(IntegrationParameter parameter, RequestSource source) {
      this.requestParameters.put(parameter, source);
      return this;
    }

    public Builder requestParameters(
        Map<IntegrationParameter, ? extends RequestSource> parameters) {
      this.requestParameters.putAll(parameters);
      return this;
    }

    public Builder requestTemplate(String contentType, String template) {
      this.requestTemplates.put(contentType, template);
      return this;
    }

    public Builder requestTemplates(Map<String, String> templates) {
      this.requestTemplates.putAll(templates);
      return this;
    }

    public Builder passthroughBehavior(PassthroughBehavior passthroughBehavior) {
      this.passthroughBehavior = passthroughBehavior;
      return this;
    }

    public Builder contentHandling(Optional<ContentHandling> contentHandling) {
      this.contentHandling = contentHandling;
      return this;
    }

    public Builder timeout(Duration timeout) {
      this.timeout = timeout;
      return this;
    }

    public Builder responseTransferMode(ResponseTransferMode responseTransferMode) {
      this.responseTransferMode = responseTransferMode;
      return this;
    }

    public Builder cache(IntegrationCache cache) {
      this.cache = cache;
      return this;
    }

    public Builder connection(IntegrationConnection connection) {
      this.connection = connection;
      return this;
    }

    public Builder response(IntegrationResponse response) {
      this.responses.add(response);
      return this;
    }

    /** Replaces all responses. */
    public Builder responses(List<IntegrationResponse> responses) {
      this.responses.clear();
      this.responses.addAll(responses);
      return this;
    }

    public Integration build() {
      return new Integration(
          type,
          httpMethod,
          uri,
          credentials,
          requestParameters,
          requestTemplates,
          passthroughBehavior,
          contentHandling,
          timeout,
          responseTransferMode,
          cache,
          connection,
          responses);
    }
  }
}
