package gatewire.testing;

import static gatewire.testing.BreakableStack.assertReports;
import static gatewire.testing.StackAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.pulumi.core.Output;
import gatewire.stack.RegisteredOptions;
import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tests the other assertions with copies of a valid stack that have one defect. */
class StackAssertionsTests {

  private static BreakableStack stack;

  @BeforeAll
  static void run() {
    stack = BreakableStack.up();
  }

  @Test
  void accept_the_stack_of_a_component() {
    assertThatCode(() -> assertThat(stack.right()).isWiredThroughout()).doesNotThrowAnyException();
  }

  @Nested
  class Strings {
    @Test
    void with_unresolved_values_are_reported() {
      assertIncomplete("a/null", "null");
      assertIncomplete("a/{petId}", "a placeholder that was not replaced with a value");
      assertIncomplete("<photos.arn>/*", "a reference that was not replaced with a value");
      assertIncomplete("a" + Output.of("b"), "the string form of an Output instead of its value");
    }

    @Test
    void with_json_may_have_placeholders() {
      RecordedStack json =
          stack.input(
              ResourceTypes.REST_API,
              "pets",
              "description",
              "{\"nullable\": [], \"of\": \"{petId}\"}");

      assertThatCode(() -> assertThat(json).leaksNoPlaceholder()).doesNotThrowAnyException();
    }

    private void assertIncomplete(String text, String mistake) {
      assertReports(
          stack.input(ResourceTypes.REST_API, "pets", "description", text),
          StackAssert::leaksNoPlaceholder,
          "inputs contain unresolved values:\n  RestApi 'pets', description has "
              + mistake
              + ": "
              + text);
    }
  }

  @Nested
  class Names {
    @Test
    void of_children_must_start_with_that_of_the_component() {
      RecordedStack wrong =
          stack.changed(
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

      assertReports(
          wrong,
          StackAssert::namesChildrenAfterTheirComponents,
          """
          names may collide:
            Stage 'stage' is a child of Api 'pets', and its name does not start with that name""");
    }

    @Test
    void of_a_part_of_a_component_s_api_need_a_parent() {
      RecordedStack wrong =
          stack.options(ResourceTypes.STAGE, "pets", options -> RegisteredOptions.NONE);

      assertReports(
          wrong,
          StackAssert::namesChildrenAfterTheirComponents,
          """
          names may collide:
            Stage 'pets' has no parent, its RestApi 'pets' is a child of Api 'pets'""");
    }

    @Test
    void must_be_unique() {
      List<ResourceState> twice = new ArrayList<>(stack.right().resources());
      twice.add(stack.right().resource(ResourceTypes.STAGE, "pets"));

      assertReports(
          stack.of(twice),
          StackAssert::hasUniqueUrns,
          """
          URNs are not unique:
            urn:pulumi:test::test::gatewire:index:Api$aws:apigateway/stage:Stage::pets is registered twice""");
    }
  }
}
