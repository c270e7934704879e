package gatewire.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What API Gateway does with a request that reached a method, and with the backend's answer.
 *
 * @param type what stands behind the method
 * @param httpMethod the verb of the backend's request; Lambda functions are always invoked with
 *     POST. None for a mock
 * @param uri where the request goes; none for a mock
 * @param credentials the ARN of the role that AWS services are called with; without it a function's
 *     own policy decides
 * @param requestParameters what is sent as path, query or header, and where each value comes from
 * @param requestTemplates templates for the request body by content type
 * @param passthroughBehavior what happens to a body that no template is for
 * @param contentHandling how the request body is converted; without it by the API's binary media
 *     types
 * @param timeout how long the backend may take, 50 milliseconds to 29 seconds where no quota was
 *     raised
 * @param cache which parameters make answers differ, where the stage caches
 * @param connection how an HTTP backend is reached
 * @param responses what becomes of the backend's answers; none for a proxy type
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
    IntegrationCache cache,
    IntegrationConnection connection,
    List<IntegrationResponse> responses) {

  /**
   * The timeout where none is given, which is also the longest without a raised quota: 29 seconds.
   */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(29);

  public Integration {
    requestParameters = Ordered.sorted(requestParameters);
    requestTemplates = Ordered.copyOf(requestTemplates);
    responses = List.copyOf(responses);
  }

  /**
   * Start an integration of this type; everything else is as API Gateway has it where nothing is
   * said.
   */
  public static Builder builder(IntegrationType type) {
    return new Builder(type);
  }

  /** The response for what no pattern matches; the first one where several claim it. */
  public Optional<IntegrationResponse> defaultResponse() {
    return responses.stream().filter(IntegrationResponse::isDefault).findFirst();
  }

  /**
   * The response for an answer: the first whose selection pattern matches, otherwise the default.
   * API Gateway does not say which it takes where several match.
   *
   * @param value the backend's status, or a Lambda function's error message, which is empty when it
   *     succeeds
   * @return empty when nothing takes the answer: clients then get 500
   */
  public Optional<IntegrationResponse> responseFor(String value) {
    return responses.stream()
        .filter(
            response ->
                response.selectionPattern().filter(pattern -> pattern.matches(value)).isPresent())
        .findFirst()
        .or(this::defaultResponse);
  }

  /** Everything that it refers to and does not define. */
  public Stream<Reference> references() {
    return Stream.of(uri, credentials, connection.id())
        .flatMap(Optional::stream)
        .flatMap(Text::references);
  }

  /** A builder that starts with this integration's values. */
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
    builder.cache = cache;
    builder.connection = connection;
    builder.responses.addAll(responses);
    return builder;
  }

  /** Collects an integration's values. {@link #build} may be called again and again. */
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

    /** Replace all responses. */
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
          cache,
          connection,
          responses);
    }
  }
}
