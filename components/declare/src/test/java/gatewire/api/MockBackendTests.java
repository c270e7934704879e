package gatewire.api;

import static gatewire.api.ApiFixtures.api;
import static gatewire.api.ApiFixtures.get;
import static gatewire.api.ApiFixtures.method;
import static gatewire.api.ApiFixtures.parameter;
import static gatewire.api.ApiFixtures.plain;
import static gatewire.api.ApiFixtures.selections;
import static gatewire.api.ApiFixtures.unparsed;
import static gatewire.api.Backends.mock;
import static gatewire.api.Json.json;
import static gatewire.api.Response.respond;
import static gatewire.api.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewire.model.ContentHandling;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.PassthroughBehavior;
import gatewire.model.Unparsed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MockBackendTests {

  @Test
  void by_default_it_returns_200_and_rejects_content_types_without_a_template() {
    assertThat(get(mock()))
        .isEqualTo(
            Integration.builder(IntegrationType.MOCK)
                .requestTemplate("application/json", "{\"statusCode\": 200}")
                .requestTemplate("application/x-www-form-urlencoded", "{\"statusCode\": 200}")
                .requestTemplate("text/plain", "{\"statusCode\": 200}")
                .passthroughBehavior(PassthroughBehavior.NEVER)
                .response(plain(200, "", Map.of()))
                .build());
  }

  @Test
  void a_status_is_in_each_template_and_in_the_response() {
    Integration integration = get(mock().status(204));

    assertThat(integration.requestTemplates().values()).containsOnly("{\"statusCode\": 204}");
    assertThat(integration.responses()).containsExactly(plain(204, "", Map.of()));
  }

  @Test
  void json_is_the_body_in_a_template() {
    var response = get(mock().json(201, json().put("status", "ok"))).responses().get(0);

    assertThat(response.status().value()).isEqualTo(201);
    assertThat(response.headers()).isEmpty();
    assertThat(response.templates())
        .containsExactly(Map.entry("application/json", "{\"status\":\"ok\"}"));
  }

  @Test
  void text_has_the_content_type_text_plain() {
    var response = get(mock().text(418, "I'm a \"teapot\"\n")).responses().get(0);

    assertThat(response.status().value()).isEqualTo(418);
    assertThat(response.headers())
        .containsExactly(Map.entry("Content-Type", literal("text/plain; charset=utf-8")));
    assertThat(response.templates()).containsExactly(Map.entry("text/plain", "I'm a \"teapot\"\n"));
  }

  @Test
  void the_last_body_is_used() {
    assertThat(get(mock().text(404, "a").json(200, json())))
        .isEqualTo(get(mock().json(200, json())));
  }

  @Test
  void a_default_with_another_status_reaches_the_client() {
    Integration integration = get(mock().otherwise(503));

    assertThat(integration.requestTemplates().values()).containsOnly("{\"statusCode\": 200}");
    assertThat(integration.responses()).containsExactly(plain(503, "", Map.of()));
  }

  @Test
  void a_response_for_its_status_stays_beside_the_default_so_that_a_check_reports_it() {
    assertThat(selections(mock().onStatus(200, respond(200).headers("X-A"))))
        .containsExactly("200 -> 200", "default -> 200");
  }

  @Test
  void an_invalid_status_is_one_finding() {
    assertThat(unparsed(mock().json(999, json())))
        .containsExactly(
            new Unparsed(
                "GET /pets/{petId}",
                "999",
                "'999' is not an HTTP status",
                "use a status from 100 to 599"));
  }

  @Test
  void it_needs_no_permissions() {
    Api api = api(new Route(HttpMethod.GET, "/health", mock()));

    assertThat(api.grants()).isEmpty();
    assertThat(api.bindings()).isEmpty();
  }

  @Nested
  class When {
    private final TemplateCondition dry = TemplateCondition.when(Request.query("mode")).is("dry");
    private final TemplateCondition head =
        TemplateCondition.when(Values.context("httpMethod")).is("HEAD");

    @Test
    void a_condition_holds_the_first_matching_response_is_used() {
      var backend =
          mock()
              .json(200, json().put("a", 1))
              .when(dry, respond(202).header("X-A", literal("dry")))
              .when(head, respond(204));
      var method = method(HttpMethod.GET, "/a", backend);

      assertThat(method.integration().requestTemplates().values())
          .containsOnly(
              "#if(\"$!input.params().querystring.get('mode')\" == 'dry'){\"statusCode\": 202}"
                  + "#elseif(\"$!context.httpMethod\" == 'HEAD'){\"statusCode\": 204}"
                  + "#else{\"statusCode\": 200}#end")
          .hasSize(3);
      assertThat(selections(backend)).containsExactly("default -> 200", "202 -> 202", "204 -> 204");
      assertThat(method.integration().responses().get(1))
          .isEqualTo(plain(202, "202", Map.of("X-A", literal("dry"))));
      assertThat(method.requestParameters())
          .isEqualTo(Map.of(parameter("querystring.mode"), false));
      assertThat(unparsed(backend)).isEmpty();
    }

    @Test
    void the_status_is_that_of_the_default_both_stay_so_that_a_check_reports_them() {
      assertThat(selections(mock().when(dry, respond(200).message("dry"))))
          .containsExactly("200 -> 200", "default -> 200");
    }

    @Test
    void the_default_is_set_afterwards_the_cases_stay() {
      assertThat(get(mock().when(dry, respond(202)).status(204)))
          .isEqualTo(get(mock().status(204).when(dry, respond(202))));
    }

    @Test
    void it_reads_the_backends_response_it_is_a_finding() {
      var backend =
          mock().when(TemplateCondition.when(IntegrationResult.body("a")).is("b"), respond(404));

      assertThat(unparsed(backend))
          .extracting(Unparsed::problem)
          .containsOnly("a request template is rendered before the backend responds");
    }
  }

  @Nested
  class Predefined_responses {
    @Test
    void an_echo_is_the_request_as_json_with_every_value_escaped() {
      Integration integration = get(mock().echo());

      assertThat(integration.responses().get(0).status().value()).isEqualTo(200);
      assertThat(integration.responses().get(0).templates())
          .isEqualTo(
              Map.of(
                  "application/json",
                  """
                  #set($escape = "\\\\'")
                  {"method":"$context.httpMethod",\
                  "path":"$util.escapeJavaScript($context.path).replaceAll($escape,"'")",\
                  "stage":"$context.stage","requestId":"$context.requestId"\
                  #set($names = {"path": "pathParameters", "querystring": "queryStringParameters", "header": "headers"})
                  #foreach($kind in ['path', 'querystring', 'header'])
                  #set($values = $input.params().get($kind))
                  ,"$names.get($kind)":{#foreach($name in $values.keySet())\
                  "$util.escapeJavaScript($name).replaceAll($escape,"'")":\
                  "$util.escapeJavaScript($values.get($name)).replaceAll($escape,"'")"#if($foreach.hasNext),#end\
                  #end}#end
                  }"""));
    }

    @Test
    void health_is_ok_and_the_version() {
      assertThat(get(Backends.health("1.2")))
          .isEqualTo(get(mock().json(200, json().put("status", "ok").put("version", "1.2"))));
    }

    @Test
    void a_redirect_has_a_status_and_a_location() {
      assertThat(get(Backends.redirect(308, literal("https://a.example"))).responses())
          .containsExactly(plain(308, "", Map.of("Location", literal("https://a.example"))));
      assertThat(get(Backends.redirect(302, Values.stageVariable("home"))).responses())
          .containsExactly(plain(302, "", Map.of("Location", Values.stageVariable("home"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 300, 304, 305, 399, 404, 1})
    void a_redirect_with_another_status_is_rejected(int status) {
      assertThatThrownBy(() -> Backends.redirect(status, literal("/a")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "redirect(%d, …): clients follow a location only with status 301, 302, 303, 307 or 308; for another status write mock().status(%d).header(\"Location\", …)",
              status, status);
      assertThatThrownBy(() -> Backends.redirect(status, literal("/a"), literal("/b")))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_redirect_may_be_joined_from_values_of_the_request() {
      var backend =
          Backends.redirect(301, literal("/v2/pets/"), Request.path("petId"), literal(".html"));
      var method = method(HttpMethod.GET, "/pets/{petId}", backend);

      assertThat(method.integration().responses())
          .containsExactly(
              plain(301, "", Map.of())
                  .withTemplates(
                      Map.of(
                          "application/json",
                          "#set($context.responseOverride.header.Location ="
                              + " \"/v2/pets/$!{input.params().path.get('petId')}.html\")")));
      assertThat(unparsed(backend)).isEmpty();
    }
  }

  @Nested
  class Request_as_text {
    @ParameterizedTest
    @CsvSource({"*/*", "image/*", "*"})
    void is_required_if_a_wildcard_makes_every_request_binary(String type) {
      assertThat(handling("image/png", type)).containsExactly(ContentHandling.CONVERT_TO_TEXT);
    }

    @Test
    void is_not_required_if_exact_types_are_listed() {
      assertThat(handling("image/png", "application/pdf")).isEmpty();
      assertThat(handling()).isEmpty();
    }

    private List<ContentHandling> handling(String... types) {
      return Api.named("test")
          .binaryMediaTypes(types)
          .get("/health", mock())
          .build()
          .restApi()
          .methods()
          .get(0)
          .integration()
          .contentHandling()
          .stream()
          .toList();
    }
  }
}
