package gatewire.check.request;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.RestApi;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnknownAuthorizerTests {

  private final Rule rule = new UnknownAuthorizer();

  static RestApi example() {
    return get("/pets").authorization(new Authorization.Custom("tokens")).api();
  }

  @Nested
  class Finds {
    @Test
    void an_authorizer_that_the_API_does_not_have() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the API has no authorizer 'tokens' (it has: none)
                AWS: Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.
                fix: declare it on the API, or use one that the API has""");
    }

    @Test
    void a_user_pool_authorizer_that_the_API_does_not_have() {
      var api =
          api(get("/pets").authorization(new Authorization.CognitoUserPools("members", Set.of())))
              .authorizer(
                  new Authorizer.CognitoUserPools(
                      "staff", List.of(), "method.request.header.Authorization"))
              .build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the API has no authorizer 'members' (it has: [staff])
                AWS: Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.
                fix: declare it on the API, or use one that the API has""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void an_authorizer_that_the_API_has() {
      var api =
          api(get("/pets").authorization(new Authorization.CognitoUserPools("staff", Set.of())))
              .authorizer(
                  new Authorizer.CognitoUserPools(
                      "staff", List.of(), "method.request.header.Authorization"))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void methods_with_NONE_or_AWS_IAM_authorization() {
      var api = api(get("/pets"), get("/admin").authorization(new Authorization.AwsIam())).build();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
