package gatewire.stack.aws;

import gatewire.model.Authorizer;
import gatewire.model.Text;
import gatewire.stack.ResourceState;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads an Authorizer resource.
 *
 * @see <a
 *     href="https://www.pulumi.com/registry/packages/aws/api-docs/apigateway/authorizer/">Authorizer</a>
 */
final class AuthorizerReader {

  private static final String DEFAULT_IDENTITY_SOURCE = "method.request.header.Authorization";
  private static final int DEFAULT_TTL_SECONDS = 300;

  private enum Type {
    TOKEN,
    REQUEST,
    COGNITO_USER_POOLS
  }

  private AuthorizerReader() {}

  static Optional<Authorizer> read(ResourceState resource, Problems problems) {
    PropertyReader properties = PropertyReader.of(resource, problems);
    String name =
        properties.string("name").or(() -> resource.string("name")).orElse(resource.name());
    String identitySource = properties.string("identitySource").orElse(DEFAULT_IDENTITY_SOURCE);
    Duration resultTtl =
        Duration.ofSeconds(
            properties.integer("authorizerResultTtlInSeconds").orElse(DEFAULT_TTL_SECONDS));
    Optional<Text> credentials = properties.string("authorizerCredentials").map(Text::of);
    Optional<Authorizer> authorizer =
        switch (properties.constant("type", Type.class).orElse(Type.TOKEN)) {
          case TOKEN -> {
            Optional<String> validation = properties.string("identityValidationExpression");
            yield uri(properties)
                .map(
                    uri ->
                        new Authorizer.Token(
                            name, uri, credentials, identitySource, validation, resultTtl));
          }
          case REQUEST ->
              uri(properties)
                  .map(
                      uri ->
                          new Authorizer.Request(
                              name, uri, credentials, sources(identitySource), resultTtl));
          case COGNITO_USER_POOLS ->
              Optional.of(
                  new Authorizer.CognitoUserPools(
                      name,
                      properties.strings("providerArns").stream().map(Text::of).toList(),
                      identitySource));
        };
    properties.ignore("restApi").finish();
    return authorizer;
  }

  private static Optional<Text> uri(PropertyReader properties) {
    return properties.requiredString("authorizerUri").map(Text::of);
  }

  private static List<String> sources(String identitySource) {
    return Arrays.stream(identitySource.split(","))
        .map(String::strip)
        .filter(source -> !source.isEmpty())
        .toList();
  }
}
