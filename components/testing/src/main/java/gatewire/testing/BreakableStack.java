package gatewire.testing;

import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.s3;
import static gatewire.api.ErrorPattern.startingWith;
import static gatewire.api.Response.respond;
import static gatewire.testing.StackAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A valid stack of a component, from which tests derive copies with one defect. */
final class BreakableStack {

  static final String ROUTE = "pets/{}:GET";

  private final RecordedStack stack;

  private BreakableStack(RecordedStack stack) {
    this.stack = stack;
  }

  /** Returns the stack of an API with a Lambda and an S3 backend. */
  static BreakableStack up() {
    return new BreakableStack(PulumiProgram.of(context -> api()).up());
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

  RecordedStack right() {
    return stack;
  }

  /** Returns a copy with another value of an input. */
  RecordedStack input(String type, String name, String input, Object value) {
    return changed(
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

  /** Returns a copy in which a resource has other options. */
  RecordedStack options(String type, String name, UnaryOperator<RegisteredOptions> change) {
    return changed(
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

  RecordedStack without(String type, String name) {
    ResourceState gone = stack.resource(type, name);
    return of(stack.resources().stream().filter(one -> !one.equals(gone)).toList());
  }

  /** Returns a copy in which a resource is replaced. */
  RecordedStack changed(String type, String name, UnaryOperator<ResourceState> change) {
    ResourceState before = stack.resource(type, name);
    return of(
        stack.resources().stream()
            .map(one -> one.equals(before) ? change.apply(one) : one)
            .toList());
  }

  /** Returns a stack of only these resources. */
  RecordedStack of(List<ResourceState> resources) {
    return new RecordedStack(
        stack.configuration(), resources, List.of(), List.of(), Optional.empty());
  }

  /**
   * Requires that this assertion fails with the message, and that the assertion about everything
   * fails too.
   */
  static void assertReports(RecordedStack wrong, Consumer<StackAssert> assertion, String message) {
    assertThatThrownBy(() -> assertion.accept(assertThat(wrong)))
        .isInstanceOf(AssertionError.class)
        .hasMessage(message);
    assertThatThrownBy(() -> assertThat(wrong).isWiredThroughout())
        .isInstanceOf(AssertionError.class);
  }
}
