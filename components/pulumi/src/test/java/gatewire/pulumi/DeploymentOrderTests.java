package gatewire.pulumi;

import static gatewire.api.Backends.lambdaProxy;
import static gatewire.pulumi.ApiFixtures.GET_PET;
import static gatewire.pulumi.ApiFixtures.bindings;
import static gatewire.pulumi.ApiFixtures.deployed;
import static gatewire.pulumi.ApiFixtures.petsOfSeveralBackends;
import static gatewire.testing.ResourceTypes.DEPLOYMENT;
import static gatewire.testing.ResourceTypes.GATEWAY_RESPONSE;
import static gatewire.testing.ResourceTypes.INTEGRATION;
import static gatewire.testing.ResourceTypes.INTEGRATION_RESPONSE;
import static gatewire.testing.ResourceTypes.METHOD;
import static gatewire.testing.ResourceTypes.METHOD_RESPONSE;
import static gatewire.testing.ResourceTypes.PERMISSION;
import static gatewire.testing.ResourceTypes.ROLE_POLICY;
import static gatewire.testing.StackAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.Api;
import gatewire.api.Backend;
import gatewire.model.Stage;
import gatewire.operations.OpenApi;
import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.PulumiProgram;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tests that a deployment waits for all parts of the API, because it is a snapshot of the existing
 * ones.
 */
class DeploymentOrderTests {

  private static RecordedStack stack;

  record Operations(Backend getPet) {}

  @BeforeAll
  static void deploy() {
    stack = deployed(petsOfSeveralBackends());
  }

  @Test
  void waits_for_everything_that_its_routes_need() {
    Set<String> before = everythingBefore(stack.resource(DEPLOYMENT, "pets"));

    assertThat(
            Stream.of(
                    METHOD,
                    INTEGRATION,
                    METHOD_RESPONSE,
                    INTEGRATION_RESPONSE,
                    GATEWAY_RESPONSE,
                    PERMISSION,
                    ROLE_POLICY)
                .flatMap(type -> stack.resources(type).stream())
                .map(ResourceState::urn)
                .toList())
        .hasSizeGreaterThan(20)
        .isSubsetOf(before);
  }

  @Test
  void depends_only_on_the_last_resources_of_each_route() {
    assertThat(stack.resource(DEPLOYMENT, "pets").options().dependencies())
        .contains(stack.resource(INTEGRATION_RESPONSE, "pets/health:GET:200").urn())
        .doesNotContain(
            stack.resource(INTEGRATION, "pets/health:GET").urn(),
            stack.resource(METHOD_RESPONSE, "pets/health:GET:200").urn(),
            stack.resource(METHOD, "pets/health:GET").urn());
  }

  @Test
  void waits_for_a_status_that_only_the_method_declares() {
    Api api =
        OpenApi.text(
                """
                openapi: 3.0.3
                info: { title: pets, version: '1' }
                paths:
                  /pet:
                    get: { operationId: getPet, responses: { '200': { description: ok } } }
                """)
            .integrate(new Operations(lambdaProxy(GET_PET)))
            .build();
    ApiArgs args =
        ApiArgs.builder()
            .api(api)
            .stage(Stage.named("dev"))
            .bindings(bindings(api).build())
            .build();

    RecordedStack declared = PulumiProgram.of(context -> new ApiComponent("pets", args)).up();

    assertThat(declared).createsInOrder();
    assertThat(declared.resource(DEPLOYMENT, "pets").options().dependencies())
        .contains(
            declared.resource(INTEGRATION, "pets/pet:GET").urn(),
            declared.resource(METHOD_RESPONSE, "pets/pet:GET:200").urn());
  }

  private static Set<String> everythingBefore(ResourceState later) {
    Set<String> before = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(later.options().dependencies());
    while (!open.isEmpty()) {
      String urn = open.pop();
      if (before.add(urn)) {
        stack.resources().stream()
            .filter(resource -> resource.urn().equals(urn))
            .forEach(resource -> open.addAll(resource.options().dependencies()));
      }
    }
    return before;
  }
}
