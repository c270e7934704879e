package gatewire.api;

import static gatewire.api.ApiFixtures.context;
import static gatewire.api.ApiFixtures.parameter;
import static gatewire.api.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.BodyTemplate.Side;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.Unparsed;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTests {

  private static final String PLACE = "GET /pets/{petId}";

  private final RouteContext route = context();

  @Nested
  class Fixed_values {
    @ParameterizedTest
    @EnumSource(Side.class)
    void are_the_same_on_both_sides(Side side) {
      Json fixed =
          json()
              .put("text", "a")
              .put("integer", 1)
              .put("fraction", 1.5)
              .put("long", Long.MAX_VALUE)
              .put("big", new BigDecimal("1E+400"))
              .put("huge", BigInteger.TEN.pow(400))
              .put("yes", true)
              .put("no", false)
              .putNull("nothing")
              .put("object", json().put("b", json()))
              .put("list", List.of("x", 1, true, json().put("c", 2), List.of(), List.of("y")));

      assertThat(fixed.render(side, route))
          .isEqualTo(
              "{\"text\":\"a\",\"integer\":1,\"fraction\":1.5,\"long\":9223372036854775807,"
                  + "\"big\":1E+400,\"huge\":1"
                  + "0".repeat(400)
                  + ",\"yes\":true,\"no\":false,\"nothing\":null,\"object\":{\"b\":{}},"
                  + "\"list\":[\"x\",1,true,{\"c\":2},[],[\"y\"]]}");
      assertThat(route.reported()).isEmpty();
    }

    @Test
    void keep_the_order_in_which_they_were_put_also_when_one_is_put_again() {
      assertThat(json().put("b", 1).put("a", 2).put("c", 3).put("b", 4).render(Side.REQUEST, route))
          .isEqualTo("{\"b\":4,\"a\":2,\"c\":3}");
    }

    @Test
    void of_a_list_may_be_null() {
      assertThat(json().put("list", Arrays.asList("a", null)).render(Side.REQUEST, route))
          .isEqualTo("{\"list\":[\"a\",null]}");
    }

    @Test
    void of_a_list_do_not_change_with_it() {
      List<Object> inner = new ArrayList<>(List.of(1));
      List<Object> outer = new ArrayList<>(List.of(inner));
      Json of = json().put("list", outer);
      inner.add(2);
      outer.add(3);

      assertThat(of.render(Side.REQUEST, route)).isEqualTo("{\"list\":[[1]]}");
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_and_a_name_are_escaped_so_that_neither_json_nor_the_template_engine_is_broken(
      String text, String quoted) {
    assertThat(json().put("a", text).put(text, "b").render(Side.RESPONSE, route))
        .isEqualTo("{\"a\":%s,%s:\"b\"}".formatted(quoted, quoted));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
            List.of("say \"hi\"", "\"say \\\"hi\\\"\""),
            List.of("a\\b\\", "\"a\\\\b\\\\\""),
            List.of("\n\r\t", "\"\\n\\r\\t\""),
            List.of("\0\b\f\u001f", "\"\\u0000\\u0008\\u000c\\u001f\""),
            List.of("$5 ${x} $!y", "\"\\u00245 \\u0024{x} \\u0024!y\""),
            List.of("#if #1 ## #[[", "\"\\u0023if \\u00231 \\u0023\\u0023 \\u0023[[\""),
            List.of("\\$ \\#", "\"\\\\\\u0024 \\\\\\u0023\""),
            List.of("it's größe 猫 😺", "\"it's größe 猫 😺\""),
            List.of("", "\"\""))
        .map(pair -> Arguments.of(pair.toArray()));
  }

  @Nested
  class Request_values {
    @ParameterizedTest
    @EnumSource(Side.class)
    void that_are_parameters_are_escaped_texts_on_both_sides_and_declared(Side side) {
      Json of =
          json()
              .put("path", Request.path("petId"))
              .put("query", Request.query("page"))
              .put("header", Request.header("X-Trace"));

      assertThat(of.render(side, route))
          .isEqualTo(
              "{\"path\":\"$util.escapeJavaScript($input.params('petId')).replaceAll(\"\\\\'\",\"'\")\","
                  + "\"query\":\"$util.escapeJavaScript($input.params('page')).replaceAll(\"\\\\'\",\"'\")\","
                  + "\"header\":\"$util.escapeJavaScript($input.params('X-Trace')).replaceAll(\"\\\\'\",\"'\")\"}");
      assertThat(route.declared())
          .containsExactly(
              parameter("path.petId"), parameter("querystring.page"), parameter("header.X-Trace"));
      assertThat(route.reported()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void that_both_sides_share_are_texts(Side side) {
      Json of =
          json()
              .put("id", Values.context("requestId"))
              .put("ip", Values.context("identity.sourceIp"))
              .put("table", Values.stageVariable("table"))
              .put("fixed", Values.literal("a\"$b"));

      assertThat(of.render(side, route))
          .isEqualTo(
              "{\"id\":\"$util.escapeJavaScript($context.requestId).replaceAll(\"\\\\'\",\"'\")\","
                  + "\"ip\":\"$util.escapeJavaScript($context.identity.sourceIp).replaceAll(\"\\\\'\",\"'\")\","
                  + "\"table\":\"$util.escapeJavaScript($stageVariables.table).replaceAll(\"\\\\'\",\"'\")\","
                  + "\"fixed\":\"a\\\"\\u0024b\"}");
      assertThat(route.declared()).isEmpty();
      assertThat(route.reported()).isEmpty();
    }

    @Test
    void that_are_parts_of_the_body_are_the_json_that_they_are_on_the_way_to_the_backend() {
      assertThat(
              json()
                  .put("all", Request.body())
                  .put("owner", Request.body("owner.name"))
                  .render(Side.REQUEST, route))
          .isEqualTo("{\"all\":$input.json('$'),\"owner\":$input.json('$.owner.name')}");
    }

    @Test
    void that_are_parts_of_the_body_cannot_be_read_on_the_way_back() {
      String rendered =
          json()
              .put("all", Request.body())
              .put("owner", Request.body("owner.name"))
              .render(Side.RESPONSE, route);

      String problem = "a response template sees the backend's body, not the request's";
      assertThat(rendered).isEqualTo("{\"all\":null,\"owner\":null}");
      assertThat(route.reported())
          .containsExactly(
              new Unparsed(PLACE, "method.request.body", problem),
              new Unparsed(PLACE, "method.request.body.owner.name", problem));
    }

    @Test
    void that_are_several_cannot_be_read_by_a_template() {
      json()
          .put("a", Request.multiValueQuery("tag"))
          .put("b", Request.multiValueHeader("X-Tag"))
          .render(Side.REQUEST, route);

      String problem =
          "a template reads one value of a parameter; map all of them to a header or query parameter instead";
      assertThat(route.reported())
          .containsExactly(
              new Unparsed(PLACE, "method.request.multivaluequerystring.tag", problem),
              new Unparsed(PLACE, "method.request.multivalueheader.X-Tag", problem));
    }

    @Test
    void that_could_not_be_parsed_are_reported_with_their_own_reason() {
      RequestSource illegal = Request.header("X Trace");

      assertThat(json().put("a", illegal).render(Side.REQUEST, route)).isEqualTo("{\"a\":null}");
      assertThat(route.reported())
          .containsExactly(
              new Unparsed(
                  PLACE,
                  "method.request.header.X Trace",
                  "a request mapping takes method.request.{path|querystring|multivaluequerystring|header|multivalueheader}"
                      + ".NAME, method.request.body[.JSONPATH], context.NAME, stageVariables.NAME or a literal in single"
                      + " quotes"));
    }
  }

  @Nested
  class Response_values {
    @Test
    void are_the_json_that_they_are_on_the_way_back() {
      assertThat(
              json()
                  .put("all", IntegrationResult.body())
                  .put("next", IntegrationResult.body("links[0].next"))
                  .render(Side.RESPONSE, route))
          .isEqualTo("{\"all\":$input.json('$'),\"next\":$input.json('$.links[0].next')}");
      assertThat(route.reported()).isEmpty();
    }

    @Test
    void are_not_there_yet_on_the_way_to_the_backend() {
      assertThat(json().put("a", IntegrationResult.body("id")).render(Side.REQUEST, route))
          .isEqualTo("{\"a\":null}");
      assertThat(route.reported())
          .containsExactly(
              new Unparsed(
                  PLACE,
                  "integration.response.body.id",
                  "a request template is rendered before the backend answers"));
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
    void that_could_not_be_parsed_are_reported_with_their_own_reason() {
      json().put("a", IntegrationResult.header("E Tag")).render(Side.RESPONSE, route);

      assertThat(route.reported())
          .extracting(Unparsed::problem)
          .containsExactly(
              "a response mapping takes integration.response.{header|multivalueheader}.NAME,"
                  + " integration.response.body[.JSONPATH], context.NAME, stageVariables.NAME or a literal in single"
                  + " quotes");
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
    void that_no_string_of_a_template_can_hold_is_reported(String path) {
      assertThat(json().put("a", Request.body(path)).render(Side.REQUEST, route))
          .isEqualTo("{\"a\":null}");
      assertThat(route.reported())
          .containsExactly(
              new Unparsed(
                  PLACE,
                  "method.request.body." + path,
                  "a template cannot quote this path: beside a single quote it takes no double quote, $ or #"));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void a_number_that_json_does_not_have_is_reported(double number) {
    String rendered =
        json().put("a", number).put("b", List.of((float) number)).render(Side.REQUEST, route);

    String problem = "a JSON number must be finite";
    assertThat(rendered).isEqualTo("{\"a\":null,\"b\":[null]}");
    assertThat(route.reported())
        .containsExactly(
            new Unparsed(PLACE, String.valueOf(number), problem),
            new Unparsed(PLACE, String.valueOf(number), problem));
  }

  @Test
  void what_is_no_json_value_is_reported_with_its_type() {
    assertThat(json().put("a", List.of('c', Side.REQUEST)).render(Side.REQUEST, route))
        .isEqualTo("{\"a\":[null,null]}");
    assertThat(route.reported())
        .containsExactly(
            new Unparsed(PLACE, "c", "Character is no JSON value"),
            new Unparsed(PLACE, "REQUEST", "Side is no JSON value"));
  }

  @Test
  void sources_may_stand_in_lists_and_objects() {
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

  @Test
  void putting_something_makes_another_object() {
    Json one = json().put("a", 1);
    Json two = one.put("a", 2).put("b", 0);

    assertThat(one.render(Side.REQUEST, route)).isEqualTo("{\"a\":1}");
    assertThat(two.render(Side.REQUEST, route)).isEqualTo("{\"a\":2,\"b\":0}");
    assertThat(json().render(Side.REQUEST, route)).isEqualTo("{}");
  }
}
