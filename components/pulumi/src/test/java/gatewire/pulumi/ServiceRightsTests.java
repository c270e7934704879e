package gatewire.pulumi;

import static gatewire.api.Json.json;
import static gatewire.api.Services.bedrock;
import static gatewire.api.Services.dynamoDb;
import static gatewire.api.Services.eventBridge;
import static gatewire.api.Services.firehose;
import static gatewire.api.Services.kinesis;
import static gatewire.api.Services.secretsManager;
import static gatewire.api.Services.sns;
import static gatewire.api.Services.sqs;
import static gatewire.api.Services.ssm;
import static gatewire.api.Services.stepFunctions;
import static gatewire.pulumi.ApiFixtures.args;
import static gatewire.pulumi.ApiFixtures.pets;
import static gatewire.pulumi.ApiFixtures.program;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import gatewire.api.Attribute;
import gatewire.api.DeliveryStreamReference;
import gatewire.api.EventBusReference;
import gatewire.api.ParameterReference;
import gatewire.api.QueueReference;
import gatewire.api.Response;
import gatewire.api.SecretReference;
import gatewire.api.ServiceBackend;
import gatewire.api.StateMachineReference;
import gatewire.api.StreamReference;
import gatewire.api.TableReference;
import gatewire.api.TopicReference;
import gatewire.testing.ResourceTypes;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies of the roles that call AWS services. */
class ServiceRightsTests {

  private static final TableReference TABLE = new TableReference("it");
  private static final StateMachineReference MACHINE = new StateMachineReference("it");

  static Stream<Arguments> rights() {
    return Stream.of(
        Arguments.of(sqs(new QueueReference("it")).sendMessage(), "sqs:SendMessage", ""),
        Arguments.of(sns(new TopicReference("it")).publish(), "sns:Publish", ""),
        Arguments.of(
            dynamoDb(TABLE).getItem(json().put("id", Attribute.string("7"))),
            "dynamodb:GetItem",
            ""),
        Arguments.of(dynamoDb(TABLE).putItem(json()), "dynamodb:PutItem", ""),
        Arguments.of(dynamoDb(TABLE).deleteItem(json()), "dynamodb:DeleteItem", ""),
        Arguments.of(dynamoDb(TABLE).query(json()), "dynamodb:Query", ""),
        Arguments.of(
            dynamoDb(TABLE).queryIndex("by-name", json(), Response.respond(200)),
            "dynamodb:Query",
            "/index/by-name"),
        Arguments.of(
            eventBridge(new EventBusReference("it")).putEvent("a", "b"), "events:PutEvents", ""),
        Arguments.of(stepFunctions(MACHINE).startExecution(), "states:StartExecution", ""),
        Arguments.of(stepFunctions(MACHINE).startSyncExecution(), "states:StartSyncExecution", ""),
        Arguments.of(kinesis(new StreamReference("it")).putRecord(), "kinesis:PutRecord", ""),
        Arguments.of(kinesis(new StreamReference("it")).putRecords("a"), "kinesis:PutRecords", ""),
        Arguments.of(
            firehose(new DeliveryStreamReference("it")).putRecord(), "firehose:PutRecord", ""),
        Arguments.of(ssm(new ParameterReference("it")).getParameter(), "ssm:GetParameter", ""),
        Arguments.of(
            secretsManager(new SecretReference("it")).getSecretValue(),
            "secretsmanager:GetSecretValue",
            ""));
  }

  @ParameterizedTest(name = "{1}{2}")
  @MethodSource("rights")
  void a_role_may_only_do_this_with_this_resource(
      ServiceBackend backend, String action, String part) {
    String arn = "arn:aws:service:us-east-1:123456789012:type/name";

    assertThat(policy(backend, Bindings.builder().bind("it", ofArn(arn)).build()))
        .isEqualTo(document(action, arn + part));
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_model_is_in_the_region_of_the_API(String id) {
    assertThat(policy(bedrock(id).invoke(), Bindings.NONE))
        .isEqualTo(
            document("bedrock:InvokeModel", "arn:aws:bedrock:us-east-1::foundation-model/" + id));
  }

  static Stream<String> models() {
    return Stream.of("amazon.titan-text-lite-v1", "anthropic.claude-3-haiku-20240307-v1:0");
  }

  private static java.util.Map<String, Output<String>> ofArn(String arn) {
    return java.util.Map.of(
        "arn", Output.of(arn), "name", Output.of("name"), "path", Output.of("123456789012/name"));
  }

  private static String policy(ServiceBackend backend, Bindings bindings) {
    return program(args(pets().post("/it", backend)).bindings(bindings))
        .config("aws:region", "us-east-1")
        .up()
        .resources(ResourceTypes.ROLE_POLICY)
        .get(0)
        .input("policy")
        .orElseThrow()
        .toString();
  }

  private static String document(String action, String resource) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"%s\"],\"Resource\":[\"%s\"]}]}"
        .formatted(action, resource);
  }
}
