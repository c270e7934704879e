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

/** Tests the dependencies and options that define the order of creation and replacement. */
class OrderTests {

  private static RecordedStack stack;

  @BeforeAll
  static void deploy() {
    stack = deployed(petsOfSeveralBackends());
  }

  @Test
  void is_correct_for_a_complete_api() {
    assertThat(stack).createsInOrder().replacesInOrder();
  }

  @Test
  void creates_an_integration_after_its_method() {
    assertWaits(
        stack.resource(INTEGRATION, "pets/health:GET"), stack.resource(METHOD, "pets/health:GET"));
  }

  @Test
  void creates_an_integration_response_after_integration_and_method_response() {
    ResourceState response = stack.resource(INTEGRATION_RESPONSE, "pets/health:GET:200");

    assertWaits(response, stack.resource(INTEGRATION, "pets/health:GET"));
    assertWaits(response, stack.resource(METHOD_RESPONSE, "pets/health:GET:200"));
  }

  @Test
  void creates_a_method_after_its_resource_and_a_resource_after_its_parent() {
    assertThat(reads(stack.resource(METHOD, "pets/pets/{}:GET"), "resourceId"))
        .containsExactly(stack.resource(RESOURCE, "pets/pets/{}").urn());
    assertThat(reads(stack.resource(RESOURCE, "pets/pets/{}"), "parentId"))
        .containsExactly(stack.resource(RESOURCE, "pets/pets").urn());
  }

  @Test
  void creates_the_stage_after_the_deployment() {
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
  void deletes_resources_in_slots_before_replacing_them(String type) {
    assertThat(stack.resources(type))
        .isNotEmpty()
        .extracting(resource -> resource.options().deleteBeforeReplace())
        .containsOnly(Optional.of(true));
  }

  @Test
  void explicitly_creates_a_deployment_before_deleting_the_old_one() {
    assertThat(stack.resource(DEPLOYMENT, "pets").options().deleteBeforeReplace()).contains(false);
  }

  @Test
  void replaces_an_integration_response_with_its_integration() {
    assertThat(stack.resource(INTEGRATION_RESPONSE, "pets/pets/{}:GET:200").options().replaceWith())
        .containsExactly(stack.resource(INTEGRATION, "pets/pets/{}:GET").urn());
  }

  @Test
  void does_not_use_outputs_of_slots_in_triggers() {
    RegisteredOptions options = stack.resource(DEPLOYMENT, "pets").options();

    // Triggers use only outputs of roles, functions and buckets, which are not slots.
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
