package gatewire.api;

import static gatewire.api.ApiFixtures.context;
import static gatewire.api.ApiFixtures.parameter;
import static gatewire.api.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.BodyTemplate.Side;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.Unparsed;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of requests and responses in {@link Json}. */
class JsonSourcesTests {

  private static final String PLACE = "GET /pets/{petId}";

  private final RouteContext route = context();

  @Nested
  class Request_values {
    @ParameterizedTest
    @EnumSource(Side.class)
    void that_are_parameters_are_escaped_strings_on_both_sides_and_declared(Side side) {
      Json of =
          json()
              .put("path", Request.path("petId"))
              .put("query", Request.query("page"))
              .put("header", Request.header("X-Trace"));

      assertThat(of.render(side, route))
          .isEqualTo(
              "{\"path\":\"$util.escapeJavaScript(\"$!input.params().path.get('petId')\").replaceAll(\"\\\\'\",\"'\")\","
                  + "\"query\":\"$util.escapeJavaScript(\"$!input.params().querystring.get('page')\").replaceAll(\"\\\\'\",\"'\")\","
                  + "\"header\":\"$util.escapeJavaScript(\"$!input.params().header.get('X-Trace')\").replaceAll(\"\\\\'\",\"'\")\"}");
      assertThat(route.declared())
          .containsExactly(
              parameter("path.petId"), parameter("querystring.page"), parameter("header.X-Trace"));
      assertThat(route.reported()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void that_both_sides_share_are_strings(Side side) {
      Json of =
          json()
              .put("id", Values.context("requestId"))
              .put("ip", Values.context("identity.sourceIp"))
              .put("table", Values.stageVariable("table"))
              .put("fixed", Values.literal("a\"$b"));

      assertThat(of.render(side, route))
          .isEqualTo(
              "{\"id\":\"$util.escapeJavaScript(\"$!context.requestId\").replaceAll(\"\\\\'\",\"'\")\","
                  + "\"ip\":\"$util.escapeJavaScript(\"$!context.identity.sourceIp\").replaceAll(\"\\\\'\",\"'\")\","
                  + "\"table\":\"$util.escapeJavaScript(\"$!stageVariables.table\").replaceAll(\"\\\\'\",\"'\")\","
                  + "\"fixed\":\"a\\\"\\u0024b\"}");
      assertThat(route.declared()).isEmpty();
      assertThat(route.reported()).isEmpty();
    }

    @Test
    void that_are_parts_of_the_body_stay_json_in_request_templates() {
      assertThat(
              json()
                  .put("all", Request.body())
                  .put("owner", Request.body("owner.name"))
                  .render(Side.REQUEST, route))
          .isEqualTo("{\"all\":$input.json('$'),\"owner\":$input.json('$.owner.name')}");
    }

    @Test
    void that_are_parts_of_the_body_cannot_be_read_in_response_templates() {
      String rendered =
          json()
              .put("all", Request.body())
              .put("owner", Request.body("owner.name"))
              .render(Side.RESPONSE, route);

      String problem = "a response template can read the backend's body, but not the request's";
      assertThat(rendered).isEqualTo("{\"all\":null,\"owner\":null}");
      assertThat(route.reported())
          .containsExactly(
              new Unparsed(PLACE, "method.request.body", problem),
              new Unparsed(PLACE, "method.request.body.owner.name", problem));
    }

    @Test
    void with_several_values_cannot_be_read_by_a_template() {
      json()
          .put("a", Request.multiValueQuery("tag"))
          .put("b", Request.multiValueHeader("X-Tag"))
          .render(Side.REQUEST, route);

      String problem =
          "a template reads one value of a parameter; map all of them to a header or query"
              + " parameter instead";
      assertThat(route.reported())
          .containsExactly(
              new Unparsed(PLACE, "method.request.multivaluequerystring.tag", problem),
              new Unparsed(PLACE, "method.request.multivalueheader.X-Tag", problem));
    }

    @Test
    void that_could_not_be_parsed_are_reported_with_their_reason() {
      RequestSource illegal = Request.header("X Trace");

      assertThat(json().put("a", illegal).render(Side.REQUEST, route)).isEqualTo("{\"a\":null}");
      assertThat(route.reported())
          .containsExactly(
              new Unparsed(
                  PLACE,
                  "method.request.header.X Trace",
                  "a request mapping accepts method.request.{path|querystring|multivaluequerystring|header|multivalueheader}.NAME,"
                      + " method.request.body[.JSONPATH], context.NAME, stageVariables.NAME or a"
                      + " literal in single quotes"));
    }
  }

  @Nested
  class Response_values {
    @Test
    void stay_json_in_response_templates() {
      assertThat(
              json()
                  .put("all", IntegrationResult.body())
                  .put("next", IntegrationResult.body("links[0].next"))
                  .render(Side.RESPONSE, route))
          .isEqualTo("{\"all\":$input.json('$'),\"next\":$input.json('$.links[0].next')}");
      assertThat(route.reported()).isEmpty();
    }

    @Test
    void do_not_exist_yet_in_request_templates() {
      assertThat(json().put("a", IntegrationResult.body("id")).render(Side.REQUEST, route))
          .isEqualTo("{\"a\":null}");
      assertThat(route.reported())
          .containsExactly(
              new Unparsed(
                  PLACE,
                  "integration.response.body.id",
                  "a request template is rendered before the backend responds"));
    }

    @Test
    void that_are_headers_cannot_be_read_by_a_template() {
      ResponseSource several = IntegrationResult.multiValueHeader("Set-Cookie");
      json()
          .put("a", IntegrationResult.header("ETag"))
          .put("b", several)
          .render(Side.RESPONSE, route);

      String problem =
          "a template cannot read the backend's headers; map it to a response header instead";
      assertThat(route.reported())
          .containsExactly(
              new Unparsed(PLACE, "integration.response.header.ETag", problem),
              new Unparsed(PLACE, "integration.response.multivalueheader.Set-Cookie", problem));
    }

    @Test
    void that_could_not_be_parsed_are_reported_with_their_reason() {
      json().put("a", IntegrationResult.header("E Tag")).render(Side.RESPONSE, route);

      assertThat(route.reported())
          .extracting(Unparsed::problem)
          .containsExactly(
              "a response mapping accepts integration.response.{header|multivalueheader}.NAME,"
                  + " integration.response.body[.JSONPATH], context.NAME, stageVariables.NAME or a"
                  + " literal in single quotes");
    }
  }

  @Nested
  class A_path_into_a_body {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '~',
        value = {
          "owner.name      | $input.json('$.owner.name')",
          "list[0]['a b']  | $input.json(\"$.list[0]['a b']\")",
          "list[?(@.a==1)] | $input.json('$.list[?(@.a==1)]')",
          "[\"a b\"]       | $input.json('$.[\"a b\"]')"
        })
    void is_quoted_so_that_it_does_not_end_the_templates_string(String path, String template) {
      assertThat(json().put("a", Request.body(path)).render(Side.REQUEST, route))
          .isEqualTo("{\"a\":" + template + "}");
      assertThat(json().put("a", IntegrationResult.body(path)).render(Side.RESPONSE, route))
          .isEqualTo("{\"a\":" + template + "}");
      assertThat(route.reported()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"['a'][\"b\"]", "['$a']", "['#a']"})
    void that_no_template_string_can_contain_is_reported(String path) {
      assertThat(json().put("a", Request.body(path)).render(Side.REQUEST, route))
          .isEqualTo("{\"a\":null}");
      assertThat(route.reported())
          .containsExactly(
              new Unparsed(
                  PLACE,
                  "method.request.body." + path,
                  "a template cannot quote this path: with a single quote it must not also"
                      + " contain a double quote, $ or #"));
    }
  }

  @Test
  void sources_may_be_in_lists_and_objects() {
    assertThat(
            json()
                .put(
                    "a",
                    List.of(
                        Request.body("x"), Values.literal("y"), json().put("z", Request.body())))
                .render(Side.REQUEST, route))
        .isEqualTo("{\"a\":[$input.json('$.x'),\"y\",{\"z\":$input.json('$')}]}");
    assertThat(json().put("a", List.of(IntegrationResult.body("x"))).render(Side.RESPONSE, route))
        .isEqualTo("{\"a\":[$input.json('$.x')]}");
  }
}
