package gatewire.openapi.reader;

import gatewire.model.Authorizer;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import gatewire.model.Text;
import gatewire.openapi.document.AwsVariables;
import gatewire.openapi.document.DocumentNode;
import gatewire.openapi.document.Extension;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code x-amazon-apigateway-authorizer}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authorizer.html">x-amazon-apigateway-authorizer</a>
 */
final class AuthorizerReader {

  /** How long responses are cached by default. */
  static final Duration DEFAULT_TTL = Duration.ofMinutes(5);

  private static final Set<String> HTTP_API_ONLY =
      Set.of("authorizerPayloadFormatVersion", "enableSimpleResponses", "jwtConfiguration");

  private static final MemberNames MEMBERS =
      new MemberNames(
          "an authorizer of a REST API",
          Set.of(
              "type",
              "authorizerUri",
              "authorizerCredentials",
              "authorizerResultTtlInSeconds",
              "identitySource",
              "identityValidationExpression",
              "providerARNs"));

  private enum Type {
    TOKEN,
    REQUEST,
    COGNITO_USER_POOLS
  }

  private final String name;
  private final DocumentNode scheme;
  private final DocumentNode authorizer;

  private AuthorizerReader(String name, DocumentNode scheme, DocumentNode authorizer) {
    this.name = name;
    this.scheme = scheme;
    this.authorizer = authorizer;
  }

  /** Returns the authorizer of a scheme; empty, and reported, if a required part is missing. */
  static Optional<Authorizer> read(String name, DocumentNode scheme) {
    return scheme
        .object(Extension.AUTHORIZER.key())
        .flatMap(authorizer -> new AuthorizerReader(name, scheme, authorizer).read());
  }

  private Optional<Authorizer> read() {
    authorizer
        .members()
        .forEach(
            (member, node) -> {
              if (HTTP_API_ONLY.contains(member)) {
                node.warn("%s is for HTTP APIs. Ignoring.", member);
              } else {
                MEMBERS.warnUnlessKnown(member, node);
              }
            });
    if (!authorizer.has("type")) {
      authorizer.unparsed("an authorizer must have a type: token, request or cognito_user_pools");
      return Optional.empty();
    }
    return authorizer
        .oneOf(Type.class, "type")
        .flatMap(
            type ->
                switch (type) {
                  case TOKEN -> uri().map(this::token);
                  case REQUEST -> uri().map(this::request);
                  case COGNITO_USER_POOLS -> Optional.of(cognitoUserPools());
                });
  }

  private Authorizer token(Text uri) {
    return new Authorizer.Token(
        name,
        uri,
        credentials(),
        tokenSource(),
        authorizer.string("identityValidationExpression"),
        ttl());
  }

  private Authorizer request(Text uri) {
    List<String> sources =
        Arrays.stream(authorizer.string("identitySource").orElse("").split(","))
            .map(String::strip)
            .filter(source -> !source.isEmpty())
            .toList();
    return new Authorizer.Request(name, uri, credentials(), sources, ttl());
  }

  private Authorizer cognitoUserPools() {
    List<Text> pools = authorizer.strings("providerARNs").stream().map(AwsVariables::text).toList();
    if (pools.isEmpty() && authorizer.elements("providerARNs").isEmpty()) {
      authorizer.unparsed(
          "a cognito_user_pools authorizer needs providerARNs, the ARNs of its pools");
    }
    return new Authorizer.CognitoUserPools(name, pools, tokenSource());
  }

  /**
   * Returns the header with the token: the one that the scheme names. API Gateway reads an identity
   * source only for request authorizers. A scheme without a name falls back to it, because an
   * OpenID Connect scheme has none.
   */
  private String tokenSource() {
    Optional<String> written =
        authorizer.string("identitySource").filter(source -> !source.isBlank());
    Optional<String> header =
        scheme
            .string("name")
            .map(name -> new RequestParameter(ParameterLocation.HEADER, name).expression());
    if (header.isPresent() && written.filter(source -> !source.equals(header.get())).isPresent()) {
      authorizer
          .get("identitySource")
          .get()
          .warn(
              "identitySource '%s' of authorizer '%s' has no effect: API Gateway reads the token from the scheme's header, %s. Ignoring.",
              written.get(), name, header.get());
    }
    return header.or(() -> written).orElse("method.request.header.Authorization");
  }

  private Optional<Text> uri() {
    Optional<String> uri = authorizer.string("authorizerUri");
    if (uri.isEmpty() && !authorizer.has("authorizerUri")) {
      authorizer.unparsed(
          "a Lambda authorizer needs authorizerUri, the invocation URI of its function");
    }
    return uri.map(AwsVariables::text);
  }

  private Optional<Text> credentials() {
    return authorizer.string("authorizerCredentials").map(AwsVariables::text);
  }

  private Duration ttl() {
    var seconds = authorizer.integer("authorizerResultTtlInSeconds");
    return seconds.isPresent() ? Duration.ofSeconds(seconds.getAsInt()) : DEFAULT_TTL;
  }
}
