package gatewire.stack.cloudformation.sam;

import static gatewire.stack.cloudformation.value.ObjectBuilder.call;
import static gatewire.stack.cloudformation.value.ObjectBuilder.list;
import static gatewire.stack.cloudformation.value.ObjectBuilder.sub;

import gatewire.stack.cloudformation.value.ObjectBuilder;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.Optional;

/** The integrations that SAM generates: a Lambda proxy, or the start of a state machine. */
final class SamIntegration {

  private static final String LAMBDA =
      "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/%s/invocations";
  private static final String STREAMED_LAMBDA =
      "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2021-11-15/functions/%s/response-streaming-invocations";
  private static final String START_EXECUTION =
      "arn:${AWS::Partition}:apigateway:${AWS::Region}:states:action/StartExecution";
  private static final String START_INPUT =
      "{\"input\": \"$util.escapeJavaScript($input.json('$'))\", \"stateMachineArn\": \"${Machine}\"}";

  private SamIntegration() {}

  static TemplateNode of(ApiEvent event, SamAuth auth) {
    if (event.isStateMachine()) {
      return startExecution(event);
    }
    String alias =
        event.owner().get("Properties").flatMap(one -> one.text("AutoPublishAlias")).orElse("");
    String qualifier = alias.isEmpty() ? "" : ":" + alias;
    return new ObjectBuilder()
        .put("type", "aws_proxy")
        .put("httpMethod", "POST")
        .put(
            "uri",
            sub(
                (event.isStreamed() ? STREAMED_LAMBDA : LAMBDA)
                    .formatted("${" + event.target() + ".Arn}" + qualifier)))
        .put("credentials", auth.credentials(event))
        .put(
            "responseTransferMode",
            event.isStreamed() ? Optional.of(TemplateNode.of("STREAM")) : Optional.empty())
        .put("timeoutInMillis", event.properties().get("TimeoutInMillis"))
        .build();
  }

  static TemplateNode responses(ApiEvent event) {
    return event.isStateMachine()
        ? new ObjectBuilder()
            .put("200", call("description", TemplateNode.of("OK")))
            .put("400", call("description", TemplateNode.of("Bad Request")))
            .build()
        : TemplateNode.Mapping.EMPTY;
  }

  private static TemplateNode startExecution(ApiEvent event) {
    TemplateNode input =
        call(
            "Fn::Sub",
            list(
                TemplateNode.of(START_INPUT),
                call("Machine", call("Ref", TemplateNode.of(event.target())))));
    TemplateNode responses =
        new ObjectBuilder()
            .put("200", call("statusCode", TemplateNode.of("200")))
            .put("400", call("statusCode", TemplateNode.of("400")))
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
