package gatewire.stack.cloudformation.sam;

import gatewire.stack.cloudformation.value.Position;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.Locale;
import java.util.Optional;

/**
 * An event of type {@code Api}: a route of an API that calls a function or starts a state machine.
 *
 * @param target the logical id of the function or state machine
 * @param owner the resource that has the event
 * @param properties the properties of the event
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-api.html">Api</a>
 */
record ApiEvent(String target, TemplateNode owner, TemplateNode properties, Position position) {

  String path() {
    return properties.text("Path").orElse("/");
  }

  /** Returns the name of the operation in an OpenAPI document. */
  String operation() {
    String method = properties.text("Method").orElse("any").toLowerCase(Locale.ROOT);
    return method.equals("any") || method.equals("*") ? "x-amazon-apigateway-any-method" : method;
  }

  /** Returns the logical id of the event's API. */
  String api() {
    return properties.get("RestApiId").stream()
        .flatMap(id -> SamTemplate.referenced(id).stream())
        .findFirst()
        .orElse(SamTemplate.IMPLICIT_API);
  }

  boolean isStateMachine() {
    return owner.text("Type").filter("AWS::Serverless::StateMachine"::equals).isPresent();
  }

  /** Whether the function streams its response. SAM also accepts Lambda's name of the mode. */
  boolean isStreamed() {
    return properties
        .text("ResponseTransferMode")
        .filter(mode -> mode.equals("STREAM") || mode.equals("RESPONSE_STREAM"))
        .isPresent();
  }

  TemplateNode auth() {
    return properties.get("Auth").orElse(TemplateNode.Mapping.EMPTY);
  }

  /** Returns the condition of the resource that has the event. */
  Optional<String> condition() {
    return owner.text("Condition");
  }
}
