package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.FUNCTION_URI;
import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.mock;
import static gatewire.local.gateway.TestGateway.text;
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

  private static final Integration WHO =
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
          .method(method("GET /a", WHO).authorization(new Authorization.Custom("guard")).build())
          .method(method("GET /b", WHO).authorization(new Authorization.Custom("guard")).build());
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
    void lets_in_whom_its_policy_allows_and_tells_templates_who_it_is() {
      gateway.answering(200, policy("Allow", "arn:aws:execute-api:*:*:abc123/dev/GET/?"));

      assertThat(text(gateway.get("/a", "authorization", "Bearer x"))).isEqualTo("ann 3 ");
      assertThat(text(gateway.call()))
          .isEqualTo(
              "{\"type\":\"TOKEN\",\"methodArn\":\"arn:aws:execute-api:us-east-1:123456789012:abc123/dev/GET/a\","
                  + "\"authorizationToken\":\"Bearer x\"}");
    }

    @Test
    void keeps_its_answer_for_a_token_and_evaluates_it_for_each_method() {
      gateway.answering(200, policy("Allow", "arn:aws:execute-api:*:*:*/GET/a"));

      assertThat(gateway.get("/a", "Authorization", "Bearer x").status()).isEqualTo(200);
      ClientResponse other = gateway.get("/b", "Authorization", "Bearer x");

      assertThat(other.status()).isEqualTo(403);
      assertThat(text(other))
          .isEqualTo("{\"Message\":\"User is not authorized to access this resource\"}");
      assertThat(gateway.calls()).hasSize(1);
    }

    @Test
    void asks_again_for_another_token_and_without_a_time_to_live() {
      TestGateway forgetful = TestGateway.of(guarded(Duration.ZERO, Optional.empty()).build());
      forgetful.answering(200, policy("Allow", "*"));

      forgetful.get("/a", "Authorization", "x");
      forgetful.get("/a", "Authorization", "x");

      assertThat(forgetful.calls()).hasSize(2);
    }

    @Test
    void is_not_asked_about_a_path_that_no_policy_can_name() {
      RestApi api =
          guarded(Duration.ZERO, Optional.empty())
              .method(
                  method("GET /long/{rest+}", WHO)
                      .authorization(new Authorization.Custom("guard"))
                      .build())
              .build();
      TestGateway serving = TestGateway.of(api).answering(200, policy("Allow", "*"));

      ClientResponse tooLong = serving.get("/long/" + "x".repeat(1_600), "Authorization", "x");

      assertThat(tooLong.status()).isEqualTo(414);
      assertThat(text(tooLong)).contains("Request URI too long");
      assertThat(serving.calls()).isEmpty();
      assertThat(serving.get("/long/" + "x".repeat(1_500), "Authorization", "x").status())
          .isEqualTo(200);
    }

    @Test
    void says_so_when_a_policy_denies() {
      gateway.answering(200, policy("Deny", "*"));

      assertThat(text(gateway.get("/a", "Authorization", "Bearer x")))
          .contains("with an explicit deny");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic x", "xBearer y"})
    void is_not_asked_about_a_token_that_is_not_valid(String token) {
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
    void fails_with_an_answer_that_is_none(String answer) {
      ClientResponse response =
          gateway.answering(200, answer).get("/a", "Authorization", "Bearer x");

      assertThat(response.status()).isEqualTo(500);
      assertThat(text(response)).isEqualTo("{\"message\":null}");
      assertThat(response.headers().last("x-amzn-ErrorType"))
          .hasValue("AuthorizerConfigurationException");
    }

    @Test
    void gives_the_key_where_the_api_takes_keys_from_it() {
      RestApi api =
          guarded(Duration.ZERO, Optional.empty())
              .apiKeySource(ApiKeySource.AUTHORIZER)
              .method(
                  method("GET /keyed", WHO)
                      .authorization(new Authorization.Custom("guard"))
                      .apiKeyRequired(true)
                      .build())
              .build();
      TestGateway keyed =
          TestGateway.of(api, List.of(new ClientApiKey("one", "key-1", true, true)))
              .answering(200, policy("Allow", "*"));

      assertThat(text(keyed.get("/keyed", "Authorization", "x", "x-api-key", "no")))
          .isEqualTo("ann 3 key-1");
    }

    @Test
    void a_function_that_cannot_be_invoked_is_a_configuration_error() {
      gateway.answering(
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
    void wants_credentials() {
      ClientResponse response = TestGateway.of(API).get("/iam");

      assertThat(response.status()).isEqualTo(403);
      assertThat(text(response)).contains("Missing Authentication Token");
    }

    @Test
    void knows_the_access_key_of_a_signed_request() {
      assertThat(
              text(
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
    void refuses_another_kind_of_credentials(String path, String header, String message) {
      ClientResponse response = TestGateway.of(API).get(path, "Authorization", header);

      assertThat(text(response)).startsWith("{\"message\":\"" + message).doesNotContain("Bearer x");
      assertThat(response.status()).isEqualTo(403);
      assertThat(response.headers().last("x-amzn-ErrorType"))
          .hasValue("IncompleteSignatureException");
    }

    @Test
    void takes_the_caller_for_whom_it_was_told() {
      Identity ann = new Identity(Map.of("userArn", "arn:aws:iam::1:user/ann"), Map.of());

      assertThat(text(TestGateway.of(API, ann).get("/iam"))).isEqualTo("arn:aws:iam::1:user/ann ");
    }
  }

  @Test
  void a_method_of_an_authorizer_that_is_not_there_lets_nobody_in() {
    RestApi api =
        RestApi.builder("pets")
            .method(method("GET /a", WHO).authorization(new Authorization.Custom("who")).build())
            .build();

    assertThat(TestGateway.of(api).get("/a").status()).isEqualTo(500);
  }
}
