package gatewire.stack.cloudformation.sam;

import static gatewire.stack.cloudformation.value.ObjectBuilder.call;
import static gatewire.stack.cloudformation.value.ObjectBuilder.list;
import static gatewire.stack.cloudformation.value.ObjectBuilder.sub;

import gatewire.stack.cloudformation.value.Node;
import gatewire.stack.cloudformation.value.ObjectBuilder;

/** The integrations that SAM generates: a Lambda proxy, or the start of a state machine. */
final class SamIntegration {

  private static final String LAMBDA =
      "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/%s/invocations";
  private static final String START_EXECUTION =
      "arn:${AWS::Partition}:apigateway:${AWS::Region}:states:action/StartExecution";
  private static final String START_INPUT =
      "{\"input\": \"$util.escapeJavaScript($input.json('$'))\", \"stateMachineArn\": \"${Machine}\"}";

  private SamIntegration() {}

  static Node of(ApiEvent event, SamAuth auth) {
    if (event.isStateMachine()) {
      return startExecution(event);
    }
    String alias =
        event.owner().get("Properties").flatMap(one -> one.text("AutoPublishAlias")).orElse("");
    String qualifier = alias.isEmpty() ? "" : ":" + alias;
    return new ObjectBuilder()
        .put("type", "aws_proxy")
        .put("httpMethod", "POST")
        .put("uri", sub(LAMBDA.formatted("${" + event.target() + ".Arn}" + qualifier)))
        .put("credentials", auth.credentials(event))
        .build();
  }

  static Node responses(ApiEvent event) {
    return event.isStateMachine()
        ? new ObjectBuilder()
            .put("200", call("description", Node.of("OK")))
            .put("400", call("description", Node.of("Bad Request")))
            .build()
        : Node.Mapping.EMPTY;
  }

  private static Node startExecution(ApiEvent event) {
    Node input =
        call(
            "Fn::Sub",
            list(Node.of(START_INPUT), call("Machine", call("Ref", Node.of(event.target())))));
    Node responses =
        new ObjectBuilder()
            .put("200", call("statusCode", Node.of("200")))
            .put("400", call("statusCode", Node.of("400")))
            .build();
    String role = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/" + event.target() + "ApiRole";
    return new ObjectBuilder()
        .put("type", "aws")
        .put("httpMethod", "POST")
        .put("uri", sub(START_EXECUTION))
        .put("credentials", sub(role))
        .put("requestTemplates", call("application/json", input))
        .put("responses", responses)
        .build();
  }
}
