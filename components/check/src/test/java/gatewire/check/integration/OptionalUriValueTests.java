package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.httpProxy;
import static gatewire.check.fixture.ApiFixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.fixture.RouteFixture;
import gatewire.check.rule.Rule;
import gatewire.model.Integration;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import gatewire.model.Text;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionalUriValueTests {

  private static final String TARGET = "integration.request.path.file";
  private static final String QUERY = "method.request.querystring.f";

  private final Rule rule = new OptionalUriValue();

  private static RouteFixture route(Integration.Builder backend, String source) {
    return get("/docs/{id}", backend).maps(TARGET, source);
  }

  private static RouteFixture s3(String source) {
    return route(service("s3:path/photos/{file}"), source);
  }

  private static RestApi validated(RouteFixture route, boolean body, boolean parameters) {
    return api(route.requestValidator("all"))
        .requestValidator(new RequestValidator("all", body, parameters))
        .build();
  }

  static RestApi example() {
    return s3(QUERY).declares(QUERY).api();
  }

  @Nested
  class Finds {
    @Test
    void a_query_parameter() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /docs/{id}: the integration URI's {file} is filled from method.request.querystring.f, which a request may omit
                fix: mark method.request.querystring.f as required and give the method a request validator for parameters""");
    }

    @Test
    void all_values_of_a_header_on_a_proxy() {
      var api =
          route(
                  httpProxy().uri(Text.of("https://a.example/{file}")),
                  "method.request.multivalueheader.F")
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /docs/{id}: the integration URI's {file} is filled from method.request.multivalueheader.F, which a request may omit
                fix: mark method.request.header.F as required and give the method a request validator for parameters""");
    }

    @Test
    void a_part_of_the_body() {
      var api =
          route(http().uri(Text.of("https://a.example/{file}")), "method.request.body.name").api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /docs/{id}: the integration URI's {file} is filled from method.request.body.name, which a request may omit
                fix: let a model require the value and give the method a request validator for bodies, or take {file} from the path""");
    }

    @Test
    void a_required_parameter_that_no_validator_checks() {
      assertThat(rule.examine(s3(QUERY).requires(QUERY).api())).hasSize(1);
      assertThat(rule.examine(validated(s3(QUERY).requires(QUERY), true, false))).hasSize(1);
      assertThat(rule.examine(validated(s3(QUERY).declares(QUERY), true, true))).hasSize(1);
    }
  }

  @Nested
  class Ignores {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "method.request.path.id",
          "method.request.body",
          "context.requestId",
          "stageVariables.file",
          "'file'"
        })
    void a_value_that_every_request_has(String source) {
      assertThat(rule.examine(s3(source).api())).isEmpty();
    }

    @Test
    void a_validated_value() {
      var part = s3("method.request.body.name").requestModel("Document");

      assertThat(rule.examine(validated(s3(QUERY).requires(QUERY), false, true))).isEmpty();
      assertThat(rule.examine(validated(part, true, false))).isEmpty();
    }

    @Test
    void a_mapping_that_no_placeholder_uses_or_a_template_overrides() {
      var unused = route(service("s3:path/photos/key"), QUERY).api();
      var overridden =
          route(
                  service("s3:path/photos/{file}")
                      .requestTemplate(JSON, "#set($context.requestOverride.path.file = 'a')"),
                  QUERY)
              .api();

      assertThat(rule.examine(unused)).isEmpty();
      assertThat(rule.examine(overridden)).isEmpty();
    }
  }
}
