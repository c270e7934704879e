package gatewire.check;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.fixture.ApiFixtures;
import gatewire.check.rule.Finding;
import gatewire.model.AccessLog;
import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.LoggingLevel;
import gatewire.model.MethodSettings;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.model.Text;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StageCheckTests {

  private static final RestApi API = get("/pets").api();

  /** One finding of each kind, for the document. */
  static Stream<Finding> examples() {
    RestApi reading =
        get("/pets").maps("integration.request.header.X-Host", "stageVariables.host").api();
    return Stream.of(
            StageCheck.examine(API, Stage.named("pre prod")),
            StageCheck.examine(API, stage(Map.of("back-end", "a"))),
            StageCheck.examine(reading, Stage.named("dev")),
            StageCheck.examine(printing("$stageVariables.color"), Stage.named("dev")),
            StageCheck.examine(
                API, Stage.builder("dev").route("GET /pet", MethodSettings.NONE).build()),
            StageCheck.examine(API, Stage.builder("dev").throttling(0, 5).build()),
            StageCheck.examine(
                API,
                Stage.builder("dev")
                    .accessLog(new AccessLog("$context.status", 7))
                    .accountWritesLogs()
                    .build()),
            StageCheck.examine(
                API,
                Stage.builder("dev")
                    .settings(MethodSettings.NONE.loggingLevel(LoggingLevel.ERROR))
                    .build()))
        .flatMap(findings -> findings);
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

  @Nested
  class Finds {
    @Test
    void what_is_wrong_with_a_stage() {
      assertThat(examples())
          .extracting(Finding::toString)
          .containsExactly(
              """
              stage 'pre prod': 'pre prod' is no name of a stage
                fix: take 1 to 128 letters, digits, - and _""",
              """
              stage 'dev': 'back-end' is no name of a stage variable
                fix: take 1 to 64 letters, digits and _""",
              """
              GET /pets: it reads stage variable 'host', which stage 'dev' does not have (it has: none)
                fix: set 'host' on the stage, or write the value itself""",
              """
              GET /pets: its template prints stage variable 'color', which stage 'dev' does not have (it has: none)
                fix: set 'color' on the stage, or write the value itself""",
              """
              stage 'dev': it has settings for 'GET /pet', which is no route
                fix: name one of [GET /pets]""",
              """
              stage 'dev': every method is limited to 0.0 requests a second and 5 at once, which takes none
                fix: take a rate and a burst above 0, or leave the throttling out""",
              """
              stage 'dev': the access log's format '$context.status' has no id of the request
                fix: add $context.requestId or $context.extendedRequestId""",
              """
              stage 'dev': it writes logs, and nothing says that the account has a role for them
                AWS: CloudWatch Logs role ARN must be set in account settings to enable logging
                fix: make an AccountComponent once for the account and region, and say accountWritesLogs() of the stage""");
    }

    @Test
    void limits_of_a_route_that_take_nothing() {
      Stage stage =
          Stage.builder("dev").route("GET /pets", MethodSettings.NONE.throttling(1, 0)).build();

      assertThat(StageCheck.examine(API, stage))
          .singleElement()
          .asString()
          .contains("GET /pets is");
    }

    @Test
    void an_access_log_of_a_shape_that_AWS_does_not_take() {
      assertThat(logging("$context.requestId\n$context.status", 7)).hasSize(1);
      assertThat(logging("$context.requestId" + " ".repeat(3 * 1024), 7)).hasSize(1);
      assertThat(logging("$context.requestId", 8)).hasSize(1);
    }

    @Test
    void a_value_that_AWS_does_not_take_without_saying_it() {
      assertThat(StageCheck.examine(API, stage(Map.of("secret", "a b"))))
          .singleElement()
          .hasToString(
              """
              stage 'dev': the value of variable 'secret', 3 characters long, is none that AWS takes
                fix: take 1 to 512 letters, digits and . _ ~ : / ? # & = , -""");
    }

    @Test
    void names_and_values_that_are_too_long() {
      assertThat(StageCheck.examine(API, Stage.named("s".repeat(129)))).hasSize(1);
      assertThat(StageCheck.examine(API, stage(Map.of("k".repeat(65), "a")))).hasSize(1);
      assertThat(StageCheck.examine(API, stage(Map.of("k", "v".repeat(513))))).hasSize(1);
      assertThat(StageCheck.examine(API, stage(Map.of("k", "")))).hasSize(1);
    }

    @Test
    void too_many_variables() {
      assertThat(StageCheck.examine(API, stage(variables(101))))
          .singleElement()
          .hasToString(
              """
              stage 'dev': it has 101 variables; the most is 100
                fix: keep what differs between stages in the stacks' configuration instead""");
    }

    @Test
    void a_variable_in_a_URI_that_the_stage_does_not_have() {
      var api =
          get("/pets", http().uri(Text.of("https://${stageVariables.host}/${stageVariables.host}")))
              .api();

      assertThat(StageCheck.examine(api, stage(Map.of("port", "80"))))
          .singleElement()
          .hasToString(
              """
              GET /pets: it reads stage variable 'host', which stage 'dev' does not have (it has: [port])
                fix: set 'host' on the stage, or write the value itself""");
    }

    @Test
    void a_variable_in_a_response_that_the_stage_does_not_have() {
      var api =
          get("/pets").integrationResponse(200, mapping("X-Color", "stageVariables.color")).api();

      assertThat(StageCheck.examine(api, Stage.named("dev")))
          .extracting(Finding::rule)
          .containsExactly("undeclared-stage-variable");
    }

    @Test
    void a_variable_in_a_gateway_response_that_the_stage_does_not_have() {
      assertThat(
              StageCheck.examine(
                  failing(Map.of("X-Color", "stageVariables.color"), Map.of()), Stage.named("dev")))
          .singleElement()
          .satisfies(found -> assertThat(found.rule()).isEqualTo("undeclared-stage-variable"))
          .hasToString(
              """
              gateway response DEFAULT_4XX: it reads stage variable 'color', which stage 'dev' does not have (it has: none)
                fix: set 'color' on the stage, or write the value itself""");
      assertThat(
              StageCheck.examine(
                  failing(
                      Map.of(),
                      Map.of("application/json", "{\"color\": \"$stageVariables.color\"}")),
                  Stage.named("dev")))
          .extracting(Finding::rule)
          .containsExactly("undeclared-stage-variable-in-template");
    }

    @Test
    void a_variable_that_is_mapped_and_printed_once() {
      var api =
          get("/pets")
              .maps("integration.request.header.X-Color", "stageVariables.color")
              .templatedResponse(200, "$stageVariables.color")
              .api();

      assertThat(StageCheck.examine(api, Stage.named("dev")))
          .extracting(Finding::rule)
          .containsExactly("undeclared-stage-variable");
    }
  }

  @Nested
  class Leaves_alone {
    @Test
    void a_stage_at_its_limits() {
      assertThat(StageCheck.examine(API, Stage.named("s".repeat(128)))).isEmpty();
      assertThat(StageCheck.examine(API, stage(variables(100)))).isEmpty();
      assertThat(logging("$context.requestId" + " ".repeat(3 * 1024 - 18), 3653)).isEmpty();
      assertThat(
              StageCheck.examine(
                  API,
                  Stage.builder("dev")
                      .throttling(0.5, 1)
                      .route("GET /pets", MethodSettings.NONE.throttling(0.1, 1).measure())
                      .build()))
          .isEmpty();
      assertThat(StageCheck.examine(API, stage(Map.of("k".repeat(64), "v".repeat(512))))).isEmpty();
      assertThat(StageCheck.examine(API, stage(Map.of("url", "https://a.b/c?d=e&f#g")))).isEmpty();
    }

    @Test
    void a_variable_that_the_stage_has() {
      var api = get("/pets").maps("integration.request.header.X-Host", "stageVariables.host").api();

      assertThat(StageCheck.examine(api, stage(Map.of("host", "a")))).isEmpty();
      assertThat(StageCheck.examine(printing("$stageVariables.host"), stage(Map.of("host", "a"))))
          .isEmpty();
    }

    @Test
    void a_template_which_may_ask_whether_the_variable_is_there() {
      var api = get("/pets").templatedResponse(200, "#if($stageVariables.debug)x#end").api();

      assertThat(StageCheck.examine(api, Stage.named("dev"))).isEmpty();
    }
  }

  private static Stream<Finding> logging(String format, int days) {
    return StageCheck.examine(
        API,
        Stage.builder("dev").accessLog(new AccessLog(format, days)).accountWritesLogs().build());
  }

  private static Stage stage(Map<String, String> variables) {
    return Stage.builder("dev").variables(variables).build();
  }

  private static Map<String, String> variables(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "variable" + i)
        .collect(toMap(Function.identity(), name -> "a"));
  }
}
