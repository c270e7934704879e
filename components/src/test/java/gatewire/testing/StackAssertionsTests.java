package gatewire.testing;

import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.s3;
import static gatewire.api.ErrorPattern.startingWith;
import static gatewire.api.Response.respond;
import static gatewire.testing.StackAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import gatewire.api.Api;
import gatewire.api.BucketReference;
import gatewire.api.FunctionReference;
import gatewire.model.Stage;
import gatewire.pulumi.ApiArgs;
import gatewire.pulumi.ApiComponent;
import gatewire.pulumi.Bindings;
import gatewire.stack.RegisteredOptions;
import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Breaks a stack that is right in one place, and reads what the assertion says. */
@Timeout(60)
class StackAssertionsTests {

  private static final String ROUTE = "pets/{}:GET";

  private static RecordedStack right;

  @BeforeAll
  static void run() {
    right = PulumiProgram.of(context -> api()).up();
  }

  private static void api() {
    BucketReference photos = new BucketReference("photos");
    FunctionReference getPet = new FunctionReference("get-pet");
    Api api =
        Api.named("pets")
            .get(
                "/{petId}",
                lambda(getPet).onError(startingWith("[404]"), respond(404).headers("x")))
            .put("/{petId}", s3(photos).key("{petId}.png"))
            .build();
    Bindings bindings =
        Bindings.builder()
            .bucket(photos, Output.of("photos"), Output.of("arn:aws:s3:::photos"))
            .function(getPet, Output.of("arn:aws:lambda:us-east-1:123456789012:function:get-pet"))
            .build();
    new ApiComponent(
        "pets", ApiArgs.builder().api(api).stage(Stage.named("dev")).bindings(bindings).build());
  }

  @Test
  void a_component_s_stack_is_wired_throughout() {
    assertThatCode(() -> assertThat(right).isWiredThroughout()).doesNotThrowAnyException();
  }

  @Nested
  class Headers {
    @Test
    void that_only_one_side_has() {
      RecordedStack wrong =
          input(ResourceTypes.METHOD_RESPONSE, ROUTE + ":404", "responseParameters", Map.of());

      assertSays(
          wrong,
          StackAssert::wiresHeadersOnBothSides,
          """
          headers are not wired on both sides:
            IntegrationResponse 'pets/{}:GET:404' maps [method.response.header.x], its MethodResponse declares []""");
    }

    @Test
    void from_a_source_that_is_none() {
      RecordedStack wrong =
          input(
              ResourceTypes.INTEGRATION_RESPONSE,
              ROUTE + ":404",
              "responseParameters",
              Map.of("method.response.header.x", "no-store"));

      assertSays(
          wrong,
          StackAssert::wiresHeadersOnBothSides,
          """
          headers are not wired on both sides:
            IntegrationResponse 'pets/{}:GET:404' maps method.response.header.x to 'no-store': a response mapping takes integration.response.{header|multivalueheader}.NAME, integration.response.body[.JSONPATH], context.NAME, stageVariables.NAME or a literal in single quotes""");
    }

    @Test
    void of_a_name_that_is_no_header() {
      RecordedStack wrong =
          input(
              ResourceTypes.INTEGRATION_RESPONSE,
              ROUTE + ":404",
              "responseParameters",
              Map.of("x", "'1'"));

      assertSays(
          wrong,
          StackAssert::wiresHeadersOnBothSides,
          """
          headers are not wired on both sides:
            IntegrationResponse 'pets/{}:GET:404' maps 'x', which is not method.response.header.NAME
            IntegrationResponse 'pets/{}:GET:404' maps [x], its MethodResponse declares [method.response.header.x]""");
    }

    @Test
    void of_a_status_that_one_side_lacks() {
      assertSays(
          without(ResourceTypes.METHOD_RESPONSE, ROUTE + ":404"),
          StackAssert::wiresHeadersOnBothSides,
          """
          headers are not wired on both sides:
            IntegrationResponse 'pets/{}:GET:404' has no MethodResponse of its status""");
      assertSays(
          without(ResourceTypes.INTEGRATION_RESPONSE, ROUTE + ":404"),
          StackAssert::wiresHeadersOnBothSides,
          """
          headers are not wired on both sides:
            MethodResponse 'pets/{}:GET:404' has no IntegrationResponse of its status""");
    }
  }

  @Nested
  class Request_parameters {
    @Test
    void that_the_method_does_not_declare() {
      RecordedStack wrong =
          input(
              ResourceTypes.INTEGRATION,
              ROUTE,
              "requestParameters",
              Map.of("integration.request.header.X", "method.request.header.X"));

      assertSays(
          wrong,
          StackAssert::declaresEveryMappedParameter,
          """
          request parameters are not wired:
            Integration 'pets/{}:GET' maps method.request.header.X, which its Method does not declare""");
    }

    @Test
    void that_the_uri_has_and_nothing_is_mapped_to() {
      RecordedStack wrong =
          input(ResourceTypes.INTEGRATION, "pets/{}:PUT", "requestParameters", Map.of());

      assertSays(
          wrong,
          StackAssert::declaresEveryMappedParameter,
          """
          request parameters are not wired:
            Integration 'pets/{}:PUT': nothing is mapped to {petId} of its uri""");
    }
  }

  @Nested
  class Order {
    @Test
    void of_creation_that_is_left_to_chance() {
      RecordedStack wrong =
          options(ResourceTypes.INTEGRATION, ROUTE, StackAssertionsTests::withoutDependencies);

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
          options(ResourceTypes.STAGE, "pets", StackAssertionsTests::withoutDependencies);

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
          options(
              ResourceTypes.INTEGRATION_RESPONSE,
              ROUTE + ":200",
              options -> RegisteredOptions.NONE);

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
      String integration = right.resource(ResourceTypes.INTEGRATION, ROUTE).urn();
      RecordedStack wrong =
          options(
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
  }

  @Nested
  class Texts {
    @Test
    void made_of_what_was_not_there() {
      assertIncomplete("a/null", "null");
      assertIncomplete("a/{petId}", "a placeholder that nothing was put in the place of");
      assertIncomplete("<photos.arn>/*", "a reference that nothing was put in the place of");
      assertIncomplete("a" + Output.of("b"), "the text of an Output instead of its value");
    }

    @Test
    void that_are_json_may_have_placeholders() {
      RecordedStack json =
          input(
              ResourceTypes.REST_API,
              "pets",
              "description",
              "{\"nullable\": [], \"of\": \"{petId}\"}");

      assertThatCode(() -> assertThat(json).leaksNoPlaceholder()).doesNotThrowAnyException();
    }

    private void assertIncomplete(String text, String what) {
      assertSays(
          input(ResourceTypes.REST_API, "pets", "description", text),
          StackAssert::leaksNoPlaceholder,
          "texts are incomplete:\n  RestApi 'pets', description has " + what + ": " + text);
    }
  }

  @Nested
  class Names {
    @Test
    void of_children_without_their_component_s() {
      RecordedStack wrong =
          changed(
              right,
              ResourceTypes.STAGE,
              "pets",
              stage ->
                  new ResourceState(
                      stage.type(),
                      "stage",
                      stage.urn(),
                      true,
                      stage.id(),
                      stage.inputs(),
                      stage.outputs(),
                      stage.secrets(),
                      stage.options()));

      assertSays(
          wrong,
          StackAssert::namesChildrenAfterTheirComponents,
          """
          names may collide:
            Stage 'stage' is a child of Api 'pets', and its name does not start with that name""");
    }

    @Test
    void of_an_api_s_part_that_is_nobody_s_child() {
      RecordedStack wrong = options(ResourceTypes.STAGE, "pets", options -> RegisteredOptions.NONE);

      assertSays(
          wrong,
          StackAssert::namesChildrenAfterTheirComponents,
          """
          names may collide:
            Stage 'pets' has no parent, its RestApi 'pets' is a child of Api 'pets'""");
    }

    @Test
    void that_are_taken() {
      List<ResourceState> twice = new ArrayList<>(right.resources());
      twice.add(right.resource(ResourceTypes.STAGE, "pets"));

      assertSays(
          of(twice),
          StackAssert::hasUniqueUrns,
          """
          URNs are not unique:
            urn:pulumi:test::test::gatewire:index:Api$aws:apigateway/stage:Stage::pets is registered twice""");
    }
  }

  private static void assertSays(
      RecordedStack wrong, Consumer<StackAssert> assertion, String message) {
    assertThatThrownBy(() -> assertion.accept(assertThat(wrong)))
        .isInstanceOf(AssertionError.class)
        .hasMessage(message);
    assertThatThrownBy(() -> assertThat(wrong).isWiredThroughout())
        .isInstanceOf(AssertionError.class);
  }

  private static RecordedStack input(String type, String name, String input, Object value) {
    return changed(
        right,
        type,
        name,
        resource -> {
          Map<String, Object> inputs = new LinkedHashMap<>(resource.inputs());
          inputs.put(input, value);
          return new ResourceState(
              type,
              name,
              resource.urn(),
              true,
              resource.id(),
              inputs,
              resource.outputs(),
              resource.secrets(),
              resource.options());
        });
  }

  private static RecordedStack options(
      String type, String name, UnaryOperator<RegisteredOptions> change) {
    return changed(
        right,
        type,
        name,
        resource ->
            new ResourceState(
                type,
                name,
                resource.urn(),
                true,
                resource.id(),
                resource.inputs(),
                resource.outputs(),
                resource.secrets(),
                change.apply(resource.options())));
  }

  private static RegisteredOptions withoutDependencies(RegisteredOptions options) {
    return RegisteredOptions.builder()
        .parent(options.parent())
        .deleteBeforeReplace(options.deleteBeforeReplace())
        .build();
  }

  private static RecordedStack without(String type, String name) {
    ResourceState gone = right.resource(type, name);
    return of(right.resources().stream().filter(one -> !one.equals(gone)).toList());
  }

  private static RecordedStack changed(
      RecordedStack stack, String type, String name, UnaryOperator<ResourceState> change) {
    ResourceState before = stack.resource(type, name);
    return of(
        stack.resources().stream()
            .map(one -> one.equals(before) ? change.apply(one) : one)
            .toList());
  }

  private static RecordedStack of(List<ResourceState> resources) {
    return new RecordedStack(
        right.configuration(), resources, List.of(), List.of(), Optional.empty());
  }
}
