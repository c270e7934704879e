package gatewire.pulumi;

import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.pulumi.ApiFixtures.GET_PET;
import static gatewire.pulumi.ApiFixtures.PHOTOS;
import static gatewire.pulumi.ApiFixtures.deployed;
import static gatewire.pulumi.ApiFixtures.pets;
import static gatewire.testing.StackAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.Cors;
import gatewire.api.GatewayResponses;
import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.ResourceTypes;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Tests of logical names. They are part of every URN, so changing one replaces a deployed resource.
 */
class NamesTests {

  @Test
  void consist_of_api_path_http_method_and_status() {
    RecordedStack stack =
        deployed(
            pets()
                .gatewayResponses(GatewayResponses.jsonErrors())
                .get("/", mock())
                .get("/pets/{petId}/photo/{key+}", mock())
                .any("/pets", lambda(GET_PET)));

    assertThat(stack).namesChildrenAfterTheirComponents().hasUniqueUrns();
    assertThat(names(stack, ResourceTypes.RESOURCE))
        .containsExactly(
            "pets/pets", "pets/pets/{}", "pets/pets/{}/photo", "pets/pets/{}/photo/{}");
    assertThat(names(stack, ResourceTypes.METHOD))
        .containsExactly("pets/pets/{}/photo/{}:GET", "pets/pets:ANY", "pets:GET");
    assertThat(names(stack, ResourceTypes.INTEGRATION))
        .isEqualTo(names(stack, ResourceTypes.METHOD))
        .isEqualTo(names(stack, RouteComponent.TYPE));
    assertThat(names(stack, ResourceTypes.METHOD_RESPONSE))
        .containsExactly(
            "pets/pets/{}/photo/{}:GET:200",
            "pets/pets:ANY:200",
            "pets/pets:ANY:500",
            "pets:GET:200")
        .isEqualTo(names(stack, ResourceTypes.INTEGRATION_RESPONSE));
    assertThat(names(stack, ResourceTypes.GATEWAY_RESPONSE)).contains("pets:DEFAULT_4XX");
    assertThat(names(stack, ResourceTypes.DEPLOYMENT)).containsExactly("pets");
    assertThat(names(stack, ResourceTypes.STAGE)).containsExactly("pets");
  }

  @Test
  void do_not_change_if_routes_are_added_or_reordered() {
    RecordedStack before =
        deployed(pets().get("/pets/{petId}", lambda(GET_PET)).get("/photo", s3(PHOTOS)));
    RecordedStack after =
        deployed(
            pets()
                .get("/first", mock())
                .get("/photo", s3(PHOTOS))
                .put("/photo", s3(PHOTOS))
                .get("/pets/{petId}/more", mock())
                .get("/pets/{petId}", lambda(GET_PET)));

    assertThat(urns(after)).containsAll(urns(before));
  }

  @Test
  void do_not_change_if_a_parameter_is_renamed() {
    RecordedStack before = deployed(pets().get("/pets/{id}", s3(PHOTOS).key("{id}.png")));
    RecordedStack after = deployed(pets().get("/pets/{petId}", s3(PHOTOS).key("{petId}.png")));

    assertThat(after).registersTheSameAs(before);
    assertThat(after.resource(ResourceTypes.RESOURCE, "pets/pets/{}").input("pathPart"))
        .contains("{petId}");
  }

  @Test
  void do_not_change_if_a_preflight_is_added() {
    RecordedStack before = deployed(pets().get("/pets", mock()));
    RecordedStack after =
        deployed(pets().cors(Cors.allowOrigins("https://a.example.com")).get("/pets", mock()));

    assertThat(urns(after)).containsAll(urns(before));
  }

  @Test
  void of_physical_resources_have_only_characters_that_aws_accepts() {
    RecordedStack stack =
        deployed(
            pets()
                .get("/a/{very}/long/{path}/that/goes/on/and/on/and/on/and/on", lambda(GET_PET))
                .get("/a/{very}/long/{path}/that/goes/on/and/on/and/on/and/off", lambda(GET_PET))
                .get("/photo", s3(PHOTOS)));

    assertThat(stack).namesChildrenAfterTheirComponents();
    assertThat(stack.resources(ResourceTypes.PERMISSION))
        .hasSize(2)
        .extracting(permission -> permission.input("statementId").orElseThrow().toString())
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[A-Za-z0-9_-]{1,100}"));
    assertThat(names(stack, ResourceTypes.ROLE))
        .isEqualTo(names(stack, ResourceTypes.ROLE_POLICY))
        // AWS allows 64 characters, of which the engine uses eight for its random suffix.
        .allMatch(name -> name.matches("[A-Za-z0-9-]{1,56}"));
  }

  private static Set<String> names(RecordedStack stack, String type) {
    TreeSet<String> names = new TreeSet<>();
    stack.resources(type).forEach(resource -> names.add(resource.name()));
    return names;
  }

  private static Set<String> urns(RecordedStack stack) {
    TreeSet<String> urns = new TreeSet<>();
    stack.resources().stream().map(ResourceState::urn).forEach(urns::add);
    return urns;
  }
}
