package gatewire.testing;

import static gatewire.testing.BreakableStack.ROUTE;
import static gatewire.testing.BreakableStack.assertReports;

import gatewire.stack.RegisteredOptions;
import gatewire.stack.recording.RecordedStack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the assertions about order with stacks whose order of creation or replacement is wrong. */
class OrderAssertionsTests {

  private static BreakableStack stack;

  @BeforeAll
  static void run() {
    stack = BreakableStack.up();
  }

  @Test
  void report_an_undefined_order_of_creation() {
    RecordedStack wrong =
        stack.options(ResourceTypes.INTEGRATION, ROUTE, OrderAssertionsTests::withoutDependencies);

    assertReports(
        wrong,
        StackAssert::createsInOrder,
        """
        the order of creation is not defined:
          Integration 'pets/{}:GET' does not wait for Method 'pets/{}:GET'""");
  }

  @Test
  void report_a_stage_that_does_not_depend_on_its_deployment() {
    RecordedStack wrong =
        stack.options(ResourceTypes.STAGE, "pets", OrderAssertionsTests::withoutDependencies);

    assertReports(
        wrong,
        StackAssert::createsInOrder,
        """
        the order of creation is not defined:
          Stage 'pets' does not read its deployment from Deployment 'pets'""");
  }

  @Test
  void report_a_replacement_that_deletes_the_new_resource_with_the_old() {
    RecordedStack wrong =
        stack.options(
            ResourceTypes.INTEGRATION_RESPONSE, ROUTE + ":200", options -> RegisteredOptions.NONE);

    assertReports(
        wrong,
        StackAssert::replacesInOrder,
        """
        the order of replacements is wrong:
          IntegrationResponse 'pets/{}:GET:200' is not deleted before it is replaced
          IntegrationResponse 'pets/{}:GET:200' is not replaced with Integration 'pets/{}:GET'""");
  }

  @Test
  void report_a_deployment_whose_triggers_use_an_integration() {
    String integration = stack.right().resource(ResourceTypes.INTEGRATION, ROUTE).urn();
    RecordedStack wrong =
        stack.options(
            ResourceTypes.DEPLOYMENT,
            "pets",
            options ->
                RegisteredOptions.builder()
                    .propertyDependencies(Map.of("triggers", List.of(integration)))
                    .build());

    assertReports(
        wrong,
        StackAssert::replacesInOrder,
        """
        the order of replacements is wrong:
          Deployment 'pets' is not explicitly created before the old one is deleted
          Deployment 'pets': its triggers read urn:pulumi:test::test::gatewire:index:Api$gatewire:index:Route$aws:apigateway/integration:Integration::pets/{}:GET""");
  }

  private static RegisteredOptions withoutDependencies(RegisteredOptions options) {
    return RegisteredOptions.builder()
        .parent(options.parent())
        .deleteBeforeReplace(options.deleteBeforeReplace())
        .build();
  }
}
