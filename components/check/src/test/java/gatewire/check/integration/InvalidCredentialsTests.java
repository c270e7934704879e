package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.mock;
import static gatewire.check.fixture.ApiFixtures.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import gatewire.model.Text;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidCredentialsTests {

  private final Rule rule = new InvalidCredentials();

  static RestApi example() {
    return calling("api-role");
  }

  private static RestApi calling(String credentials) {
    return get("/files", s3().credentials(Text.of(credentials))).api();
  }

  @Nested
  class Finds {
    @Test
    void a_name_instead_of_an_ARN() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /files: credentials 'api-role' are not an ARN
                AWS: Invalid ARN specified in the request
                fix: use a role's ARN such as arn:aws:iam::123456789012:role/name, arn:aws:iam::*:user/* for the caller's identity, or no credentials if the function's policy allows the call""");
    }

    @Test
    void the_ARN_of_a_user() {
      assertThat(rule.examine(calling("arn:aws:iam::123456789012:user/me")))
          .singleElement()
          .asString()
          .contains(
              "'arn:aws:iam::123456789012:user/me' are not the ARN of a role",
              "permission to assume");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "NONE",
          "arn:aws:iam::123456789012",
          "arn:aws:iam:::role/name",
          "arn:aws:iam::123456789012:role/",
          "arn:aws:iam::123456789012:instance-profile/name",
          "arn:aws:iam::*:role/*",
          "arn:aws:s3:::photos"
        })
    void ARNs_that_are_not_a_role(String credentials) {
      assertThat(rule.examine(calling(credentials))).hasSize(1);
    }

    @Test
    void credentials_of_an_HTTP_backend() {
      assertThat(rule.examine(get("/pets", http().credentials(Text.of("NONE"))).api())).hasSize(1);
    }
  }

  @Nested
  class Ignores {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "arn:aws:iam::123:role/x",
          "arn:aws:iam::123456789012:role/service-role/gateway",
          "arn:aws-us-gov:iam::123456789012:role/x",
          "arn:aws:iam::*:user/*",
          "arn:aws-cn:iam::*:user/*",
          "arn:aws:iam::123456789012:role/${stageVariables.role}",
          "${stageVariables.role}"
        })
    void roles_and_the_identity_of_the_caller(String credentials) {
      assertThat(rule.examine(calling(credentials))).isEmpty();
    }

    @Test
    void a_role_that_is_bound_later_and_missing_credentials() {
      assertThat(rule.examine(get("/files", s3().credentials(new Reference("role", "arn"))).api()))
          .isEmpty();
      assertThat(rule.examine(get("/pets", http()).api())).isEmpty();
    }

    @Test
    void a_mock_because_it_calls_no_backend() {
      assertThat(rule.examine(get("/pets", mock().credentials(Text.of("NONE"))).api())).isEmpty();
    }
  }
}
