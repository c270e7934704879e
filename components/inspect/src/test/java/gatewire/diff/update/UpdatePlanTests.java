package gatewire.diff.update;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.stack.RegisteredOptions;
import gatewire.stack.ResourceState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UpdatePlanTests {

  private static final String METHOD = "aws:apigateway/method:Method";
  private static final String INTEGRATION = "aws:apigateway/integration:Integration";
  private static final String RESOURCE = "aws:apigateway/resource:Resource";
  private static final String DEPLOYMENT = "aws:apigateway/deployment:Deployment";

  @Test
  void equal_stacks_change_nothing() {
    assertThat(UpdatePlan.of(stack("dev", "1"), stack("dev", "1")).isEmpty()).isTrue();
  }

  @Test
  void ids_and_stack_names_are_no_difference() {
    assertThat(UpdatePlan.of(stack("prod", "9"), stack("dev", "1")).isEmpty()).isTrue();
  }

  @Test
  void another_name_of_a_path_parameter_is_an_update_in_place() {
    UpdatePlan plan =
        UpdatePlan.of(stack("dev", "1"), changed(RESOURCE, Map.of("pathPart", "{id}")));

    assertThat(plan.replaced()).isEmpty();
    assertThat(plan.updated()).isEqualTo(1);
  }

  @Test
  void another_kind_of_backend_replaces_the_integration_and_its_responses() {
    UpdatePlan plan =
        UpdatePlan.of(stack("dev", "1"), changed(INTEGRATION, Map.of("type", "HTTP")));

    assertThat(plan.replaced())
        .containsExactly(
            new Replacement(INTEGRATION, "Integration 'pets:GET'", List.of("type"), true),
            new Replacement(
                "aws:apigateway/integrationResponse:IntegrationResponse",
                "IntegrationResponse 'pets:GET:200'",
                List.of("it is replaced with Integration 'pets:GET'"),
                true));
    assertThat(plan.gap()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void a_resource_that_refers_to_a_replaced_one_is_replaced() {
    UpdatePlan plan =
        UpdatePlan.of(stack("dev", "1"), changed(RESOURCE, Map.of("restApi", "other")));

    assertThat(plan.replaced())
        .extracting(Replacement::label)
        .contains("Resource 'pets'", "Method 'pets:GET'", "Integration 'pets:GET'");
    assertThat(plan.replaced())
        .contains(
            new Replacement(
                METHOD,
                "Method 'pets:GET'",
                List.of("resourceId is the id of Resource 'pets'"),
                true));
  }

  @Test
  void other_triggers_make_a_new_deployment_without_a_gap() {
    UpdatePlan plan =
        UpdatePlan.of(
            stack("dev", "1"), changed(DEPLOYMENT, Map.of("triggers", Map.of("model", "b"))));

    assertThat(plan.deploys()).isTrue();
    assertThat(plan.replaced()).isEmpty();
    assertThat(plan.gap()).isZero();
  }

  @Test
  void another_http_method_deletes_one_resource_and_creates_another() {
    List<ResourceState> after = new ArrayList<>(stack("dev", "1"));
    after.removeIf(resource -> resource.type().equals(METHOD));
    after.add(
        resource(METHOD, "dev", "pets:PUT", "m", Map.of("httpMethod", "PUT", "resourceId", "r1")));

    UpdatePlan plan = UpdatePlan.of(stack("dev", "1"), after);

    assertThat(plan.created()).containsExactly("Method 'pets:PUT'");
    assertThat(plan.deleted()).containsExactly("Method 'pets:GET'");
  }

  private static List<ResourceState> changed(String type, Map<String, Object> inputs) {
    return stack("dev", "1").stream()
        .map(resource -> resource.type().equals(type) ? with(resource, inputs) : resource)
        .toList();
  }

  private static ResourceState with(ResourceState resource, Map<String, Object> more) {
    Map<String, Object> inputs = new TreeMap<>(resource.inputs());
    inputs.putAll(more);
    return new ResourceState(
        resource.type(),
        resource.name(),
        resource.urn(),
        true,
        resource.id(),
        inputs,
        inputs,
        Set.of(),
        resource.options());
  }

  private static List<ResourceState> stack(String name, String run) {
    String resourceId = "r" + run;
    return List.of(
        resource(
            RESOURCE, name, "pets", resourceId, Map.of("restApi", "api", "pathPart", "{petId}")),
        resource(
            METHOD,
            name,
            "pets:GET",
            "m" + run,
            Map.of("restApi", "api", "resourceId", resourceId, "httpMethod", "GET")),
        resource(
            INTEGRATION,
            name,
            "pets:GET",
            "i" + run,
            Map.of("resourceId", resourceId, "httpMethod", "GET", "type", "MOCK")),
        resource(
            "aws:apigateway/integrationResponse:IntegrationResponse",
            name,
            "pets:GET:200",
            "s" + run,
            Map.of("httpMethod", "GET", "statusCode", "200")),
        resource(DEPLOYMENT, name, "pets", "d" + run, Map.of("triggers", Map.of("model", "a"))));
  }

  private static ResourceState resource(
      String type, String stack, String name, String id, Map<String, Object> inputs) {
    String prefix = "urn:pulumi:" + stack + "::project::";
    RegisteredOptions.Builder options =
        RegisteredOptions.builder().deleteBeforeReplace(Optional.of(!type.equals(DEPLOYMENT)));
    if (type.contains("integrationResponse")) {
      options.replaceWith(List.of(prefix + INTEGRATION + "::pets:GET"));
    }
    return new ResourceState(
        type,
        name,
        prefix + type + "::" + name,
        true,
        Optional.of(id),
        inputs,
        inputs,
        Set.of(),
        options.build());
  }
}
