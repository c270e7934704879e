package gatewire.api;

import static gatewire.api.ApiFixtures.context;
import static gatewire.api.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.BodyTemplate.Side;
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
    void keep_the_order_in_which_they_were_added_even_if_one_is_replaced() {
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
  void a_string_and_a_name_are_escaped_for_json_and_for_the_template_engine(
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
  void a_value_that_is_not_json_is_reported_with_its_type() {
    assertThat(json().put("a", List.of('c', Side.REQUEST)).render(Side.REQUEST, route))
        .isEqualTo("{\"a\":[null,null]}");
    assertThat(route.reported())
        .containsExactly(
            new Unparsed(
                PLACE,
                "c",
                "Character is not a JSON value: put a string, a number, true or false, a list, json() or a source such as Request.path(…)"),
            new Unparsed(
                PLACE,
                "REQUEST",
                "Side is not a JSON value: put a string, a number, true or false, a list, json() or a source such as Request.path(…)"));
  }

  @Test
  void adding_a_member_returns_a_modified_copy() {
    Json one = json().put("a", 1);
    Json two = one.put("a", 2).put("b", 0);

    assertThat(one.render(Side.REQUEST, route)).isEqualTo("{\"a\":1}");
    assertThat(two.render(Side.REQUEST, route)).isEqualTo("{\"a\":2,\"b\":0}");
    assertThat(json().render(Side.REQUEST, route)).isEqualTo("{}");
  }

  @Test
  void it_prints_with_sources_in_angle_brackets() {
    assertThat(
            json()
                .put("id", Request.path("petId"))
                .put("next", IntegrationResult.body("links.next"))
                .put("fixed", Values.literal("a"))
                .put("list", java.util.Arrays.asList(1, "b", true, null, Request.body()))
                .put("nested", json().put("ok", true).putNull("none"))
                .put("odd", java.util.List.of(Double.NaN, 'c')))
        .hasToString(
            "{\"id\":<method.request.path.petId>,\"next\":<integration.response.body.links.next>,\"fixed\":\"a\","
                + "\"list\":[1,\"b\",true,null,<method.request.body>],\"nested\":{\"ok\":true,\"none\":null},"
                + "\"odd\":[NaN,c]}");
  }
}
