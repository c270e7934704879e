package gatewire.local.services;

import static gatewire.api.Json.json;
import static gatewire.api.Response.respond;
import static gatewire.api.Services.stepFunctions;
import static gatewire.api.TemplateCondition.when;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.IntegrationResult;
import gatewire.api.Request;
import gatewire.api.StateMachineReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StepFunctionsServedTests {

  private static final StateMachineReference CHECKOUT = new StateMachineReference("checkout");
  private static final String ARN = "arn:aws:states:us-east-1:123456789012:stateMachine:checkout";

  @RegisterExtension
  static final ServedServices MACHINE =
      ServedServices.serving(
              api ->
                  api.post("/jobs", stepFunctions(CHECKOUT).startExecution())
                      .post("/sync", stepFunctions(CHECKOUT).startSyncExecution())
                      .post(
                          "/known",
                          stepFunctions(CHECKOUT)
                              .startSyncExecution(
                                  Request.body("order"),
                                  respond(502)
                                      .json(json().put("error", IntegrationResult.body("error")))
                                      .when(
                                          when(IntegrationResult.body("error")).is("SoldOut"),
                                          respond(409).message("Sold out")))))
          .binding(CHECKOUT, ARN);

  @Test
  void startExecution_sends_the_body_as_input() {
    MACHINE.responding(200, "{\"executionArn\": \"arn:e\", \"startDate\": 1.5}");
    String body = "{\"name\": \"it's \\\"Rex\\\" \\n $x #end\"}";

    assertThat(MACHINE.send("POST", "/jobs", body)).isEqualTo("202 {\"executionArn\":\"arn:e\"}");

    assertThat(MACHINE.received().header("x-amz-target"))
        .isEqualTo("AWSStepFunctions.StartExecution");
    assertThat(MACHINE.received().json().path("stateMachineArn").asText()).isEqualTo(ARN);
    assertThat(MACHINE.received().json().path("input").asText()).isEqualTo(body);
  }

  @Test
  void startSyncExecution_returns_the_output() {
    MACHINE.responding(
        200, "{\"status\": \"SUCCEEDED\", \"output\": \"{\\\"total\\\": [1, \\\"é'\\\"]}\"}");

    assertThat(MACHINE.send("POST", "/sync", "{}")).isEqualTo("200 {\"total\": [1, \"é'\"]}");

    assertThat(MACHINE.received().header("x-amz-target"))
        .isEqualTo("AWSStepFunctions.StartSyncExecution");
  }

  @Test
  void an_execution_that_does_not_succeed_is_an_error() {
    MACHINE.responding(200, "{\"status\": \"FAILED\", \"error\": \"X\", \"cause\": \"secret\"}");
    assertThat(MACHINE.send("POST", "/sync", "{}"))
        .isEqualTo("500 {\"message\":\"Internal server error\"}");
    assertThat(MACHINE.send("POST", "/known", "{\"order\": 1}")).isEqualTo("502 {\"error\":\"X\"}");

    MACHINE.responding(200, "{\"status\": \"FAILED\", \"error\": \"SoldOut\"}");
    assertThat(MACHINE.send("POST", "/known", "{\"order\": {\"a\": 1}}"))
        .isEqualTo("409 {\"message\":\"Sold out\"}");
    assertThat(MACHINE.received().json().path("input").asText()).isEqualTo("{\"a\":1}");

    MACHINE.responding(200, "{\"status\": \"TIMED_OUT\"}");
    assertThat(MACHINE.send("POST", "/sync", "{}"))
        .isEqualTo("504 {\"message\":\"Gateway timeout\"}");

    MACHINE.responding(200, "{}");
    assertThat(MACHINE.send("POST", "/sync", "{}"))
        .isEqualTo("500 {\"message\":\"Internal server error\"}");
  }

  @Test
  void an_input_that_is_not_JSON_is_the_clients_error() {
    MACHINE.responding(
        400, "{\"__type\": \"com.amazonaws.swf.service.v2.model#InvalidExecutionInput\"}");

    assertThat(MACHINE.send("POST", "/jobs", "no JSON"))
        .isEqualTo("400 {\"message\":\"Bad request\"}");
  }
}
