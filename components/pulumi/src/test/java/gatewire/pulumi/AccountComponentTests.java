package gatewire.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.PulumiProgram;
import gatewire.testing.ResourceTypes;
import org.junit.jupiter.api.Test;

class AccountComponentTests {

  private final RecordedStack stack =
      PulumiProgram.of(context -> new AccountComponent("logs")).up();

  private final ResourceState account = stack.resource("aws:apigateway/account:Account", "logs");

  @Test
  void the_account_gets_a_role_that_API_Gateway_assumes() {
    ResourceState role = stack.resource(ResourceTypes.ROLE, "logs");

    assertThat(account.input("cloudwatchRoleArn")).isEqualTo(role.output("arn"));
    assertThat(role.input("assumeRolePolicy").orElseThrow().toString())
        .contains("apigateway.amazonaws.com");
  }

  @Test
  void it_is_told_only_once_the_role_may_write() {
    assertThat(account.options().dependencies())
        .contains(stack.resource(ResourceTypes.ROLE_POLICY, "logs").urn());
  }

  @Test
  void everything_stays_when_the_stack_goes_because_other_APIs_log_with_it() {
    assertThat(stack.resources())
        .filteredOn(resource -> resource.type().startsWith("aws:"))
        .hasSize(3)
        .allSatisfy(resource -> assertThat(resource.options().retainOnDelete()).isTrue());
  }
}
