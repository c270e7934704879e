package gatewire.openapi.reader;

import static gatewire.openapi.Documents.method;
import static gatewire.openapi.Documents.unparsed;
import static gatewire.openapi.Documents.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.Text;
import gatewire.openapi.ApiDocument;
import gatewire.openapi.Documents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityReaderTests {

  private static final String SCHEMES =
      """
      components:
        securitySchemes:
          key: {type: apiKey, name: X-API-Key, in: header}
          iam: {type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: AwsSigV4}
          guard:
            type: apiKey
            name: X-Token
            in: header
            x-amazon-apigateway-authtype: custom
            x-amazon-apigateway-authorizer: {type: TOKEN, authorizerUri: guard-uri}
          pool:
            type: apiKey
            name: Authorization
            in: header
            x-amazon-apigateway-authtype: cognito_user_pools
            x-amazon-apigateway-authorizer: {type: cognito_user_pools, providerARNs: [pool-arn]}
          petstore: {type: oauth2, flows: {}}
      """;

  private static String operation(String... members) {
    return Documents.get("/pets", members) + SCHEMES;
  }

  private static String scheme(String scheme) {
    return Documents.openApi("paths: {}\ncomponents: {securitySchemes: {guard: " + scheme + "}}");
  }

  @Nested
  class Requirements {
    static final Map<String, Authorization> AUTHORIZATIONS =
        Map.of(
            "none", new Authorization.None(),
            "iam", new Authorization.AwsIam(),
            "guard", new Authorization.Custom("guard"),
            "pool", new Authorization.CognitoUserPools("pool", Set.of()),
            "scoped", new Authorization.CognitoUserPools("pool", Set.of("read", "write")));

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "[]                              | none   | false",
          "[{}]                            | none   | false",
          "[{key: []}]                     | none   | true",
          "[{iam: []}]                     | iam    | false",
          "[{guard: []}]                   | guard  | false",
          "[{guard: []}, {key: []}]        | guard  | true",
          "[{guard: [], key: []}]          | guard  | true",
          "[{guard: []}, {guard: []}]      | guard  | false",
          "[{pool: []}]                    | pool   | false",
          "[{pool: [write, read]}]         | scoped | false",
          "[{petstore: [read]}]            | none   | false",
          "[{petstore: []}, {iam: []}]     | iam    | false",
        })
    void require_every_scheme_that_they_name(String security, String authorization, boolean key) {
      String document = operation("security: " + security, Documents.MOCK);

      assertThat(unparsed(document)).isEmpty();
      assertThat(method(document).authorization()).isEqualTo(AUTHORIZATIONS.get(authorization));
      assertThat(method(document).apiKeyRequired()).isEqualTo(key);
    }

    @Test
    void of_the_document_apply_to_operations_without_requirements() {
      String global = "security: [{guard: []}]\n";

      assertThat(method(global + operation(Documents.MOCK)).authorization())
          .isEqualTo(new Authorization.Custom("guard"));
      assertThat(
              method(global + operation("security: [{key: []}]", Documents.MOCK)).authorization())
          .isEqualTo(new Authorization.None());
      assertThat(method(global + operation("security: []", Documents.MOCK)).authorization())
          .isEqualTo(new Authorization.None());
    }

    @ParameterizedTest
    @CsvSource({"NONE, none", "aws_iam, iam", "custom, guard", "COGNITO_USER_POOLS, guard"})
    void are_overridden_by_the_operations_extension(String type, String authorization) {
      String document =
          operation(
              "security: [{guard: []}, {key: []}]",
              "x-amazon-apigateway-auth: {type: " + type + "}",
              Documents.MOCK);

      assertThat(method(document).authorization()).isEqualTo(AUTHORIZATIONS.get(authorization));
      assertThat(method(document).apiKeyRequired()).isTrue();
    }

    @Test
    void that_no_method_can_have_are_reported() {
      assertThat(unparsed(operation("security: [{guard: []}, {pool: []}]", Documents.MOCK)))
          .containsExactly(
              "/paths/~1pets/get/security/1/pool: a method can have only one authorization; 'pool' comes"
                  + " after 'guard': remove one of them");
    }

    @Test
    void of_an_undefined_scheme_leave_the_method_open_with_a_warning() {
      String document = operation("security: [{door: []}]", Documents.MOCK);

      assertThat(unparsed(document)).isEmpty();
      assertThat(method(document).authorization()).isEqualTo(new Authorization.None());
      assertThat(warnings(document))
          .contains(
              "/paths/~1pets/get/security/0/door: Security scheme 'door' is not defined in the document. Ignoring: without it, every caller may call method 'GET /pets'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "NONE", "AWS_IAM"})
    void of_an_undefined_scheme_do_not_matter_if_the_operation_overrides_them(String type) {
      String document =
          operation(
              "security: [{door: []}]",
              "x-amazon-apigateway-auth: {type: " + type + "}",
              Documents.MOCK);

      assertThat(unparsed(document)).isEmpty();
      assertThat(warnings(document)).noneMatch(warning -> warning.contains("door"));
    }

    @Test
    void of_an_unsupported_scheme_are_ignored_with_awss_warning() {
      assertThat(warnings(operation("security: [{petstore: []}]", Documents.MOCK)))
          .containsExactly(
              "/components/securitySchemes/petstore: Unsupported security definition type 'oauth2' for"
                  + " 'petstore'. Ignoring.");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{type: apiKey, name: x-api-key, in: query}",
          "{type: apiKey, name: api_key, in: header}",
        })
    void of_a_key_that_api_gateway_does_not_read_are_ignored(String scheme) {
      assertThat(warnings(scheme(scheme)))
          .containsExactly(
              "/components/securitySchemes/guard: Security definition 'guard' is neither the header"
                  + " x-api-key nor has it x-amazon-apigateway-authorizer. Ignoring.");
    }
  }

  @Nested
  class Authorizers {
    @Test
    void of_each_type_are_read_in_the_order_of_the_document() {
      String document =
          Documents.openApi(
              """
              paths: {}
              components:
                securitySchemes:
                  token:
                    type: apiKey
                    name: X-Token
                    in: header
                    x-amazon-apigateway-authorizer:
                      type: token
                      authorizerUri: token-uri
                      authorizerCredentials: token-role
                      identityValidationExpression: '[a-z]+'
                      authorizerResultTtlInSeconds: 60
                  request:
                    type: apiKey
                    name: Unused
                    in: header
                    x-amazon-apigateway-authorizer:
                      type: request
                      authorizerUri: request-uri
                      identitySource: 'method.request.header.A, method.request.querystring.b,context.path'
                      authorizerResultTtlInSeconds: 0
                  pool:
                    type: apiKey
                    name: Authorization
                    in: header
                    x-amazon-apigateway-authorizer: {type: cognito_user_pools, providerARNs: [one, two]}
              """);

      assertThat(ApiDocument.read(document).api().authorizers())
          .containsExactly(
              new Authorizer.Token(
                  "token",
                  Text.of("token-uri"),
                  Optional.of(Text.of("token-role")),
                  "method.request.header.X-Token",
                  Optional.of("[a-z]+"),
                  Duration.ofSeconds(60)),
              new Authorizer.Request(
                  "request",
                  Text.of("request-uri"),
                  Optional.empty(),
                  List.of(
                      "method.request.header.A", "method.request.querystring.b", "context.path"),
                  Duration.ZERO),
              new Authorizer.CognitoUserPools(
                  "pool",
                  List.of(Text.of("one"), Text.of("two")),
                  "method.request.header.Authorization"));
    }

    @Test
    void have_a_default_time_to_live_and_read_the_token_from_the_schemes_header() {
      assertThat(
              ApiDocument.read(
                      scheme(
                          "{type: apiKey, name: A, in: header, x-amazon-apigateway-authorizer: {type:"
                              + " token, authorizerUri: u, identitySource: method.request.header.B}}"))
                  .api()
                  .authorizers())
          .containsExactly(
              new Authorizer.Token(
                  "guard",
                  Text.of("u"),
                  Optional.empty(),
                  "method.request.header.A",
                  Optional.empty(),
                  Duration.ofSeconds(300)));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{authorizerUri: u} | : an authorizer must have a type: token, request or cognito_user_pools",
          "{type: jwt} | /type: type 'jwt' is not one of TOKEN, REQUEST, COGNITO_USER_POOLS",
          "{type: token} | : a Lambda authorizer needs authorizerUri, the invocation URI of its function",
          "{type: request} | : a Lambda authorizer needs authorizerUri, the invocation URI of its function",
          "{type: cognito_user_pools} | : a cognito_user_pools authorizer needs providerARNs, the ARNs of its pools",
          "guard | : 'x-amazon-apigateway-authorizer' must be an object, but is a string",
        })
    void with_a_missing_member_are_reported(String authorizer, String problem) {
      assertThat(
              unparsed(
                  scheme("{type: apiKey, x-amazon-apigateway-authorizer: " + authorizer + "}")))
          .containsExactly(
              "/components/securitySchemes/guard/x-amazon-apigateway-authorizer" + problem);
    }

    @Test
    void of_http_apis_are_reported_with_a_warning() {
      assertThat(
              warnings(
                  scheme(
                      "{type: apiKey, x-amazon-apigateway-authorizer: {type: request, authorizerUri: u,"
                          + " authorizerPayloadFormatVersion: '2.0', enableSimpleResponses: true}}")))
          .containsExactly(
              "/components/securitySchemes/guard/x-amazon-apigateway-authorizer/authorizerPayloadFormatVersion:"
                  + " authorizerPayloadFormatVersion is for HTTP APIs. Ignoring.",
              "/components/securitySchemes/guard/x-amazon-apigateway-authorizer/enableSimpleResponses:"
                  + " enableSimpleResponses is for HTTP APIs. Ignoring.");
    }
  }
}
