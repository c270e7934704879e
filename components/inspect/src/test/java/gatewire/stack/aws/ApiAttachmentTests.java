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

/** Tests of resources that belong to an API besides its routes: stages, documents and a policy. */
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
    void may_create_their_stage() {
      stack.add(TypeTokens.DEPLOYMENT, "d", Map.of("restApi", "api-id", "stageName", "old"));

      assertThat(ApiStack.read(stack.resources).apis().get(0).stages())
          .containsExactly(Stage.builder("old").accountWritesLogs().build());
    }

    @Test
    void report_settings_without_a_stage() {
      stack.add(
          TypeTokens.METHOD_SETTINGS,
          "s",
          Map.of(
              "restApi", "api-id", "stageName", "gone", "methodPath", "*/*", "settings", Map.of()));

      stack.assertProblems(
          new Unparsed(
              "MethodSettings 's'",
              "gone",
              "belongs to a stage that does not exist; known are []"));
    }
  }

  @Nested
  class Documents {

    @Test
    void are_kept_for_the_reader_of_documents() {
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
    void may_be_imported_by_a_separate_resource() {
      stack.add(
          TypeTokens.REST_API_PUT, "put", Map.of("restApiId", "api-id", "body", "openapi: 3.0.1"));

      assertThat(ApiStack.read(stack.resources).apis().get(0).body())
          .contains(new OpenApiBody("openapi: 3.0.1", Map.of(), false));
    }
  }

  @Test
  void reads_an_attached_policy_as_the_apis_policy() {
    stack.add(
        TypeTokens.REST_API_POLICY,
        "p",
        Map.of("restApiId", "api-id", "policy", "{\"Statement\":[]}"));

    assertThat(stack.read().policy()).contains(Text.of("{\"Statement\":[]}"));
  }
}
