package gatewire.testing;

import static gatewire.testing.BreakableStack.ROUTE;
import static gatewire.testing.BreakableStack.assertSays;

import gatewire.stack.recording.RecordedStack;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Breaks the two sides of a header, and the parameters of a request. */
class WiringAssertionsTests {

  private static BreakableStack stack;

  @BeforeAll
  static void run() {
    stack = BreakableStack.up();
  }

  @Nested
  class Headers {
    @Test
    void that_only_one_side_has() {
      RecordedStack wrong =
          stack.input(
              ResourceTypes.METHOD_RESPONSE, ROUTE + ":404", "responseParameters", Map.of());

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
          stack.input(
              ResourceTypes.INTEGRATION_RESPONSE,
              ROUTE + ":404",
              "responseParameters",
              Map.of("method.response.header.x", "no-store"));

      assertSays(
          wrong,
          StackAssert::wiresHeadersOnBothSides,
          """
          headers are not wired on both sides:
            IntegrationResponse 'pets/{}:GET:404' maps method.response.header.x to 'no-store': a response mapping accepts integration.response.{header|multivalueheader}.NAME, integration.response.body[.JSONPATH], context.NAME, stageVariables.NAME or a literal in single quotes""");
    }

    @Test
    void of_a_name_that_is_no_header() {
      RecordedStack wrong =
          stack.input(
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
          stack.without(ResourceTypes.METHOD_RESPONSE, ROUTE + ":404"),
          StackAssert::wiresHeadersOnBothSides,
          """
          headers are not wired on both sides:
            IntegrationResponse 'pets/{}:GET:404' has no MethodResponse of its status""");
      assertSays(
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
    void that_the_method_does_not_declare() {
      RecordedStack wrong =
          stack.input(
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
          stack.input(ResourceTypes.INTEGRATION, "pets/{}:PUT", "requestParameters", Map.of());

      assertSays(
          wrong,
          StackAssert::declaresEveryMappedParameter,
          """
          request parameters are not wired:
            Integration 'pets/{}:PUT': nothing is mapped to {petId} of its uri""");
    }
  }
}
