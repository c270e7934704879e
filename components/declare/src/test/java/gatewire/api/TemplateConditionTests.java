package gatewire.api;

import static gatewire.api.ApiFixtures.context;
import static gatewire.api.ApiFixtures.parameter;
import static gatewire.api.TemplateCondition.when;
import static gatewire.api.Values.literal;
import static gatewire.api.Values.stageVariable;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.BodyTemplate.Side;
import gatewire.model.Unparsed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateConditionTests {

  private static final String PLACE = "GET /pets/{petId}";

  private final RouteContext route = context();

  @Nested
  class A_value {
    @ParameterizedTest
    @EnumSource(Side.class)
    void is_read_from_its_location_and_declared_on_both_sides(Side side) {
      assertThat(when(Request.path("petId")).is("7").render(side, route))
          .isEqualTo("\"$!input.params().path.get('petId')\" == '7'");
      assertThat(when(Request.query("mode")).is("dry-run").render(side, route))
          .isEqualTo("\"$!input.params().querystring.get('mode')\" == 'dry-run'");
      assertThat(when(Request.header("X-Mode")).is("").render(side, route))
          .isEqualTo("\"$!input.params().header.get('X-Mode')\" == ''");
      assertThat(when(Values.context("httpMethod")).is("HEAD").render(side, route))
          .isEqualTo("\"$!context.httpMethod\" == 'HEAD'");
      assertThat(when(stageVariable("closed")).is("yes").render(side, route))
          .isEqualTo("\"$!stageVariables.closed\" == 'yes'");
      assertThat(route.declared())
          .containsExactly(
              parameter("path.petId"), parameter("querystring.mode"), parameter("header.X-Mode"));
      assertThat(route.reported()).isEmpty();
    }

    @Test
    void of_a_body_is_compared_as_it_is_printed() {
      assertThat(when(Request.body("owner.age")).is("7").render(Side.REQUEST, route))
          .isEqualTo("\"$!input.path('$.owner.age')\" == '7'");
      assertThat(when(IntegrationResult.body("status")).is("error").render(Side.RESPONSE, route))
          .isEqualTo("\"$!input.path('$.status')\" == 'error'");
      assertThat(when(IntegrationResult.body()).is("ok").render(Side.RESPONSE, route))
          .isEqualTo("\"$!input.body\" == 'ok'");
      assertThat(route.reported()).isEmpty();
    }

    @Test
    void is_not_present_if_it_is_missing_or_empty() {
      assertThat(when(Request.header("X-Mode")).isPresent().render(Side.REQUEST, route))
          .isEqualTo("\"$!input.params().header.get('X-Mode')\" != ''");
    }

    @Test
    void is_matched_by_the_method_of_the_reference() {
      assertThat(when(Request.query("q")).matches("[0-9]{1,3}$").render(Side.REQUEST, route))
          .isEqualTo("$input.params().querystring.get('q').matches('[0-9]{1,3}$') == true");
    }
  }

  @Nested
  class Several {
    private final TemplateCondition a = when(Values.context("stage")).is("a");
    private final TemplateCondition b = when(Values.context("path")).isPresent();

    @Test
    void are_joined_in_parentheses() {
      assertThat(a.and(b).or(a.not()).render(Side.REQUEST, route))
          .isEqualTo(
              "((\"$!context.stage\" == 'a' && \"$!context.path\" != '') || !(\"$!context.stage\""
                  + " == 'a'))");
    }

    @Test
    void do_not_change_each_other() {
      a.and(b).not();

      assertThat(a.render(Side.REQUEST, route)).isEqualTo("\"$!context.stage\" == 'a'");
    }
  }

  @Nested
  class An_invalid_condition {
    @Test
    void compares_with_a_string_that_contains_a_single_quote() {
      when(Request.query("q")).is("it's").render(Side.REQUEST, route);
      when(Request.query("q")).matches("'.*").render(Side.REQUEST, route);

      String problem = "a string in a template condition cannot contain a single quote";
      String fix = "compare with another string, or let a function decide";
      assertThat(route.reported())
          .containsExactly(
              new Unparsed(PLACE, "it's", problem, fix), new Unparsed(PLACE, "'.*", problem, fix));
    }

    @Test
    void reads_a_value_of_the_other_side() {
      when(IntegrationResult.body("id")).is("7").render(Side.REQUEST, route);
      when(Request.body("id")).is("7").render(Side.RESPONSE, route);

      assertThat(route.reported())
          .containsExactly(
              new Unparsed(
                  PLACE,
                  "integration.response.body.id",
                  "a request template is rendered before the backend responds"),
              new Unparsed(
                  PLACE,
                  "method.request.body.id",
                  "a response template can read the backend's body, but not the request's"));
    }

    @Test
    void reads_a_header_of_the_backend() {
      when(IntegrationResult.header("ETag")).isPresent().render(Side.RESPONSE, route);

      assertThat(route.reported())
          .containsExactly(
              new Unparsed(
                  PLACE,
                  "integration.response.header.ETag",
                  "a template cannot read the backend's headers; map it to a response header"
                      + " instead"));
    }

    @Test
    void reads_a_fixed_value() {
      when(literal("a")).is("a").render(Side.REQUEST, route);

      assertThat(route.reported())
          .containsExactly(
              new Unparsed(PLACE, "'a'", "a condition on a fixed value is always the same"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"['a b']", "[\"a b\"]"})
    void reads_a_path_with_quotes_which_would_end_the_string(String path) {
      when(Request.body(path)).isPresent().render(Side.REQUEST, route);

      assertThat(route.reported())
          .containsExactly(
              new Unparsed(
                  PLACE,
                  "method.request.body." + path,
                  "a condition or override cannot quote this path: it must not contain quotes"));
    }

    @Test
    void is_reported_with_its_reason_if_it_could_not_be_parsed() {
      when(Request.header("X Mode")).isPresent().render(Side.REQUEST, route);
      when(IntegrationResult.body("")).isPresent().render(Side.RESPONSE, route);

      assertThat(route.reported())
          .extracting(Unparsed::text)
          .containsExactly("method.request.header.X Mode", "integration.response.body.");
      assertThat(route.reported()).allMatch(report -> report.problem().contains("mapping accepts"));
    }
  }
}
