package gatewire.api;

import static gatewire.api.ApiFixtures.GET_PET;
import static gatewire.api.ApiFixtures.context;
import static gatewire.api.ApiFixtures.get;
import static gatewire.api.ApiFixtures.method;
import static gatewire.api.ApiFixtures.parameter;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Json.json;
import static gatewire.api.RequestOverrides.requestOverrides;
import static gatewire.api.TemplateCondition.when;
import static gatewire.api.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.HttpMethod;
import gatewire.model.PassthroughBehavior;
import gatewire.model.RequestSource;
import gatewire.model.Unparsed;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link RequestOverrides}, and {@link OverrideChoice}, which both kinds of overrides use. */
class RequestOverridesTests {

  private static final String PLACE = "GET /pets/{petId}";
  private static final TemplateCondition DRY = when(Request.query("mode")).is("dry");
  private static final String IF_DRY = "(\"$!input.params().querystring.get('mode')\" == 'dry')";

  private final RouteContext route = context();

  @Test
  void empty_overrides_print_nothing() {
    assertThat(requestOverrides().isEmpty()).isTrue();
    assertThat(requestOverrides().render(route)).isEmpty();
  }

  @Test
  void each_kind_of_target_is_set_once_in_the_order_of_declaration() {
    RequestOverrides overrides =
        requestOverrides()
            .header("X-Trace", Request.header("X-Trace"))
            .path("key", literal("a"))
            .query("all", Request.body("all"));

    assertThat(overrides.render(route))
        .isEqualTo(
            "#set($context.requestOverride.header.X-Trace ="
                + " \"$!{input.params().header.get('X-Trace')}\")#set($context.requestOverride.path.key"
                + " = \"a\")#set($context.requestOverride.querystring.all ="
                + " \"$!{input.path('$.all')}\")");
    assertThat(route.declared()).containsExactly(parameter("header.X-Trace"));
  }

  @Test
  void several_values_are_joined_and_separated_from_what_follows() {
    RequestOverrides overrides =
        requestOverrides()
            .path(
                "key",
                literal("pets/"),
                Request.path("petId"),
                literal(".png"),
                Values.context("stage"),
                literal("-x"));

    assertThat(overrides.render(route))
        .isEqualTo(
            "#set($context.requestOverride.path.key ="
                + " \"pets/$!{input.params().path.get('petId')}.png$!{context.stage}-x\")");
  }

  @Nested
  class A_part_of_a_path {
    private static final String ENCODE =
        "#set($%1$s = \"$!{%2$s}\")"
            + "#set($%1$s = $util.urlEncode($%1$s).replaceAll('[+]', '%%20'))";

    static Stream<Arguments> from_the_client_is_encoded() {
      return Stream.of(
          Arguments.of(Request.query("f"), "input.params().querystring.get('f')"),
          Arguments.of(Request.header("F"), "input.params().header.get('F')"),
          Arguments.of(Request.body(), "input.body"),
          Arguments.of(Request.body("a.b"), "input.path('$.a.b')"),
          Arguments.of(Values.context("authorizer.tenant"), "context.authorizer.tenant"),
          Arguments.of(Values.context("identity.userAgent"), "context.identity.userAgent"));
    }

    @ParameterizedTest
    @MethodSource
    void from_the_client_is_encoded(RequestSource source, String reference) {
      assertThat(requestOverrides().path("key", source).render(route))
          .isEqualTo(
              ENCODE.formatted("uriPart0", reference)
                  + "#set($context.requestOverride.path.key = \"$!{uriPart0}\")");
    }

    @Test
    void from_the_client_is_encoded_in_the_branch_of_its_condition() {
      assertThat(
              requestOverrides()
                  .path("key", DRY, literal("dry/"), Request.query("f"))
                  .path("key", Request.header("F"))
                  .render(route))
          .isEqualTo(
              "#if"
                  + IF_DRY
                  + ENCODE.formatted("uriPart1", "input.params().querystring.get('f')")
                  + "#set($context.requestOverride.path.key = \"dry/$!{uriPart1}\")#else"
                  + ENCODE.formatted("uriPart0", "input.params().header.get('F')")
                  + "#set($context.requestOverride.path.key = \"$!{uriPart0}\")#end\n");
    }

    @Test
    void from_the_client_is_not_encoded_in_a_header_or_a_query_which_API_Gateway_encodes() {
      assertThat(requestOverrides().header("X", Request.query("f")).render(route))
          .isEqualTo(
              "#set($context.requestOverride.header.X ="
                  + " \"$!{input.params().querystring.get('f')}\")");
      assertThat(requestOverrides().query("x", Request.query("f")).render(route))
          .isEqualTo(
              "#set($context.requestOverride.querystring.x ="
                  + " \"$!{input.params().querystring.get('f')}\")");
    }
  }

  @Nested
  class Conditions {
    @Test
    void leave_the_mapping_unchanged_if_none_holds() {
      assertThat(requestOverrides().header("X-A", DRY, literal("1")).render(route))
          .isEqualTo("#if" + IF_DRY + "#set($context.requestOverride.header.X-A = \"1\")#end\n");
      assertThat(requestOverrides().path("a", DRY, literal("1")).render(route))
          .isEqualTo("#if" + IF_DRY + "#set($context.requestOverride.path.a = \"1\")#end\n");
      assertThat(requestOverrides().query("a", DRY, literal("1")).render(route))
          .isEqualTo("#if" + IF_DRY + "#set($context.requestOverride.querystring.a = \"1\")#end\n");
    }

    @Test
    void of_one_target_are_alternatives_with_the_unconditional_value_at_the_end() {
      RequestOverrides overrides =
          requestOverrides()
              .header("X-A", DRY, literal("1"))
              .header("X-B", literal("b"))
              .header("X-A", when(Values.context("stage")).is("prod"), literal("2"))
              .header("X-A", literal("3"));

      assertThat(overrides.render(route))
          .isEqualTo(
              "#if"
                  + IF_DRY
                  + "#set($context.requestOverride.header.X-A = \"1\")"
                  + "#elseif(\"$!context.stage\" == 'prod')"
                  + "#set($context.requestOverride.header.X-A = \"2\")"
                  + "#else#set($context.requestOverride.header.X-A = \"3\")#end\n"
                  + "#set($context.requestOverride.header.X-B = \"b\")");
      assertThat(route.reported()).isEmpty();
    }

    @Test
    void after_an_unconditional_value_are_reported_as_unreachable_once() {
      RequestOverrides overrides =
          requestOverrides()
              .header("X-A", literal("1"))
              .header("X-A", DRY, literal("2"))
              .header("X-A", literal("3"));

      assertThat(overrides.render(route))
          .isEqualTo("#set($context.requestOverride.header.X-A = \"1\")");
      assertThat(route.reported())
          .containsExactly(
              new Unparsed(
                  PLACE,
                  "header.X-A",
                  "an override after one without a condition is never used",
                  "put overrides with conditions first"));
    }
  }

  @Nested
  class An_invalid_value {
    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a$b", "a#b", "a\\b"})
    void is_a_fixed_string_that_the_template_would_evaluate(String text) {
      requestOverrides().header("X-A", literal(text)).render(route);

      assertThat(route.reported())
          .containsExactly(
              new Unparsed(
                  PLACE,
                  text,
                  "a fixed part of an override cannot contain a double quote, $, # or a backslash",
                  "remove the character, or map the value without an override"));
    }

    @Test
    void is_several_values_of_one_parameter() {
      requestOverrides().header("X-A", Request.multiValueQuery("tag")).render(route);

      assertThat(route.reported())
          .containsExactly(
              new Unparsed(
                  PLACE,
                  "method.request.multivaluequerystring.tag",
                  "a template reads one value of a parameter; map all of them to a header or query"
                      + " parameter instead"));
    }
  }

  @Nested
  class Of_a_function {
    private final RequestOverrides overrides = requestOverrides().header("X-A", literal("1"));
    private static final String SET = "#set($context.requestOverride.header.X-A = \"1\")";

    @Test
    void without_a_template_precede_the_clients_body_as_json() {
      var integration = get(lambda(GET_PET).overrides(overrides));

      assertThat(integration.requestTemplates())
          .isEqualTo(Map.of("application/json", SET + "$input.body"));
      assertThat(integration.passthroughBehavior()).isEqualTo(PassthroughBehavior.NEVER);
    }

    @Test
    void precede_each_template_in_either_order_of_declaration() {
      var backend = lambda(GET_PET).requestTemplate(json()).requestTemplate("text/plain", "x");

      assertThat(get(backend.overrides(overrides)))
          .isEqualTo(
              get(
                  lambda(GET_PET)
                      .overrides(overrides)
                      .requestTemplate(json())
                      .requestTemplate("text/plain", "x")));
      assertThat(get(backend.overrides(overrides)).requestTemplates())
          .containsExactly(
              Map.entry("application/json", SET + "{}"), Map.entry("text/plain", SET + "x"));
    }

    @Test
    void declare_the_parameters_that_they_read() {
      var backend =
          lambda(GET_PET).overrides(requestOverrides().header("X-A", DRY, Request.header("X-B")));

      assertThat(method(HttpMethod.GET, "/a", backend).requestParameters())
          .isEqualTo(Map.of(parameter("querystring.mode"), false, parameter("header.X-B"), false));
    }
  }

  @Test
  void a_modified_copy_does_not_change_the_original() {
    RequestOverrides shared = requestOverrides().header("X-A", DRY, literal("1"));
    String before = shared.render(route);
    shared.header("X-A", literal("2")).path("b", literal("3"));

    assertThat(shared.render(route)).isEqualTo(before);
  }
}
