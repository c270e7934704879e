package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.RestApi;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InvalidMappingExpressionTests {

  private final Rule rule = new InvalidMappingExpression();

  static RestApi example() {
    return get("/pets").integrationResponse(200, mapping("Cache-Control", "no-store")).api();
  }

  @Nested
  class Finds {
    @Test
    void a_literal_without_quotes_in_a_response() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: integration response 200 maps header 'Cache-Control' from 'no-store', but a response mapping accepts integration.response.{header|multivalueheader}.NAME, integration.response.body[.JSONPATH], context.NAME, stageVariables.NAME or a literal in single quotes
                AWS: Invalid mapping expression specified: no-store
                fix: put a fixed value in single quotes: 'no-store'""");
    }

    @Test
    void a_literal_in_double_quotes_in_a_request() {
      var api = get("/pets").maps("integration.request.header.X-Flag", "\"true\"").api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the integration maps integration.request.header.X-Flag from '"true"', but a request mapping accepts method.request.{path|querystring|multivaluequerystring|header|multivalueheader}.NAME, method.request.body[.JSONPATH], context.NAME, stageVariables.NAME or a literal in single quotes
                AWS: Invalid mapping expression specified: "true"
                fix: put a fixed value in single quotes: 'true'""");
    }

    @Test
    void a_literal_with_quotes_in_it_but_not_around_it() {
      var api =
          get("/pets").integrationResponse(200, mapping("X-Note", "default-src 'self'")).api();

      assertThat(rule.examine(api))
          .singleElement()
          .extracting(Finding::fix)
          .isEqualTo("put a fixed value in single quotes: 'default-src 'self''");
    }

    @Test
    void a_parameter_whose_name_a_mapping_cannot_contain() {
      var api =
          get("/pets")
              .maps("integration.request.querystring.o", "method.request.querystring.order[title]")
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .extracting(Finding::fix)
          .isEqualTo("rename 'order[title]': AWS allows letters, digits, : . _ $ - in a name");
    }

    @Test
    void a_literal_with_a_control_character() {
      var api = get("/pets").integrationResponse(200, mapping("X-Note", "'a\tb'")).api();

      assertThat(rule.examine(api))
          .singleElement()
          .extracting(Finding::fix)
          .isEqualTo("remove the control character from the value");
    }

    @Test
    void a_source_of_the_request_in_a_response() {
      var api =
          get("/pets")
              .integrationResponse(200, mapping("X-Id", "method.request.header.X-Id"))
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: integration response 200 maps header 'X-Id' from 'method.request.header.X-Id', but a response mapping accepts integration.response.{header|multivalueheader}.NAME, integration.response.body[.JSONPATH], context.NAME, stageVariables.NAME or a literal in single quotes
                fix: use one of these instead""");
    }

    @Test
    void a_literal_without_quotes_in_a_gateway_response() {
      var api =
          api(get("/pets"))
              .gatewayResponse(
                  new GatewayResponse(
                      GatewayResponseType.DEFAULT_4XX,
                      Optional.empty(),
                      Map.of("Access-Control-Allow-Origin", "*"),
                      Map.of()))
              .build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              gateway response DEFAULT_4XX: header 'Access-Control-Allow-Origin' has the value '*', but a gateway response accepts method.request.{path|querystring|header}.NAME, context.NAME, stageVariables.NAME or a literal in single quotes
                AWS: Invalid mapping expression specified: *
                fix: put a fixed value in single quotes: '*'""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void expressions_and_quoted_literals() {
      var api =
          get("/pets")
              .maps("integration.request.header.A", "context.requestId")
              .integrationResponse(200, mapping("ETag"), mapping("Vary", "'Origin'"))
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void expressions_of_a_gateway_response() {
      var api =
          api(get("/pets"))
              .gatewayResponse(
                  new GatewayResponse(
                      GatewayResponseType.DEFAULT_4XX,
                      Optional.empty(),
                      Map.of("Access-Control-Allow-Origin", "method.request.header.Origin"),
                      Map.of()))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
