package gatewire.api;

import static gatewire.api.ApiFixtures.api;
import static gatewire.api.ApiFixtures.method;
import static gatewire.api.ApiFixtures.parameter;
import static gatewire.api.Backends.mock;
import static gatewire.api.RouteOptions.options;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.Authorization;
import gatewire.model.HttpMethod;
import gatewire.model.Method;
import gatewire.model.RequestValidator;
import gatewire.model.Unparsed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RouteOptionsTests {

  private static final Route ROUTE = new Route(HttpMethod.GET, "/pets/{petId}", mock());

  @Test
  void by_default_every_client_may_call_the_route_and_only_the_path_is_required() {
    Method method = method(ROUTE);

    assertThat(method.authorization()).isEqualTo(new Authorization.None());
    assertThat(method.apiKeyRequired()).isFalse();
    assertThat(method.requestParameters()).isEqualTo(Map.of(parameter("path.petId"), true));
    assertThat(method.requestValidator()).isEmpty();
    assertThat(method.operationName()).isEmpty();
    assertThat(api(ROUTE).restApi().requestValidators()).isEmpty();
  }

  @Test
  void they_can_be_combined_in_any_order() {
    RouteOptions all = options().iam().apiKey().require(Request.query("q")).operationName("getPet");

    assertThat(all)
        .isEqualTo(options().operationName("getPet").require(Request.query("q")).apiKey().iam())
        .isEqualTo(
            new RouteOptions(
                new Authorization.AwsIam(),
                Optional.empty(),
                true,
                List.of(Request.query("q")),
                List.of(),
                Optional.of("getPet"),
                Optional.empty(),
                true,
                List.of()));
    assertThat(options()).isEqualTo(RouteOptions.NONE);
  }

  @Test
  void iam_key_and_name_are_set_on_the_method() {
    Method method = method(ROUTE.withOptions(options().iam().apiKey().operationName("getPet")));

    assertThat(method.authorization()).isEqualTo(new Authorization.AwsIam());
    assertThat(method.apiKeyRequired()).isTrue();
    assertThat(method.operationName()).contains("getPet");
    assertThat(method.requestValidator()).isEmpty();
  }

  @Nested
  class Require {
    @Test
    void declares_each_parameter_as_required_and_adds_a_validator() {
      RouteOptions required =
          options().require(Request.query("q"), Request.header("X-A")).require(Request.query("p"));
      Api api = api(ROUTE.withOptions(required));
      Method method = api.restApi().methods().get(0);

      assertThat(method.requestParameters())
          .isEqualTo(
              Map.of(
                  parameter("path.petId"), true,
                  parameter("querystring.p"), true,
                  parameter("querystring.q"), true,
                  parameter("header.X-A"), true));
      assertThat(method.requestValidator()).contains("parameters");
      assertThat(api.restApi().requestValidators())
          .containsExactly(new RequestValidator("parameters", false, true));
    }

    @Test
    void of_several_routes_shares_one_validator_that_other_routes_do_not_get() {
      Route required = ROUTE.withOptions(options().require(Request.query("q")));
      Api api =
          api(
              required,
              new Route(HttpMethod.GET, "/a", mock()),
              new Route(HttpMethod.GET, "/b", mock(), required.options()));

      assertThat(api.restApi().requestValidators()).hasSize(1);
      assertThat(api.restApi().methods())
          .extracting(Method::requestValidator)
          .containsExactly(Optional.of("parameters"), Optional.empty(), Optional.of("parameters"));
    }

    @Test
    void takes_precedence_over_a_mapping_with_an_optional_parameter() {
      Route route =
          ROUTE
              .withBackend(mock().requestQuery("q", Request.query("q")))
              .withOptions(options().require(Request.query("q")));

      assertThat(method(route).requestParameters()).containsEntry(parameter("querystring.q"), true);
    }

    @Test
    void of_a_value_that_is_not_a_parameter_is_a_finding() {
      Route route =
          ROUTE.withOptions(
              options().require(Request.body(), Values.literal("a"), Request.query("q")));
      Api api = api(route);

      String problem = "only path, query and header parameters can be required";
      assertThat(api.restApi().unparsed())
          .containsExactly(
              new Unparsed("GET /pets/{petId}", "method.request.body", problem),
              new Unparsed("GET /pets/{petId}", "'a'", problem));
      assertThat(api.restApi().methods().get(0).requestParameters())
          .containsEntry(parameter("querystring.q"), true);
    }

    @Test
    void of_a_name_that_no_mapping_can_contain_is_reported_with_the_reason() {
      assertThat(
              api(ROUTE.withOptions(options().require(Request.query("a b")))).restApi().unparsed())
          .singleElement()
          .satisfies(
              unparsed -> {
                assertThat(unparsed.text()).isEqualTo("method.request.querystring.a b");
                assertThat(unparsed.problem()).startsWith("a request mapping accepts");
              });
    }
  }
}
