package gatewire.diff;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.PathTemplate;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthorizationComparisonTests {

  private static final Authorization NONE = new Authorization.None();
  private static final Authorization IAM = new Authorization.AwsIam();

  @Test
  void more_authorization_is_breaking_and_less_is_risky() {
    assertThat(DiffRun.lines(api(NONE), api(IAM)))
        .containsExactly("breaking GET /pets now requires AWS_IAM (signed request)");
    assertThat(DiffRun.lines(api(IAM), api(NONE)))
        .containsExactly(
            "risky GET /pets no longer requires AWS_IAM (signed request): every client may call it");
  }

  @Test
  void another_kind_is_breaking() {
    assertThat(DiffRun.lines(api(IAM), api(pool("read"))))
        .containsExactly(
            "breaking GET /pets now requires authorizer 'pool' with one of [read] instead of AWS_IAM (signed request)");
  }

  @Test
  void a_further_scope_admits_more_callers_and_a_removed_one_fewer() {
    assertThat(DiffRun.lines(api(pool("read")), api(pool("read", "write"))))
        .containsExactly("compatible GET /pets also accepts the scopes [write]");
    assertThat(DiffRun.lines(api(pool("read", "write")), api(pool("read"))))
        .containsExactly("breaking GET /pets no longer accepts the scopes [write]");
  }

  @Test
  void scopes_require_another_kind_of_token() {
    assertThat(DiffRun.lines(api(pool()), api(pool("read"))))
        .containsExactly(
            "breaking GET /pets now requires an access token with one of the scopes [read] instead of an identity token");
  }

  @Test
  void another_name_of_an_equal_authorizer_is_no_change() {
    assertThat(
            DiffRun.lines(
                api(new Authorization.Custom("a"), token("a", "Authorization", "f")),
                api(new Authorization.Custom("b"), token("b", "Authorization", "f"))))
        .isEmpty();
  }

  @Test
  void another_header_of_the_token_is_breaking_and_another_function_is_risky() {
    assertThat(
            DiffRun.lines(
                api(new Authorization.Custom("a"), token("a", "Authorization", "f")),
                api(new Authorization.Custom("a"), token("a", "X-Token", "g"))))
        .containsExactly(
            "breaking authorizer 'a' now requires method.request.header.X-Token",
            "risky authorizer 'a' asks another function",
            "compatible authorizer 'a' no longer requires method.request.header.Authorization");
  }

  @Test
  void an_api_key_is_breaking() {
    assertThat(DiffRun.lines(key(false), key(true)))
        .containsExactly("breaking GET /pets now requires an API key");
    assertThat(DiffRun.lines(key(true), key(false)))
        .containsExactly("risky GET /pets no longer requires an API key");
  }

  private static Authorization pool(String... scopes) {
    return new Authorization.CognitoUserPools("pool", Set.of(scopes));
  }

  private static Authorizer token(String name, String header, String function) {
    return new Authorizer.Token(
        name,
        Text.of(function),
        Optional.empty(),
        "method.request.header." + header,
        Optional.empty(),
        Duration.ZERO);
  }

  private static RestApi api(Authorization authorization, Authorizer... authorizers) {
    RestApi.Builder api =
        RestApi.builder("pets").method(method().authorization(authorization).build());
    List.of(authorizers).forEach(api::authorizer);
    return api.build();
  }

  private static RestApi key(boolean required) {
    return RestApi.builder("pets").method(method().apiKeyRequired(required).build()).build();
  }

  private static Method.Builder method() {
    return Method.builder(
        HttpMethod.GET,
        PathTemplate.parse("/pets"),
        Integration.builder(IntegrationType.MOCK).build());
  }
}
