package gatewire.check;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.httpProxy;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.lambdaProxy;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.fixture.RouteFixture;
import gatewire.check.rule.Finding;
import gatewire.model.LoggingLevel;
import gatewire.model.MethodSettings;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.model.Suppression;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionCheckTests {

  private static final Suppression COOKIE =
      Suppression.everywhere("mapped-cookie", "the login sets one cookie");

  /** Returns one finding of each kind for the rules document. */
  static Stream<Finding> examples() {
    return Stream.of(
            Suppression.everywhere("mapped-cookies", "the login sets one cookie"),
            Suppression.everywhere("undeclared-status", "it works"),
            COOKIE.at("GET /logout"))
        .flatMap(suppression -> Report.of(suppressing(suppression)).findings().stream())
        .filter(finding -> !finding.rule().equals("mapped-cookie"));
  }

  /** Returns an API with two routes that cause a warning about a cookie. */
  private static RestApi suppressing(Suppression suppression) {
    return api(login("/login"), login("/refresh")).suppression(suppression).build();
  }

  private static RouteFixture login(String path) {
    return get(path, lambda())
        .methodResponse(200, "Set-Cookie")
        .methodResponse(500)
        .integrationResponse(200, mapping("Set-Cookie"))
        .integrationResponse(500, "(\\n|.)+");
  }

  @Nested
  class A_suppression {
    @Test
    void of_the_whole_API_suppresses_each_warning_of_the_rule_with_the_reason() {
      Report report = Report.of(suppressing(COOKIE));

      assertThat(report.findings()).isEmpty();
      assertThat(report.suppressed())
          .extracting(SuppressedFinding::toString)
          .containsExactly(
              "[mapped-cookie] GET /login: suppressed, because the login sets one cookie",
              "[mapped-cookie] GET /refresh: suppressed, because the login sets one cookie");
    }

    @Test
    void of_a_route_does_not_suppress_warnings_of_other_routes() {
      Report report = Report.of(suppressing(COOKIE.at("GET /login")));

      assertThat(report.findings()).extracting(Finding::place).containsExactly("GET /refresh");
      assertThat(report.suppressed())
          .extracting(suppressed -> suppressed.finding().place())
          .containsExactly("GET /login");
    }

    @Test
    void of_an_error_does_not_suppress_it() {
      var api =
          api(get("/pets", lambdaProxy().httpMethod("GET")).methodResponse(200))
              .suppression(Suppression.everywhere("lambda-not-post", "it works"))
              .build();

      assertThat(Report.of(api).findings())
          .extracting(Finding::rule)
          .containsExactly("lambda-not-post", "suppressed-error");
      assertThat(Report.of(api).suppressed()).isEmpty();
    }
  }

  @Nested
  class A_suppression_about_stages {
    private final RestApi api =
        api(get("/pets", httpProxy()))
            .suppression(
                Suppression.everywhere("logs-need-an-account-role", "another stack gives it"))
            .build();

    @Test
    void suppresses_the_warning() {
      Stage writingLogs =
          Stage.builder("prod")
              .settings(MethodSettings.NONE.loggingLevel(LoggingLevel.ERROR))
              .build();

      Report report = Report.of(api).with(api, List.of(writingLogs, writingLogs));

      assertThat(report.findings()).isEmpty();
      assertThat(report.suppressed())
          .extracting(SuppressedFinding::toString)
          .containsExactly(
              "[logs-need-an-account-role] stage 'prod': suppressed, because another stack gives it");
    }

    @Test
    void may_be_unused_because_another_stack_may_need_it() {
      assertThat(Report.of(api).with(api, List.of(Stage.named("dev"))).findings()).isEmpty();
    }
  }

  /** Only some sources show these mistakes: a program with its plans, a document, a template. */
  @ParameterizedTest
  @ValueSource(
      strings = {"api-key-without-plan", "import-warning", "missing-value", "cors-left-to-backend"})
  void accepts_an_unused_suppression_of_a_mistake_that_only_some_sources_show(String rule) {
    RestApi suppressing =
        api(get("/pets", httpProxy())).suppression(Suppression.everywhere(rule, "known")).build();

    assertThat(Report.of(suppressing).findings()).isEmpty();
  }

  @Test
  void finds_suppressions_that_suppress_nothing() {
    assertThat(examples())
        .extracting(Finding::toString)
        .containsExactly(
            """
            API 'pet-store': there is no rule 'mapped-cookies' to suppress
              fix: use the id that is shown before the warning""",
            """
            API 'pet-store': 'undeclared-status' finds errors, which cannot be suppressed
              fix: drop the suppression""",
            """
            GET /logout: there is no warning of 'mapped-cookie' to suppress
              fix: drop the suppression""");
  }
}
