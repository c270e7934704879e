package gatewire.testing;

import static gatewire.testing.BreakableStack.ROUTE;
import static gatewire.testing.BreakableStack.assertSays;

import gatewire.stack.RegisteredOptions;
import gatewire.stack.recording.RecordedStack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Breaks the order in which resources are created and replaced. */
class OrderAssertionsTests {

  private static BreakableStack stack;

  @BeforeAll
  static void run() {
    stack = BreakableStack.up();
  }

  @Test
  void of_creation_that_is_left_to_chance() {
    RecordedStack wrong =
        stack.options(ResourceTypes.INTEGRATION, ROUTE, OrderAssertionsTests::withoutDependencies);

    assertSays(
        wrong,
        StackAssert::createsInOrder,
        """
        the order of creation is left to chance:
          Integration 'pets/{}:GET' does not wait for Method 'pets/{}:GET'""");
  }

  @Test
  void of_a_stage_that_only_names_its_deployment() {
    RecordedStack wrong =
        stack.options(ResourceTypes.STAGE, "pets", OrderAssertionsTests::withoutDependencies);

    assertSays(
        wrong,
        StackAssert::createsInOrder,
        """
        the order of creation is left to chance:
          Stage 'pets' does not read its deployment from Deployment 'pets'""");
  }

  @Test
  void of_replacement_that_deletes_the_new_with_the_old() {
    RecordedStack wrong =
        stack.options(
            ResourceTypes.INTEGRATION_RESPONSE, ROUTE + ":200", options -> RegisteredOptions.NONE);

    assertSays(
        wrong,
        StackAssert::replacesInOrder,
        """
        a replacement goes wrong:
          IntegrationResponse 'pets/{}:GET:200' is not deleted before it is replaced
          IntegrationResponse 'pets/{}:GET:200' is not replaced with Integration 'pets/{}:GET'""");
  }

  @Test
  void of_a_deployment_whose_triggers_read_an_integration() {
    String integration = stack.right().resource(ResourceTypes.INTEGRATION, ROUTE).urn();
    RecordedStack wrong =
        stack.options(
            ResourceTypes.DEPLOYMENT,
            "pets",
            options ->
                RegisteredOptions.builder()
                    .propertyDependencies(Map.of("triggers", List.of(integration)))
                    .build());

    assertSays(
        wrong,
        StackAssert::replacesInOrder,
        """
        a replacement goes wrong:
          Deployment 'pets' does not say that it is created before it is replaced
          Deployment 'pets': its triggers read urn:pulumi:test::test::gatewire:index:Api$gatewire:index:Route$aws:apigateway/integration:Integration::pets/{}:GET""");
  }

  private static RegisteredOptions withoutDependencies(RegisteredOptions options) {
    return RegisteredOptions.builder()
        .parent(options.parent())
        .deleteBeforeReplace(options.deleteBeforeReplace())
        .build();
  }
}
