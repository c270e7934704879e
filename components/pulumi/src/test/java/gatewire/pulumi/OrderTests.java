package gatewire.pulumi;

import static gatewire.pulumi.ApiFixtures.deployed;
import static gatewire.pulumi.ApiFixtures.petsOfSeveralBackends;
import static gatewire.testing.ResourceTypes.DEPLOYMENT;
import static gatewire.testing.ResourceTypes.GATEWAY_RESPONSE;
import static gatewire.testing.ResourceTypes.INTEGRATION;
import static gatewire.testing.ResourceTypes.INTEGRATION_RESPONSE;
import static gatewire.testing.ResourceTypes.METHOD;
import static gatewire.testing.ResourceTypes.METHOD_RESPONSE;
import static gatewire.testing.ResourceTypes.PERMISSION;
import static gatewire.testing.ResourceTypes.RESOURCE;
import static gatewire.testing.ResourceTypes.STAGE;
import static gatewire.testing.StackAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.stack.RegisteredOptions;
import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine is told about the order in which things are made and replaced. */
class OrderTests {

  private static RecordedStack stack;

  @BeforeAll
  static void deploy() {
    stack = deployed(petsOfSeveralBackends());
  }

  @Test
  void it_is_right_throughout() {
    assertThat(stack).createsInOrder().replacesInOrder();
  }

  @Test
  void integration_after_method() {
    assertWaits(
        stack.resource(INTEGRATION, "pets/health:GET"), stack.resource(METHOD, "pets/health:GET"));
  }

  @Test
  void integration_response_after_integration_and_method_response() {
    ResourceState response = stack.resource(INTEGRATION_RESPONSE, "pets/health:GET:200");

    assertWaits(response, stack.resource(INTEGRATION, "pets/health:GET"));
    assertWaits(response, stack.resource(METHOD_RESPONSE, "pets/health:GET:200"));
  }

  @Test
  void method_after_its_resource_and_resource_after_its_parent() {
    assertThat(reads(stack.resource(METHOD, "pets/pets/{}:GET"), "resourceId"))
        .containsExactly(stack.resource(RESOURCE, "pets/pets/{}").urn());
    assertThat(reads(stack.resource(RESOURCE, "pets/pets/{}"), "parentId"))
        .containsExactly(stack.resource(RESOURCE, "pets/pets").urn());
  }

  @Test
  void stage_reads_the_deployment() {
    ResourceState stage = stack.resource(STAGE, "pets");

    assertThat(reads(stage, "deployment"))
        .containsExactly(stack.resource(DEPLOYMENT, "pets").urn());
    assertThat(stage.input("deployment")).contains("pets-id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        RESOURCE,
        METHOD,
        INTEGRATION,
        METHOD_RESPONSE,
        INTEGRATION_RESPONSE,
        GATEWAY_RESPONSE,
        PERMISSION
      })
  void what_fills_a_slot_is_deleted_before_it_is_replaced(String type) {
    assertThat(stack.resources(type))
        .isNotEmpty()
        .extracting(resource -> resource.options().deleteBeforeReplace())
        .containsOnly(Optional.of(true));
  }

  @Test
  void a_deployment_is_explicitly_not() {
    assertThat(stack.resource(DEPLOYMENT, "pets").options().deleteBeforeReplace()).contains(false);
  }

  @Test
  void an_integration_response_is_replaced_with_its_integration() {
    assertThat(stack.resource(INTEGRATION_RESPONSE, "pets/pets/{}:GET:200").options().replaceWith())
        .containsExactly(stack.resource(INTEGRATION, "pets/pets/{}:GET").urn());
  }

  @Test
  void the_deployment_s_triggers_read_nothing_that_is_deleted_before_it_is_replaced() {
    RegisteredOptions options = stack.resource(DEPLOYMENT, "pets").options();

    // Whatever they read is a role, a function or a bucket, which are not.
    assertThat(options.propertyDependencies().getOrDefault("triggers", List.of()))
        .noneMatch(urn -> urn.contains("aws:apigateway/"));
  }

  private static void assertWaits(ResourceState later, ResourceState earlier) {
    assertThat(later.options().dependencies()).contains(earlier.urn());
  }

  private static List<String> reads(ResourceState resource, String input) {
    return resource.options().propertyDependencies().getOrDefault(input, List.of());
  }
}
