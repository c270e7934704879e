package gatewire.openapi.writer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.Method;
import gatewire.model.Reference;
import gatewire.model.RequestParameter;
import gatewire.model.RestApi;
import gatewire.model.Text;
import gatewire.openapi.document.Extension;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Writes authorizers as security schemes, and the security requirements of methods. */
final class SecurityWriter {

  /** The header that API Gateway exports for a scheme without a header. */
  private static final String NO_HEADER = "Unused";

  private final RestApi api;
  private final Function<Reference, String> values;
  private final String sigv4;
  private final String apiKey;

  SecurityWriter(RestApi api, Function<Reference, String> values) {
    this.api = api;
    this.values = values;
    this.sigv4 = free("sigv4");
    this.apiKey = free("api_key");
  }

  ObjectNode schemes() {
    ObjectNode schemes = ApiWriter.NODES.objectNode();
    api.authorizers().forEach(authorizer -> schemes.set(authorizer.name(), scheme(authorizer)));
    if (api.methods().stream()
        .anyMatch(method -> method.authorization() instanceof Authorization.AwsIam)) {
      schemes.set(sigv4, scheme("Authorization").put(Extension.AUTHTYPE.key(), "awsSigv4"));
    }
    if (api.methods().stream().anyMatch(Method::apiKeyRequired)) {
      schemes.set(apiKey, scheme("x-api-key"));
    }
    return schemes;
  }

  /**
   * Returns a requirement for each scheme, as API Gateway exports them; a method requires all of
   * them.
   */
  ArrayNode requirements(Method method) {
    ArrayNode requirements = ApiWriter.NODES.arrayNode();
    Authorization authorization = method.authorization();
    if (authorization instanceof Authorization.AwsIam) {
      requirements.addObject().putArray(sigv4);
    } else if (authorization instanceof Authorization.Custom custom) {
      requirements.addObject().putArray(custom.authorizer());
    } else if (authorization instanceof Authorization.CognitoUserPools pools) {
      requirements.addObject().set(pools.authorizer(), ApiWriter.strings(pools.scopes()));
    }
    if (method.apiKeyRequired()) {
      requirements.addObject().putArray(apiKey);
    }
    return requirements;
  }

  private ObjectNode scheme(Authorizer authorizer) {
    if (authorizer instanceof Authorizer.Token token) {
      ObjectNode extension =
          extension("token", token.uri(), token.credentials(), token.resultTtl());
      token.validationExpression().ifPresent(e -> extension.put("identityValidationExpression", e));
      extension.put("identitySource", token.identitySource());
      return scheme(header(token.identitySource()), "custom", extension);
    } else if (authorizer instanceof Authorizer.Request request) {
      ObjectNode extension =
          extension("request", request.uri(), request.credentials(), request.resultTtl());
      if (!request.identitySources().isEmpty()) {
        extension.put("identitySource", String.join(", ", request.identitySources()));
      }
      return scheme(NO_HEADER, "custom", extension);
    }
    Authorizer.CognitoUserPools pools = (Authorizer.CognitoUserPools) authorizer;
    ObjectNode extension = ApiWriter.NODES.objectNode().put("type", "cognito_user_pools");
    extension.set(
        "providerARNs",
        ApiWriter.strings(pools.providerArns().stream().map(arn -> arn.resolve(values)).toList()));
    extension.put("identitySource", pools.identitySource());
    return scheme(header(pools.identitySource()), "cognito_user_pools", extension);
  }

  private ObjectNode extension(
      String type, Text uri, Optional<Text> credentials, Duration resultTtl) {
    ObjectNode extension =
        ApiWriter.NODES.objectNode().put("type", type).put("authorizerUri", uri.resolve(values));
    credentials.ifPresent(role -> extension.put("authorizerCredentials", role.resolve(values)));
    return extension.put("authorizerResultTtlInSeconds", resultTtl.toSeconds());
  }

  private static ObjectNode scheme(String header, String authtype, ObjectNode extension) {
    ObjectNode scheme = scheme(header).put(Extension.AUTHTYPE.key(), authtype);
    scheme.set(Extension.AUTHORIZER.key(), extension);
    return scheme;
  }

  private static ObjectNode scheme(String header) {
    return ApiWriter.NODES
        .objectNode()
        .put("type", "apiKey")
        .put("name", header)
        .put("in", "header");
  }

  private static String header(String identitySource) {
    return RequestParameter.header(identitySource).orElse(NO_HEADER);
  }

  /** Returns a name for a scheme that no authorizer has. */
  private String free(String name) {
    boolean taken =
        api.authorizers().stream().anyMatch(authorizer -> authorizer.name().equals(name));
    return taken ? free(name + "_") : name;
  }
}
