package gatewire.api;

/**
 * Factory methods for backends of AWS services that need no function. Each of them sends a request
 * in the form of its service, may do only that with only that resource, and turns errors of the
 * service into statuses of which clients learn no details.
 *
 * <p>{@link Backends#serviceAction} calls any other action.
 */
public final class Services {

  private Services() {}

  /** Returns a queue of Amazon SQS, to send messages to. */
  public static SqsQueue sqs(QueueReference queue) {
    return new SqsQueue(queue);
  }

  /** Returns a topic of Amazon SNS, to publish messages to. */
  public static SnsTopic sns(TopicReference topic) {
    return new SnsTopic(topic);
  }

  /** Returns a table of Amazon DynamoDB, to read and write items of. */
  public static DynamoDbTable dynamoDb(TableReference table) {
    return new DynamoDbTable(table);
  }

  /** Returns an event bus of Amazon EventBridge, to send events to. */
  public static EventBridgeBus eventBridge(EventBusReference bus) {
    return new EventBridgeBus(bus);
  }

  /** Returns a state machine of AWS Step Functions, to start executions of. */
  public static StepFunctionsMachine stepFunctions(StateMachineReference machine) {
    return new StepFunctionsMachine(machine);
  }

  /** Returns a data stream of Amazon Kinesis, to put records into. */
  public static KinesisStream kinesis(StreamReference stream) {
    return new KinesisStream(stream);
  }

  /** Returns a stream of Amazon Data Firehose, to put records into. */
  public static FirehoseStream firehose(DeliveryStreamReference stream) {
    return new FirehoseStream(stream);
  }

  /** Returns a parameter of the SSM Parameter Store, to read. */
  public static SsmParameter ssm(ParameterReference parameter) {
    return new SsmParameter(parameter);
  }

  /** Returns a secret of AWS Secrets Manager, to read. */
  public static SecretsManagerSecret secretsManager(SecretReference secret) {
    return new SecretsManagerSecret(secret);
  }

  /**
   * Returns a foundation model of Amazon Bedrock, to invoke.
   *
   * @param id the id of the model, for example {@code amazon.titan-text-lite-v1}
   * @throws IllegalArgumentException if an id cannot have this form
   */
  public static BedrockModel bedrock(String id) {
    return new BedrockModel(id);
  }
}
