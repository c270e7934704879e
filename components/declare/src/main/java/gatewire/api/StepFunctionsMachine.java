package gatewire.api;

import static gatewire.api.IntegrationResult.body;
import static gatewire.api.Response.respond;
import static gatewire.api.TemplateCondition.when;

import gatewire.model.RequestSource;
import gatewire.model.Text;

/**
 * A state machine of AWS Step Functions as a backend.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/tutorial-api-gateway.html">Step
 *     Functions and API Gateway</a>
 */
public final class StepFunctionsMachine {

  private static final String CLIENT =
      "InvalidExecutionInput|InvalidName|ValidationException|SerializationException";

  private final StateMachineReference machine;

  StepFunctionsMachine(StateMachineReference machine) {
    this.machine = machine;
  }

  /** Starts an execution with the client's body; see {@link #startExecution(RequestSource)}. */
  public ServiceBackend startExecution() {
    return startExecution(Request.body());
  }

  /**
   * Starts an execution and does not wait for it. The client receives 202 with {@code
   * executionArn}, and 400 if the input is not JSON.
   *
   * @param input the input: the body or a part of it
   * @see <a
   *     href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html">StartExecution</a>
   */
  public ServiceBackend startExecution(RequestSource input) {
    return start(
        "StartExecution",
        respond(202).json(Json.json().put("executionArn", body("executionArn"))),
        input);
  }

  /**
   * Runs an execution with the client's body; see {@link #startSyncExecution(RequestSource,
   * Response)}.
   */
  public ServiceBackend startSyncExecution() {
    return startSyncExecution(Request.body());
  }

  /**
   * Runs an execution; see {@link #startSyncExecution(RequestSource, Response)}. A failed execution
   * becomes {@code 500 {"message": "Internal server error"}}.
   */
  public ServiceBackend startSyncExecution(RequestSource input) {
    return startSyncExecution(input, ServiceErrors.internal());
  }

  /**
   * Runs an execution of an express workflow and waits for it, up to the timeout of the route. The
   * client receives 200 with the output, and 504 if the execution timed out. Step Functions reports
   * a failed execution with status 200; the client receives the given response.
   *
   * @param input the input: the body or a part of it
   * @param failed the response to a failed execution, of which it can read {@code error} and {@code
   *     cause}: {@code respond(502).json(json().put("error", IntegrationResult.body("error")))}
   * @see <a
   *     href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartSyncExecution.html">StartSyncExecution</a>
   */
  public ServiceBackend startSyncExecution(RequestSource input, Response failed) {
    Response succeeded =
        respond(200)
            // The output is JSON in a string.
            .template("application/json", "$input.path('$.output')")
            .when(when(body("status")).is("TIMED_OUT"), respond(504).message("Gateway timeout"))
            .when(when(body("status")).is("SUCCEEDED").not(), failed);
    return start("StartSyncExecution", succeeded, input);
  }

  private ServiceBackend start(String action, Response success, RequestSource input) {
    return new ServiceBackend(
            "states", Text.of("action/" + action), success, ServiceErrors.ofJson(CLIENT))
        .needs("states:" + action, machine.arn())
        .requestTemplate(
            Json.json().put("stateMachineArn", machine.arn()).putEmbedded("input", input));
  }
}
