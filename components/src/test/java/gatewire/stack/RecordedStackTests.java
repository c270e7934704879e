package gatewire.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.core.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RecordedStackTests {

  private static final StackConfiguration DEV = StackConfiguration.empty("pets", "dev");

  @Test
  void a_value_that_only_a_deployment_knows_is_reported_where_it_is_read() {
    RecordedStack stack = RecordedStack.run(RecordedStackTests::readsWhatNobodyKnows, DEV);

    assertThat(stack.unknowns())
        .extracting(UnknownRead::message)
        .containsExactly(
            "stack output 'policy': only a deployment knows the value",
            "Queue 'second', input 'name': only a deployment knows the value; it comes from Queue 'first'");
  }

  private static void readsWhatNobodyKnows(Context context) {
    Queue first = new Queue("first");
    new RestApi("pets");
    new Queue(
        "second",
        QueueArgs.builder().name(Output.format("%s-2", first.fifoThroughputLimit())).build());
    context.export("policy", first.policy());
  }
}
