package gatewire.stack.aws;

import static gatewire.stack.aws.PetsResources.urn;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.Stage;
import gatewire.model.Text;
import gatewire.model.Unparsed;
import gatewire.stack.ResourceState;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What resources beside its routes say about an API: stages, documents and a policy. */
class ApiAttachmentTests {

  private final PetsResources stack = new PetsResources();

  @Nested
  class Deployments {

    @Test
    void may_have_no_stage() {
      stack.add(TypeTokens.DEPLOYMENT, "d", Map.of("restApi", "api-id"));

      assertThat(ApiStack.read(stack.resources).apis().get(0).stages()).isEmpty();
      stack.assertProblems();
    }

    @Test
    void may_make_their_stage_themselves() {
      stack.add(TypeTokens.DEPLOYMENT, "d", Map.of("restApi", "api-id", "stageName", "old"));

      assertThat(ApiStack.read(stack.resources).apis().get(0).stages())
          .containsExactly(Stage.builder("old").accountWritesLogs().build());
    }

    @Test
    void of_settings_without_a_stage_are_a_problem() {
      stack.add(
          TypeTokens.METHOD_SETTINGS,
          "s",
          Map.of(
              "restApi", "api-id", "stageName", "gone", "methodPath", "*/*", "settings", Map.of()));

      stack.assertProblems(
          new Unparsed(
              "MethodSettings 's'", "gone", "belongs to a stage that is not there; known are []"));
    }
  }

  @Nested
  class Documents {

    @Test
    void are_noted_for_another_reader() {
      stack.resources.set(
          0,
          ResourceState.of(
              TypeTokens.REST_API,
              urn(TypeTokens.REST_API, "api"),
              Optional.of("api-id"),
              Map.of(
                  "body",
                  "{}",
                  "parameters",
                  Map.of("basepath", "prepend"),
                  "putRestApiMode",
                  "merge"),
              Map.of("rootResourceId", "root")));

      assertThat(ApiStack.read(stack.resources).apis().get(0).body())
          .contains(new OpenApiBody("{}", Map.of("basepath", "prepend"), true));
      stack.assertProblems();
    }

    @Test
    void may_be_put_by_a_resource_of_their_own() {
      stack.add(
          TypeTokens.REST_API_PUT, "put", Map.of("restApiId", "api-id", "body", "openapi: 3.0.1"));

      assertThat(ApiStack.read(stack.resources).apis().get(0).body())
          .contains(new OpenApiBody("openapi: 3.0.1", Map.of(), false));
    }
  }

  @Test
  void an_attached_policy_is_the_apis_policy() {
    stack.add(
        TypeTokens.REST_API_POLICY,
        "p",
        Map.of("restApiId", "api-id", "policy", "{\"Statement\":[]}"));

    assertThat(stack.read().policy()).contains(Text.of("{\"Statement\":[]}"));
  }
}
