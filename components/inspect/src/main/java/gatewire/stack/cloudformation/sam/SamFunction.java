package gatewire.stack.cloudformation.sam;

import static gatewire.stack.cloudformation.value.ObjectBuilder.call;
import static gatewire.stack.cloudformation.value.ObjectBuilder.list;

import gatewire.stack.cloudformation.value.ObjectBuilder;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.Map;
import java.util.Optional;

/**
 * A function of SAM.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html">AWS::Serverless::Function</a>
 */
record SamFunction(String id, TemplateNode resource, TemplateNode.Mapping properties) {

  private static final String BASIC_EXECUTION =
      "arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";

  /** Adds the function, its role, and the alias that it publishes. */
  void expand(Map<String, TemplateNode> resources) {
    TemplateNode function =
        new ObjectBuilder()
            .copy(properties, "FunctionName", "Handler", "Runtime", "Timeout", "MemorySize")
            .copy(properties, "Environment", "Role", "PackageType")
            .put("Code", code())
            .build();
    resources.put(id, resource("AWS::Lambda::Function", function));
    if (properties.get("Role").isEmpty()) {
      TemplateNode role =
          new ObjectBuilder()
              .put("ManagedPolicyArns", list(ObjectBuilder.sub(BASIC_EXECUTION)))
              .build();
      resources.put(id + "Role", resource("AWS::IAM::Role", role));
    }
    properties
        .get("AutoPublishAlias")
        .ifPresent(
            alias -> {
              TemplateNode ref = call("Ref", TemplateNode.of(id));
              TemplateNode published =
                  new ObjectBuilder().put("FunctionName", ref).put("Name", alias).build();
              resources.put(id + ".Alias", resource("AWS::Lambda::Alias", published));
              resources.put(
                  id + ".Version",
                  resource(
                      "AWS::Lambda::Version",
                      new ObjectBuilder().put("FunctionName", ref).build()));
            });
  }

  /** Returns the code; a string is a local path, or an address in S3 after packaging. */
  private Optional<TemplateNode> code() {
    Optional<TemplateNode> inline = properties.get("InlineCode");
    if (inline.isPresent()) {
      return inline.map(text -> call("ZipFile", text));
    }
    return properties
        .get("CodeUri")
        .map(uri -> uri.get("Key").<TemplateNode>map(key -> call("S3Key", key)).orElse(uri));
  }

  private TemplateNode resource(String type, TemplateNode properties) {
    return new ObjectBuilder()
        .put("Type", type)
        .copy(resource, "Condition", "Metadata")
        .put("Properties", properties)
        .build()
        .at(resource.position());
  }
}
