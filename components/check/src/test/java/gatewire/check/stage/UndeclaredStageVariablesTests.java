package gatewire.check.stage;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.fixture.ApiFixtures;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Severity;
import gatewire.check.rule.StageRule;
import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.model.Text;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UndeclaredStageVariablesTests {

  private static final StageRule RULE = new UndeclaredStageVariables();

  private static final Stage NO_VARIABLES = Stage.named("dev");

  /** Returns one finding of each kind for the rules document. */
  static Stream<Finding> examples() {
    return Stream.of(
            calling("https://${stageVariables.host}/pets"),
            reading("host"),
            printing("$stageVariables.color"))
        .flatMap(api -> RULE.examine(api, NO_VARIABLES));
  }

  private static RestApi calling(String uri) {
    return get("/pets", http().uri(Text.of(uri))).api();
  }

  private static RestApi reading(String variable) {
    return get("/pets")
        .maps("integration.request.header.X-Host", "stageVariables." + variable)
        .api();
  }

  private static RestApi printing(String template) {
    return get("/pets").templatedResponse(200, template).api();
  }

  private static RestApi failing(Map<String, String> headers, Map<String, String> templates) {
    return ApiFixtures.api(get("/pets"))
        .gatewayResponse(
            new GatewayResponse(
                GatewayResponseType.DEFAULT_4XX, Optional.empty(), headers, templates))
        .build();
  }

  private static Stage stage(Map<String, String> variables) {
    return Stage.builder("dev").variables(variables).build();
  }

  @Nested
  class Finds {
    @Test
    void a_variable_in_a_URI_and_one_in_a_mapping_and_one_in_a_template() {
      assertThat(examples())
          .extracting(Finding::toString)
          .containsExactly(
              """
              GET /pets: it reads stage variable 'host', which stage 'dev' does not have (it has: none)
                fix: set 'host' on the stage, or write the value itself""",
              """
              GET /pets: it reads stage variable 'host', which stage 'dev' does not have (it has: none)
                fix: set 'host' on the stage, or write the value itself""",
              """
              GET /pets: its template prints stage variable 'color', which stage 'dev' does not have (it has: none)
                fix: set 'color' on the stage, or write the value itself""");
    }

    @Test
    void a_variable_in_a_URI_only_once() {
      var api = calling("https://${stageVariables.host}/${stageVariables.host}");

      assertThat(RULE.examine(api, stage(Map.of("port", "80"))))
          .singleElement()
          .hasToString(
              """
              GET /pets: it reads stage variable 'host', which stage 'dev' does not have (it has: [port])
                fix: set 'host' on the stage, or write the value itself""");
    }

    @Test
    void an_error_only_where_the_backend_is_unknown_without_the_variable() {
      assertThat(severity("https://${stageVariables.host}:8443/pets")).isEqualTo(Severity.ERROR);
      assertThat(severity("http://pets.example:${stageVariables.port}")).isEqualTo(Severity.ERROR);
      assertThat(
              severity(
                  "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:${stageVariables.name}/invocations"))
          .isEqualTo(Severity.ERROR);
      assertThat(severity("https://pets.example/${stageVariables.version}/pets"))
          .isEqualTo(Severity.WARNING);
      assertThat(severity("https://pets.example?color=${stageVariables.color}"))
          .isEqualTo(Severity.WARNING);
    }

    private static Severity severity(String uri) {
      return RULE.examine(calling(uri), NO_VARIABLES).findFirst().orElseThrow().severity();
    }

    @Test
    void a_variable_in_a_response() {
      var api =
          get("/pets").integrationResponse(200, mapping("X-Color", "stageVariables.color")).api();

      assertThat(RULE.examine(api, NO_VARIABLES))
          .extracting(Finding::rule)
          .containsExactly("undeclared-stage-variable-in-mapping");
    }

    @Test
    void a_variable_in_a_gateway_response() {
      assertThat(
              RULE.examine(
                  failing(Map.of("X-Color", "stageVariables.color"), Map.of()), NO_VARIABLES))
          .singleElement()
          .satisfies(
              found -> assertThat(found.rule()).isEqualTo("undeclared-stage-variable-in-mapping"))
          .hasToString(
              """
              gateway response DEFAULT_4XX: it reads stage variable 'color', which stage 'dev' does not have (it has: none)
                fix: set 'color' on the stage, or write the value itself""");
      assertThat(
              RULE.examine(
                  failing(
                      Map.of(),
                      Map.of("application/json", "{\"color\": \"$stageVariables.color\"}")),
                  NO_VARIABLES))
          .extracting(Finding::rule)
          .containsExactly("undeclared-stage-variable-in-template");
    }

    @Test
    void a_mapped_and_printed_variable_only_once() {
      var api =
          get("/pets")
              .maps("integration.request.header.X-Color", "stageVariables.color")
              .templatedResponse(200, "$stageVariables.color")
              .api();

      assertThat(RULE.examine(api, NO_VARIABLES))
          .extracting(Finding::rule)
          .containsExactly("undeclared-stage-variable-in-mapping");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_variable_that_the_stage_has() {
      assertThat(RULE.examine(reading("host"), stage(Map.of("host", "a")))).isEmpty();
      assertThat(RULE.examine(printing("$stageVariables.host"), stage(Map.of("host", "a"))))
          .isEmpty();
    }

    @Test
    void a_template_that_checks_whether_the_variable_exists() {
      assertThat(RULE.examine(printing("#if($stageVariables.debug)x#end"), NO_VARIABLES)).isEmpty();
    }
  }
}
