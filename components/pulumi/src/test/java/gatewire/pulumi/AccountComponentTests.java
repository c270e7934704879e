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
  void creates_a_role_that_api_gateway_assumes() {
    ResourceState role = stack.resource(ResourceTypes.ROLE, "logs");

    assertThat(account.input("cloudwatchRoleArn")).isEqualTo(role.output("arn"));
    assertThat(role.input("assumeRolePolicy").orElseThrow().toString())
        .contains("apigateway.amazonaws.com");
  }

  @Test
  void assigns_the_role_only_after_it_has_its_policy() {
    assertThat(account.options().dependencies())
        .contains(stack.resource(ResourceTypes.ROLE_POLICY, "logs").urn());
  }

  @Test
  void keeps_everything_after_a_destroy_because_other_apis_use_the_role() {
    assertThat(stack.resources())
        .filteredOn(resource -> resource.type().startsWith("aws:"))
        .hasSize(3)
        .allSatisfy(resource -> assertThat(resource.options().retainOnDelete()).isTrue());
  }
}
