package gatewire.stack.cloudformation;

import java.util.Map;
import java.util.Optional;

/**
 * The id and the attributes of a type of resource, with <code>{name}</code>, <code>{region}</code>,
 * <code>{account}</code> and <code>{partition}</code> instead of values. The name is that of the
 * property {@code nameProperty} or the logical id.
 *
 * @param id the value of {@code Ref}
 */
record PhysicalForm(String nameProperty, String id, Map<String, String> attributes) {

  private static final String NONE = "";
  private static final String ARN = "arn:{partition}:";
  private static final String HERE = ":{region}:{account}:";

  private static final Map<String, PhysicalForm> FORMS =
      Map.ofEntries(
          form("AWS::Lambda::Function", "FunctionName", "{name}", arn("lambda", "function:{name}")),
          form("AWS::IAM::Role", "RoleName", "{name}", Map.of("Arn", iam("role"))),
          form("AWS::IAM::ManagedPolicy", NONE, iam("policy"), Map.of()),
          form("AWS::S3::Bucket", "BucketName", "{name}", bucket()),
          form("AWS::DynamoDB::Table", "TableName", "{name}", arn("dynamodb", "table/{name}")),
          form(
              "AWS::Serverless::SimpleTable",
              "TableName",
              "{name}",
              arn("dynamodb", "table/{name}")),
          form("AWS::SNS::Topic", "TopicName", ARN + "sns" + HERE + "{name}", topic()),
          form("AWS::SQS::Queue", "QueueName", queueUrl(), queue()),
          form("AWS::StepFunctions::StateMachine", "StateMachineName", stateMachine(), machine()),
          form("AWS::Serverless::StateMachine", "Name", stateMachine(), machine()),
          form("AWS::Cognito::UserPool", NONE, "{region}_{name}", pool()),
          form("AWS::Kinesis::Stream", "Name", "{name}", arn("kinesis", "stream/{name}")),
          form("AWS::Events::EventBus", "Name", "{name}", arn("events", "event-bus/{name}")),
          form("AWS::ApiGateway::Stage", "StageName", "{name}", Map.of()),
          form("AWS::ApiGateway::Model", "Name", "{name}", Map.of()));

  /** Returns the form of a type; empty for types whose id is their logical id. */
  static Optional<PhysicalForm> of(String type) {
    return Optional.ofNullable(FORMS.get(type));
  }

  private static Map.Entry<String, PhysicalForm> form(
      String type, String nameProperty, String id, Map<String, String> attributes) {
    return Map.entry(type, new PhysicalForm(nameProperty, id, attributes));
  }

  private static Map<String, String> arn(String service, String resource) {
    return Map.of("Arn", ARN + service + HERE + resource);
  }

  private static String iam(String kind) {
    return "arn:{partition}:iam::{account}:" + kind + "/{name}";
  }

  private static Map<String, String> bucket() {
    return Map.of(
        "Arn", "arn:{partition}:s3:::{name}",
        "DomainName", "{name}.s3.amazonaws.com",
        "RegionalDomainName", "{name}.s3.{region}.amazonaws.com",
        "WebsiteURL", "http://{name}.s3-website-{region}.amazonaws.com");
  }

  private static Map<String, String> topic() {
    return Map.of("TopicArn", ARN + "sns" + HERE + "{name}", "TopicName", "{name}");
  }

  private static String queueUrl() {
    return "https://sqs.{region}.amazonaws.com/{account}/{name}";
  }

  private static Map<String, String> queue() {
    return Map.of(
        "Arn", ARN + "sqs" + HERE + "{name}", "QueueName", "{name}", "QueueUrl", queueUrl());
  }

  private static String stateMachine() {
    return ARN + "states" + HERE + "stateMachine:{name}";
  }

  private static Map<String, String> machine() {
    return Map.of("Arn", stateMachine(), "Name", "{name}");
  }

  private static Map<String, String> pool() {
    return Map.of(
        "Arn", ARN + "cognito-idp" + HERE + "userpool/{region}_{name}",
        "UserPoolId", "{region}_{name}",
        "ProviderName", "cognito-idp.{region}.amazonaws.com/{region}_{name}",
        "ProviderURL", "https://cognito-idp.{region}.amazonaws.com/{region}_{name}");
  }
}
