package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.body;
import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.exchange.Identity;
import gatewire.local.http.ClientResponse;
import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cognito tokens, with and without the keys of the user pool. */
class SignedTokenTests {

  private static final String POOL = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc";
  private static final SignedTokens TOKENS = new SignedTokens();
  private static final String UNAUTHORIZED = "{\"message\":\"Unauthorized\"}";

  private static RestApi withPool(String arn, String... scopes) {
    return RestApi.builder("pets")
        .authorizer(
            new Authorizer.CognitoUserPools(
                "pool", List.of(Text.of(arn)), "method.request.header.Authorization"))
        .method(
            method("GET /me", mock("$context.authorizer.claims.sub"))
                .authorization(new Authorization.CognitoUserPools("pool", Set.of(scopes)))
                .build())
        .build();
  }

  private static RestApi api(String... scopes) {
    return withPool("arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_abc", scopes);
  }

  private static ClientResponse get(RestApi api, Identity identity, String token) {
    return TestGateway.of(api, identity).get("/me", "Authorization", "Bearer " + token);
  }

  private static String claims(String changes) {
    return "{\"sub\":\"ann\",\"iss\":\"%s\",\"aud\":\"any-client\",\"token_use\":\"id\",\"exp\":9999999999%s}"
        .formatted(POOL, changes);
  }

  private static String access(String scope) {
    return claims("").replace("\"id\"", "\"access\"").replace("}", ",\"scope\":\"" + scope + "\"}");
  }

  @Nested
  class Verified {

    private static String result(String token) {
      return body(get(api(), TOKENS.verifying(), token));
    }

    @Test
    void a_token_of_the_pool_is_accepted() {
      assertThat(result(TOKENS.token(claims("")))).isEqualTo("ann");
      assertThat(result(TOKENS.token(claims(",\"nbf\":1")))).isEqualTo("ann");
    }

    @Test
    void an_expired_token_gets_the_message_of_AWS() {
      assertThat(result(TOKENS.token(claims("").replace("9999999999", "1"))))
          .isEqualTo("{\"message\":\"The incoming token has expired\"}");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"kid\":\"k1\",\"alg\":\"none\"}",
          "{\"kid\":\"k1\",\"alg\":\"None\"}",
          "{\"kid\":\"k1\",\"alg\":\"\"}",
          "{\"kid\":\"k1\"}",
          "{\"kid\":\"k1\",\"alg\":\"RS256\"}"
        })
    void a_token_without_a_signature_is_rejected(String header) {
      assertThat(result(SignedTokens.unsigned(header, claims("")))).isEqualTo(UNAUTHORIZED);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"kid\":\"k1\",\"alg\":\"none\"}",
          "{\"kid\":\"k1\",\"alg\":\"HS256\"}",
          "{\"kid\":\"k1\",\"alg\":\"RS384\"}",
          "{\"kid\":\"k1\",\"alg\":\"rs256\"}",
          "{\"kid\":\"k1\",\"alg\":[\"RS256\"]}",
          "{\"kid\":\"k1\",\"alg\":\"HS256\",\"alg\":\"RS256\"}",
          "{\"kid\":\"k1\",\"alg\":\"RS256\",\"crit\":[\"exp\"]}",
          "{\"kid\":\"k2\",\"alg\":\"RS256\"}",
          "{\"kid\":null,\"alg\":\"RS256\"}",
          "{\"alg\":\"RS256\"}",
          "[]",
          "x"
        })
    void a_token_with_another_algorithm_or_key_is_rejected(String header) {
      assertThat(result(TOKENS.token(header, claims("")))).isEqualTo(UNAUTHORIZED);
      assertThat(result(TOKENS.signedWithPublicKey(header, claims("")))).isEqualTo(UNAUTHORIZED);
    }

    @Test
    void a_token_of_another_key_and_a_changed_token_are_rejected() {
      String token = TOKENS.token(claims(""));
      String[] parts = token.split("\\.");
      String other = TOKENS.token(claims(",\"admin\":true")).split("\\.")[1];

      assertThat(
              result(SignedTokens.signed(SignedTokens.HEADER, claims(""), SignedTokens.generate())))
          .isEqualTo(UNAUTHORIZED);
      assertThat(result(parts[0] + "." + other + "." + parts[2])).isEqualTo(UNAUTHORIZED);
      assertThat(result(token + ".x")).isEqualTo(UNAUTHORIZED);
      assertThat(result(parts[0] + "." + parts[1])).isEqualTo(UNAUTHORIZED);
      assertThat(result(parts[0] + "." + parts[1] + ".%%")).isEqualTo(UNAUTHORIZED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "exp", "token_use"})
    void a_token_without_a_claim_of_a_real_token_is_rejected(String claim) {
      String without = claims("").replace("\"" + claim + "\"", "\"x" + claim + "\"");

      assertThat(result(TOKENS.token(without))).isEqualTo(UNAUTHORIZED);
    }

    @Test
    void the_claims_of_the_identity_do_not_replace_a_token() {
      Identity ann =
          new Identity(Map.of(), Map.of("sub", "ann"))
              .withTokenKeys(TOKENS.verifying().tokenKeys().orElseThrow());

      assertThat(TestGateway.of(api(), ann).get("/me").status()).isEqualTo(401);
    }
  }

  @Nested
  class OfAnyKind {

    private static String both(RestApi api, String claims) {
      String verified = body(get(api, TOKENS.verifying(), TOKENS.token(claims)));
      String believed =
          body(get(api, Identity.UNKNOWN, SignedTokens.unsigned("{\"alg\":\"none\"}", claims)));
      assertThat(believed).isEqualTo(verified);
      return believed;
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_other",
          "https://cognito-idp.us-east-1.amazonaws.com/eu-west-1_abc",
          "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc/",
          "http://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc",
          "https://evil.example/eu-west-1_abc",
          ""
        })
    void another_issuer_is_rejected(String issuer) {
      assertThat(both(api(), claims("").replace(POOL, issuer))).isEqualTo(UNAUTHORIZED);
    }

    @Test
    void the_issuer_of_a_pool_in_a_stage_variable_or_in_China_is_known() {
      String pool = "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/${stageVariables.pool}";
      assertThat(
              body(
                  TestGateway.of(withPool(pool), Map.of("pool", "eu-west-1_b"))
                      .get("/me", "Authorization", SignedTokens.unsigned("{}", claims("")))))
          .isEqualTo(UNAUTHORIZED);
      String china = "arn:aws-cn:cognito-idp:cn-north-1:123456789012:userpool/cn-north-1_a";
      String issuer = "https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_a";
      assertThat(both(withPool(china), claims("").replace(POOL, issuer))).isEqualTo("ann");
    }

    @Test
    void any_issuer_is_accepted_while_the_pool_is_not_deployed() {
      String pool = "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/members-1f2e3d";
      assertThat(both(withPool(pool), claims(""))).isEqualTo("ann");
    }

    @Test
    void a_token_that_is_not_yet_valid_is_rejected() {
      assertThat(both(api(), claims(",\"nbf\":9999999998"))).isEqualTo(UNAUTHORIZED);
      assertThat(both(api(), claims(",\"nbf\":\"1\""))).isEqualTo(UNAUTHORIZED);
    }

    @Test
    void an_expiry_that_is_not_a_number_is_rejected() {
      assertThat(both(api(), claims("").replace("9999999999", "\"9999999999\"")))
          .isEqualTo(UNAUTHORIZED);
      assertThat(both(api(), claims("").replace("9999999999", "null"))).isEqualTo(UNAUTHORIZED);
    }

    @Test
    void the_method_decides_which_token_it_needs() {
      assertThat(both(api(), access("pets/read"))).isEqualTo(UNAUTHORIZED);
      assertThat(both(api("pets/read"), access("a pets/read"))).isEqualTo("ann");
      assertThat(both(api("pets/read"), access("pets/read2 pets"))).isEqualTo(UNAUTHORIZED);
      assertThat(both(api("pets/read"), claims(",\"scope\":\"pets/read\"")))
          .isEqualTo(UNAUTHORIZED);
      assertThat(both(api("null"), access("").replace("\"scope\":\"\"", "\"scope\":null")))
          .isEqualTo(UNAUTHORIZED);
      assertThat(both(api(), claims("").replace("\"id\"", "\"refresh\""))).isEqualTo(UNAUTHORIZED);
    }
  }
}
