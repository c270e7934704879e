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
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CognitoAuthorizationTests {

  private static final String CLAIMS =
      "$context.authorizer.claims.sub#foreach($name in ['cognito:groups', 'exp', 'iat', 'auth_time',"
          + " 'email_verified'])#set($claim = $context.authorizer.claims[$name])#if($claim != '')"
          + "|$claim#end#end";

  private static RestApi api(String... scopes) {
    return RestApi.builder("pets")
        .authorizer(
            new Authorizer.CognitoUserPools(
                "pool", List.of(), "method.request.header.Authorization"))
        .method(
            method("GET /me", mock(CLAIMS))
                .authorization(new Authorization.CognitoUserPools("pool", Set.of(scopes)))
                .build())
        .build();
  }

  private static String token(String claims) {
    return "Bearer h."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
        + ".s";
  }

  private static ClientResponse get(RestApi api, String claims) {
    return TestGateway.of(api).get("/me", "Authorization", token(claims));
  }

  @Test
  void rejects_a_request_without_a_token() {
    assertThat(TestGateway.of(api()).get("/me").status()).isEqualTo(401);
    assertThat(TestGateway.of(api()).get("/me", "Authorization", "x").status()).isEqualTo(401);
  }

  @Test
  void accepts_a_token_until_it_expires() {
    assertThat(body(get(api(), "{\"sub\":\"ann\",\"exp\":9999999999}"))).startsWith("ann|");
    assertThat(body(get(api(), "{\"sub\":\"ann\",\"exp\":1}")))
        .isEqualTo("{\"message\":\"The incoming token has expired\"}");
  }

  @Test
  void passes_claims_as_strings() {
    assertThat(
            body(
                get(
                    api(),
                    "{\"sub\":\"ann\",\"cognito:groups\":[\"owls\",\"newts\"],\"exp\":4116919242,"
                        + "\"iat\":1616935242,\"auth_time\":1616935242,\"email_verified\":true}")))
        .isEqualTo(
            "ann|owls,newts|Thu Jun 17 12:40:42 UTC 2100|Sun Mar 28 12:40:42 UTC 2021|1616935242|true");
  }

  @Test
  void requires_one_of_the_scopes_of_the_method() {
    RestApi scoped = api("pets/read", "pets/write");

    assertThat(get(scoped, "{\"token_use\":\"access\",\"scope\":\"x pets/write\"}").status())
        .isEqualTo(200);
    assertThat(get(scoped, "{\"token_use\":\"access\",\"scope\":\"pets\"}").status())
        .isEqualTo(401);
    assertThat(get(api(), "{\"token_use\":\"access\"}").status()).isEqualTo(401);
  }

  @Test
  void uses_the_configured_identity() {
    Identity ann = new Identity(Map.of(), Map.of("sub", "ann"));

    assertThat(body(TestGateway.of(api(), ann).get("/me"))).isEqualTo("ann");
  }
}
