package gatewire.testing;

import static gatewire.testing.BreakableStack.assertSays;
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

/** Breaks a stack that is right in one place, and reads what the assertion says. */
class StackAssertionsTests {

  private static BreakableStack stack;

  @BeforeAll
  static void run() {
    stack = BreakableStack.up();
  }

  @Test
  void a_component_s_stack_is_wired_throughout() {
    assertThatCode(() -> assertThat(stack.right()).isWiredThroughout()).doesNotThrowAnyException();
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
          stack.input(
              ResourceTypes.REST_API,
              "pets",
              "description",
              "{\"nullable\": [], \"of\": \"{petId}\"}");

      assertThatCode(() -> assertThat(json).leaksNoPlaceholder()).doesNotThrowAnyException();
    }

    private void assertIncomplete(String text, String what) {
      assertSays(
          stack.input(ResourceTypes.REST_API, "pets", "description", text),
          StackAssert::leaksNoPlaceholder,
          "texts are incomplete:\n  RestApi 'pets', description has " + what + ": " + text);
    }
  }

  @Nested
  class Names {
    @Test
    void of_children_without_their_component_s() {
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

      assertSays(
          wrong,
          StackAssert::namesChildrenAfterTheirComponents,
          """
          names may collide:
            Stage 'stage' is a child of Api 'pets', and its name does not start with that name""");
    }

    @Test
    void of_an_api_s_part_that_is_nobody_s_child() {
      RecordedStack wrong =
          stack.options(ResourceTypes.STAGE, "pets", options -> RegisteredOptions.NONE);

      assertSays(
          wrong,
          StackAssert::namesChildrenAfterTheirComponents,
          """
          names may collide:
            Stage 'pets' has no parent, its RestApi 'pets' is a child of Api 'pets'""");
    }

    @Test
    void that_are_taken() {
      List<ResourceState> twice = new ArrayList<>(stack.right().resources());
      twice.add(stack.right().resource(ResourceTypes.STAGE, "pets"));

      assertSays(
          stack.of(twice),
          StackAssert::hasUniqueUrns,
          """
          URNs are not unique:
            urn:pulumi:test::test::gatewire:index:Api$aws:apigateway/stage:Stage::pets is registered twice""");
    }
  }
}
