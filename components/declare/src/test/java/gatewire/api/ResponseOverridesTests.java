package gatewire.api;

import static gatewire.api.ApiFixtures.GET_PET;
import static gatewire.api.ApiFixtures.context;
import static gatewire.api.ApiFixtures.method;
import static gatewire.api.ApiFixtures.parameter;
import static gatewire.api.ApiFixtures.response;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Json.json;
import static gatewire.api.Response.respond;
import static gatewire.api.ResponseOverrides.responseOverrides;
import static gatewire.api.TemplateCondition.when;
import static gatewire.api.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.HttpMethod;
import gatewire.model.Unparsed;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ResponseOverridesTests {

  private static final String PLACE = "GET /pets/{petId}";
  private static final TemplateCondition FAILED =
      when(IntegrationResult.body("status")).is("error");
  private static final String IF_FAILED = "#if(\"$!input.path('$.status')\" == 'error')";

  private final RouteContext route = context();

  @Test
  void empty_overrides_print_nothing() {
    assertThat(responseOverrides().isEmpty()).isTrue();
    assertThat(responseOverrides().render(route)).isEmpty();
  }

  @Nested
  class Status {
    @Test
    void is_a_number_for_each_condition() {
      ResponseOverrides overrides =
          responseOverrides()
              .status(400, FAILED)
              .status(404, when(IntegrationResult.body("id")).isPresent().not());

      assertThat(overrides.render(route))
          .isEqualTo(
              IF_FAILED
                  + "#set($context.responseOverride.status = 400)"
                  + "#elseif(!(\"$!input.path('$.id')\" != ''))"
                  + "#set($context.responseOverride.status = 404)#end\n");
      assertThat(route.reported()).isEmpty();
    }

    @Test
    void that_is_invalid_is_reported() {
      responseOverrides().status(99, FAILED).render(route);

      assertThat(route.reported())
          .containsExactly(
              new Unparsed(
                  PLACE, "99", "'99' is not an HTTP status", "use a status from 100 to 599"));
    }
  }

  @Nested
  class Header {
    @Test
    void accepts_joined_values_of_the_request_and_parts_of_the_response_body() {
      ResponseOverrides overrides =
          responseOverrides()
              .header("Location", literal("/pets/"), Request.path("petId"), literal("/photo"))
              .header("X-Next", IntegrationResult.body("links.next"))
              .header("X-All", IntegrationResult.body())
              .header("X-Fixed", literal("a"));

      assertThat(overrides.render(route))
          .isEqualTo(
              "#set($context.responseOverride.header.Location ="
                  + " \"/pets/$!{input.params().path.get('petId')}/photo\")#set($context.responseOverride.header.X-Next"
                  + " = \"$!{input.path('$.links.next')}\")#set($context.responseOverride.header.X-All"
                  + " = \"$!{input.body}\")#set($context.responseOverride.header.X-Fixed = \"a\")");
      assertThat(route.declared()).containsExactly(parameter("path.petId"));
      assertThat(route.reported()).isEmpty();
    }

    @Test
    void uses_the_first_value_whose_condition_holds() {
      ResponseOverrides overrides =
          responseOverrides()
              .header("X-A", FAILED, IntegrationResult.body("code"))
              .header("X-A", when(Request.query("q")).isPresent(), literal("q"), Request.query("q"))
              .header("X-A", literal("none"));

      assertThat(overrides.render(route))
          .isEqualTo(
              IF_FAILED
                  + "#set($context.responseOverride.header.X-A ="
                  + " \"$!{input.path('$.code')}\")#elseif(\"$!input.params().querystring.get('q')\""
                  + " != '')#set($context.responseOverride.header.X-A ="
                  + " \"q$!{input.params().querystring.get('q')}\")#else#set($context.responseOverride.header.X-A"
                  + " = \"none\")#end\n");
    }

    @Test
    void after_an_unconditional_value_is_reported_as_unreachable() {
      responseOverrides()
          .header("X-A", literal("1"))
          .header("X-A", FAILED, literal("2"))
          .render(route);

      assertThat(route.reported())
          .containsExactly(
              new Unparsed(
                  PLACE,
                  "header.X-A",
                  "an override after one without a condition is never used",
                  "put overrides with conditions first"));
    }

    @Test
    void cannot_read_the_requests_body_nor_the_backends_headers() {
      responseOverrides()
          .header("X-A", Request.body("id"))
          .header("X-B", IntegrationResult.header("ETag"))
          .render(route);

      assertThat(route.reported())
          .containsExactly(
              new Unparsed(
                  PLACE,
                  "method.request.body.id",
                  "a response template can read the backend's body, but not the request's"),
              new Unparsed(
                  PLACE,
                  "integration.response.header.ETag",
                  "a template cannot read the backend's headers; map it to a response header"
                      + " instead"));
    }
  }

  @Nested
  class Of_a_response {
    private final ResponseOverrides overrides =
        responseOverrides().header("X-A", Request.query("q"));
    private static final String SET =
        "#set($context.responseOverride.header.X-A = \"$!{input.params().querystring.get('q')}\")";

    @Test
    void without_a_template_precede_the_backends_body() {
      var backend = lambda(GET_PET).onSuccess(respond(200).overrides(overrides));

      assertThat(response(200, backend).templates())
          .isEqualTo(Map.of("application/json", SET + "$input.body"));
      assertThat(method(HttpMethod.GET, "/a", backend).requestParameters())
          .isEqualTo(Map.of(parameter("querystring.q"), false));
    }

    @Test
    void precede_each_template() {
      var backend =
          lambda(GET_PET)
              .onSuccess(
                  respond(200).overrides(overrides).json(json()).template("text/plain", "x"));

      assertThat(response(200, backend).templates())
          .containsExactly(
              Map.entry("application/json", SET + "{}"), Map.entry("text/plain", SET + "x"));
    }
  }

  @Test
  void a_modified_copy_does_not_change_the_original() {
    ResponseOverrides shared = responseOverrides().status(400, FAILED);
    String before = shared.render(route);
    shared.status(404, FAILED.not()).header("X-A", literal("1"));

    assertThat(shared.render(route)).isEqualTo(before);
  }
}
