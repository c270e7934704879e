package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.mock;
import static gatewire.local.gateway.TestGateway.text;
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
  void wants_a_token() {
    assertThat(TestGateway.of(api()).get("/me").status()).isEqualTo(401);
    assertThat(TestGateway.of(api()).get("/me", "Authorization", "x").status()).isEqualTo(401);
  }

  @Test
  void believes_a_token_that_is_not_over() {
    assertThat(text(get(api(), "{\"sub\":\"ann\",\"exp\":9999999999}"))).startsWith("ann|");
    assertThat(text(get(api(), "{\"sub\":\"ann\",\"exp\":1}")))
        .isEqualTo("{\"message\":\"The incoming token has expired\"}");
  }

  @Test
  void hands_claims_on_as_texts() {
    assertThat(
            text(
                get(
                    api(),
                    "{\"sub\":\"ann\",\"cognito:groups\":[\"owls\",\"newts\"],\"exp\":4116919242,"
                        + "\"iat\":1616935242,\"auth_time\":1616935242,\"email_verified\":true}")))
        .isEqualTo(
            "ann|owls,newts|Thu Jun 17 12:40:42 UTC 2100|Sun Mar 28 12:40:42 UTC 2021|1616935242|true");
  }

  @Test
  void wants_one_of_the_methods_scopes() {
    RestApi scoped = api("pets/read", "pets/write");

    assertThat(get(scoped, "{\"token_use\":\"access\",\"scope\":\"x pets/write\"}").status())
        .isEqualTo(200);
    assertThat(get(scoped, "{\"token_use\":\"access\",\"scope\":\"pets\"}").status())
        .isEqualTo(401);
    assertThat(get(api(), "{\"token_use\":\"access\"}").status()).isEqualTo(401);
  }

  @Test
  void takes_the_caller_for_whom_it_was_told() {
    Identity ann = new Identity(Map.of(), Map.of("sub", "ann"));

    assertThat(text(TestGateway.of(api(), ann).get("/me"))).isEqualTo("ann");
  }
}
