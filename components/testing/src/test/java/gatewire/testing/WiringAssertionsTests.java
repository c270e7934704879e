package gatewire.testing;

import static gatewire.testing.BreakableStack.ROUTE;
import static gatewire.testing.BreakableStack.assertReports;

import gatewire.stack.recording.RecordedStack;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tests the assertions about headers and request parameters with stacks that have one defect. */
class WiringAssertionsTests {

  private static BreakableStack stack;

  @BeforeAll
  static void run() {
    stack = BreakableStack.up();
  }

  @Nested
  class Headers {
    @Test
    void on_only_one_side_are_reported() {
      RecordedStack wrong =
          stack.input(
              ResourceTypes.METHOD_RESPONSE, ROUTE + ":404", "responseParameters", Map.of());

      assertReports(
          wrong,
          StackAssert::wiresHeadersOnBothSides,
          """
          headers are not wired on both sides:
            IntegrationResponse 'pets/{}:GET:404' maps [method.response.header.x], its MethodResponse declares []""");
    }

    @Test
    void from_an_invalid_source_are_reported() {
      RecordedStack wrong =
          stack.input(
              ResourceTypes.INTEGRATION_RESPONSE,
              ROUTE + ":404",
              "responseParameters",
              Map.of("method.response.header.x", "no-store"));

      assertReports(
          wrong,
          StackAssert::wiresHeadersOnBothSides,
          """
          headers are not wired on both sides:
            IntegrationResponse 'pets/{}:GET:404' maps method.response.header.x to 'no-store': a response mapping accepts integration.response.{header|multivalueheader}.NAME, integration.response.body[.JSONPATH], context.NAME, stageVariables.NAME or a literal in single quotes""");
    }

    @Test
    void with_an_invalid_name_are_reported() {
      RecordedStack wrong =
          stack.input(
              ResourceTypes.INTEGRATION_RESPONSE,
              ROUTE + ":404",
              "responseParameters",
              Map.of("x", "'1'"));

      assertReports(
          wrong,
          StackAssert::wiresHeadersOnBothSides,
          """
          headers are not wired on both sides:
            IntegrationResponse 'pets/{}:GET:404' maps 'x', which is not method.response.header.NAME
            IntegrationResponse 'pets/{}:GET:404' maps [x], its MethodResponse declares [method.response.header.x]""");
    }

    @Test
    void of_a_status_on_only_one_side_are_reported() {
      assertReports(
          stack.without(ResourceTypes.METHOD_RESPONSE, ROUTE + ":404"),
          StackAssert::wiresHeadersOnBothSides,
          """
          headers are not wired on both sides:
            IntegrationResponse 'pets/{}:GET:404' has no MethodResponse of its status""");
      assertReports(
          stack.without(ResourceTypes.INTEGRATION_RESPONSE, ROUTE + ":404"),
          StackAssert::wiresHeadersOnBothSides,
          """
          headers are not wired on both sides:
            MethodResponse 'pets/{}:GET:404' has no IntegrationResponse of its status""");
    }
  }

  @Nested
  class Request_parameters {
    @Test
    void without_a_declaration_are_reported() {
      RecordedStack wrong =
          stack.input(
              ResourceTypes.INTEGRATION,
              ROUTE,
              "requestParameters",
              Map.of("integration.request.header.X", "method.request.header.X"));

      assertReports(
          wrong,
          StackAssert::declaresEveryMappedParameter,
          """
          request parameters are not wired:
            Integration 'pets/{}:GET' maps method.request.header.X, which its Method does not declare""");
    }

    @Test
    void of_the_uri_without_a_mapping_are_reported() {
      RecordedStack wrong =
          stack.input(ResourceTypes.INTEGRATION, "pets/{}:PUT", "requestParameters", Map.of());

      assertReports(
          wrong,
          StackAssert::declaresEveryMappedParameter,
          """
          request parameters are not wired:
            Integration 'pets/{}:PUT': {petId} in its uri has no mapping""");
    }
  }
}
