package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.FUNCTION_URI;
import static gatewire.local.gateway.TestGateway.body;
import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.backend.BackendResponse;
import gatewire.local.exchange.ClientApiKey;
import gatewire.local.exchange.Identity;
import gatewire.local.http.ClientResponse;
import gatewire.local.http.HttpHeaders;
import gatewire.model.ApiKeySource;
import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.Integration;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationTests {

  private static final Integration CALLER =
      mock("$context.authorizer.principalId $context.authorizer.level $context.identity.apiKey");

  @Nested
  class Lambda_authorizer {

    private static RestApi.Builder guarded(Duration ttl, Optional<String> validation) {
      Authorizer token =
          new Authorizer.Token(
              "guard",
              Text.of(FUNCTION_URI),
              Optional.empty(),
              "method.request.header.Authorization",
              validation,
              ttl);
      return RestApi.builder("pets")
          .authorizer(token)
          .method(method("GET /a", CALLER).authorization(new Authorization.Custom("guard")).build())
          .method(
              method("GET /b", CALLER).authorization(new Authorization.Custom("guard")).build());
    }

    private static String policy(String effect, String resource) {
      return """
          {"principalId": "ann", "usageIdentifierKey": "key-1", "context": {"level": 3, "gone": null},
           "policyDocument": {"Statement": [{"Effect": "%s", "Action": "execute-api:*", "Resource": "%s"}]}}
          """
          .formatted(effect, resource);
    }

    private final TestGateway gateway =
        TestGateway.of(guarded(Duration.ofMinutes(5), Optional.of("Bearer .+")).build());

    @Test
    void allows_a_caller_by_its_policy_and_sets_the_context_of_templates() {
      gateway.backendReturns(200, policy("Allow", "arn:aws:execute-api:*:*:abc123/dev/GET/?"));

      assertThat(body(gateway.get("/a", "authorization", "Bearer x"))).isEqualTo("ann 3 ");
      assertThat(body(gateway.call()))
          .isEqualTo(
              "{\"type\":\"TOKEN\",\"methodArn\":\"arn:aws:execute-api:us-east-1:123456789012:abc123/dev/GET/a\","
                  + "\"authorizationToken\":\"Bearer x\"}");
    }

    @ParameterizedTest
    @CsvSource(
        delimiterString = " => ",
        quoteCharacter = '`',
        value = {
          "\"Action\": \"execute-api:*\", \"Resource\": [] => 403",
          "\"Action\": [], \"Resource\": \"*\" => 403",
          "\"Action\": \"execute-api:*\", \"NotResource\": [] => 200",
          "\"Action\": \"execute-api:*\" => 500"
        })
    void is_denied_by_an_empty_list_but_not_by_an_absent_element(String elements, int status) {
      gateway.backendReturns(
          200,
          "{\"principalId\": \"ann\", \"policyDocument\": {\"Statement\": [{\"Effect\": \"Allow\", %s}]}}"
              .formatted(elements));

      ClientResponse response = gateway.get("/a", "Authorization", "Bearer x");

      assertThat(response.status()).isEqualTo(status);
      if (status == 403) {
        assertThat(body(response))
            .isEqualTo("{\"Message\":\"User is not authorized to access this resource\"}");
        assertThat(gateway.log(response))
            .contains("The client is not authorized to perform this operation.");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "7", "null", "[\"ann\"]"})
    void needs_a_principal(String principal) {
      gateway.backendReturns(200, policy("Allow", "*").replace("\"ann\"", principal));

      ClientResponse response = gateway.get("/a", "Authorization", "Bearer x");

      assertThat(response.status()).isEqualTo(500);
      assertThat(gateway.log(response))
          .contains(
              "Invalid JSON in authorizer response: principalId is not a string, or is empty");
    }

    @Test
    void caches_its_policy_by_token_and_evaluates_it_for_each_method() {
      gateway.backendReturns(200, policy("Allow", "arn:aws:execute-api:*:*:*/GET/a"));

      assertThat(gateway.get("/a", "Authorization", "Bearer x").status()).isEqualTo(200);
      ClientResponse other = gateway.get("/b", "Authorization", "Bearer x");

      assertThat(other.status()).isEqualTo(403);
      assertThat(body(other))
          .isEqualTo("{\"Message\":\"User is not authorized to access this resource\"}");
      assertThat(gateway.calls()).hasSize(1);
    }

    @Test
    void is_called_for_each_request_without_a_time_to_live() {
      TestGateway uncached = TestGateway.of(guarded(Duration.ZERO, Optional.empty()).build());
      uncached.backendReturns(200, policy("Allow", "*"));

      uncached.get("/a", "Authorization", "x");
      uncached.get("/a", "Authorization", "x");

      assertThat(uncached.calls()).hasSize(2);
    }

    @Test
    void is_not_called_if_the_ARN_of_the_method_is_too_long() {
      RestApi api =
          guarded(Duration.ZERO, Optional.empty())
              .method(
                  method("GET /long/{rest+}", CALLER)
                      .authorization(new Authorization.Custom("guard"))
                      .build())
              .build();
      TestGateway serving = TestGateway.of(api).backendReturns(200, policy("Allow", "*"));

      ClientResponse tooLong = serving.get("/long/" + "x".repeat(1_600), "Authorization", "x");

      assertThat(tooLong.status()).isEqualTo(414);
      assertThat(body(tooLong)).contains("Request URI too long");
      assertThat(serving.calls()).isEmpty();
      assertThat(serving.get("/long/" + "x".repeat(1_500), "Authorization", "x").status())
          .isEqualTo(200);
    }

    @Test
    void reports_an_explicit_deny() {
      gateway.backendReturns(200, policy("Deny", "*"));

      assertThat(body(gateway.get("/a", "Authorization", "Bearer x")))
          .contains("with an explicit deny");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic x", "xBearer y"})
    void is_not_called_for_an_invalid_token(String token) {
      assertThat(gateway.get("/a", "Authorization", token).status()).isEqualTo(401);
      assertThat(gateway.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "no json",
          "\"text\"",
          "{\"policyDocument\": {\"Statement\": []}}",
          "{\"principalId\": \"a\"}",
          "{\"principalId\": \"a\", \"policyDocument\": {\"Statement\": []}, \"context\": {\"x\": [1]}}",
          "{\"principalId\": \"a\", \"policyDocument\": {\"Statement\": [{\"Effect\": \"Maybe\"}]}}",
        })
    void fails_if_the_result_is_invalid(String result) {
      ClientResponse response =
          gateway.backendReturns(200, result).get("/a", "Authorization", "Bearer x");

      assertThat(response.status()).isEqualTo(500);
      assertThat(body(response)).isEqualTo("{\"message\":null}");
      assertThat(response.headers().last("x-amzn-ErrorType"))
          .hasValue("AuthorizerConfigurationException");
    }

    @Test
    void provides_the_API_key_if_it_is_the_key_source() {
      RestApi api =
          guarded(Duration.ZERO, Optional.empty())
              .apiKeySource(ApiKeySource.AUTHORIZER)
              .method(
                  method("GET /keyed", CALLER)
                      .authorization(new Authorization.Custom("guard"))
                      .apiKeyRequired(true)
                      .build())
              .build();
      TestGateway keyed =
          TestGateway.of(api, List.of(new ClientApiKey("one", "key-1", true, true)))
              .backendReturns(200, policy("Allow", "*"));

      assertThat(body(keyed.get("/keyed", "Authorization", "x", "x-api-key", "no")))
          .isEqualTo("ann 3 key-1");
    }

    @Test
    void fails_if_the_function_cannot_be_invoked() {
      gateway.backendReturns(
          call ->
              CompletableFuture.completedFuture(
                  new BackendResponse(404, HttpHeaders.NONE, new byte[0])));

      assertThat(gateway.get("/a", "Authorization", "Bearer x").status()).isEqualTo(500);
    }
  }

  @Nested
  class Iam {

    private static final RestApi API =
        RestApi.builder("pets")
            .method(
                method("GET /iam", mock("$context.identity.userArn $context.identity.accessKey"))
                    .authorization(new Authorization.AwsIam())
                    .build())
            .build();

    @Test
    void rejects_a_request_without_credentials() {
      ClientResponse response = TestGateway.of(API).get("/iam");

      assertThat(response.status()).isEqualTo(403);
      assertThat(body(response)).contains("Missing Authentication Token");
    }

    @Test
    void sets_the_access_key_of_a_signed_request() {
      assertThat(
              body(
                  TestGateway.of(API)
                      .get(
                          "/iam",
                          "Authorization",
                          "AWS4-HMAC-SHA256 Credential=AKID/20260101/us-east-1/execute-api/aws4_request,"
                              + " SignedHeaders=host, Signature=00")))
          .isEqualTo(" AKID");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "/iam|Bearer x|Invalid key=value pair (missing equal-sign) in Authorization header",
          "/iam|token|Authorization header requires 'Credential' parameter.",
          "/iam|Basic eDp5=|Authorization header requires 'Credential' parameter.",
          "/nowhere|Bearer x|Invalid key=value pair (missing equal-sign) in Authorization header",
        })
    void rejects_other_credentials_with_the_message_of_AWS(
        String path, String header, String message) {
      ClientResponse response = TestGateway.of(API).get(path, "Authorization", header);

      assertThat(body(response)).startsWith("{\"message\":\"" + message).doesNotContain("Bearer x");
      assertThat(response.status()).isEqualTo(403);
      assertThat(response.headers().last("x-amzn-ErrorType"))
          .hasValue("IncompleteSignatureException");
    }

    @Test
    void uses_the_configured_identity() {
      Identity ann = new Identity(Map.of("userArn", "arn:aws:iam::1:user/ann"), Map.of());

      assertThat(body(TestGateway.of(API, ann).get("/iam"))).isEqualTo("arn:aws:iam::1:user/ann ");
    }
  }

  @Test
  void a_method_with_an_unknown_authorizer_rejects_every_request() {
    RestApi api =
        RestApi.builder("pets")
            .method(method("GET /a", CALLER).authorization(new Authorization.Custom("who")).build())
            .build();

    assertThat(TestGateway.of(api).get("/a").status()).isEqualTo(500);
  }
}
