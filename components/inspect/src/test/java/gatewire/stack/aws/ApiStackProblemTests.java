package gatewire.stack.aws;

import static gatewire.stack.aws.PetsResources.GET_PETS;
import static gatewire.stack.aws.PetsResources.with;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.Unparsed;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Stacks whose resources do not form a valid API. */
class ApiStackProblemTests {

  private final PetsResources stack = new PetsResources();

  @Nested
  class Resources {

    @Test
    void without_a_root_are_a_problem_and_so_are_their_methods() {
      stack.add(
          TypeTokens.RESOURCE,
          "lost",
          Map.of("restApi", "api-id", "parentId", "gone", "pathPart", "lost"));
      stack.add(
          TypeTokens.METHOD,
          "m",
          Map.of("restApi", "api-id", "resourceId", "lost-id", "httpMethod", "GET"));
      stack.add(
          TypeTokens.INTEGRATION,
          "m",
          Map.of(
              "restApi", "api-id", "resourceId", "lost-id", "httpMethod", "GET", "type", "MOCK"));

      stack.assertProblems(
          new Unparsed(
              "Resource 'lost', input 'parentId'", "gone", "does not lead to the root of this API"),
          new Unparsed(
              "Method 'm', input 'resourceId'",
              "lost-id",
              "is not the id of a readable Resource of this API"));
    }

    @Test
    void in_a_cycle_of_parents_are_a_problem() {
      stack.add(
          TypeTokens.RESOURCE,
          "a",
          Map.of("restApi", "api-id", "parentId", "b-id", "pathPart", "a"));
      stack.add(
          TypeTokens.RESOURCE,
          "b",
          Map.of("restApi", "api-id", "parentId", "a-id", "pathPart", "b"));

      stack.assertProblems(
          new Unparsed(
              "Resource 'a', input 'parentId'", "b-id", "does not lead to the root of this API"),
          new Unparsed(
              "Resource 'b', input 'parentId'", "a-id", "does not lead to the root of this API"));
    }

    @Test
    void whose_path_api_gateway_would_reject_are_a_problem() {
      stack.add(
          TypeTokens.RESOURCE,
          "a",
          Map.of("restApi", "api-id", "parentId", "root", "pathPart", "{id}.png"));
      stack.add(
          TypeTokens.RESOURCE,
          "b",
          Map.of("restApi", "api-id", "parentId", "root", "pathPart", "a/b"));

      stack.assertProblems(
          new Unparsed(
              "Resource 'a'",
              "/{id}.png",
              "path '/{id}.png': segment '{id}.png' is neither a name (letters, digits, . _ : , $ -) nor a whole-segment"
                  + " parameter such as {id} or {key+}"),
          new Unparsed(
              "Resource 'b', input 'pathPart'",
              "a/b",
              "has more than one part: write one Resource for each part, without '/'"));
    }

    @Test
    void of_another_stacks_api_are_a_problem_of_the_stack() {
      stack.add(
          TypeTokens.RESOURCE,
          "theirs",
          Map.of("restApi", "abc123", "parentId", "x", "pathPart", "a"));

      assertThat(ApiStack.read(stack.resources).unparsed())
          .containsExactly(
              new Unparsed(
                  "Resource 'theirs'",
                  "abc123",
                  "belongs to an API that is not in this stack; known are [api-id]"));
    }
  }

  @Nested
  class Methods {

    @Test
    void without_an_integration_are_omitted() {
      stack.add(TypeTokens.METHOD, "m", GET_PETS);

      assertThat(stack.read().methods()).isEmpty();
      stack.assertProblems(
          new Unparsed("Method 'm'", "", "has no Integration: API Gateway rejects the deployment"));
    }

    @Test
    void with_two_integrations_use_the_first() {
      stack.mock(Map.of());
      stack.add(TypeTokens.INTEGRATION, "twin", with(GET_PETS, "type", "HTTP"));

      assertThat(stack.read().methods()).hasSize(1);
      stack.assertProblems(
          new Unparsed("Integration 'twin'", "", "is a second Integration of Method 'm'"));
    }

    @Test
    void that_do_not_exist_but_have_parts_are_a_problem() {
      stack.add(TypeTokens.METHOD_RESPONSE, "ok", with(GET_PETS, "statusCode", "200"));

      stack.assertProblems(
          new Unparsed(
              "MethodResponse 'ok'", "GET on pets-id", "belongs to a Method that does not exist"));
    }

    @Test
    void with_an_authorizer_of_another_stack_are_a_problem() {
      stack.add(
          TypeTokens.METHOD,
          "m",
          with(with(GET_PETS, "authorization", "CUSTOM"), "authorizerId", "abc"));
      stack.add(TypeTokens.INTEGRATION, "m", with(GET_PETS, "type", "MOCK"));

      stack.assertProblems(
          new Unparsed("Method 'm', input 'authorizerId'", "abc", "is not in this stack"));
    }

    @Test
    void with_an_unsupported_http_method_are_a_problem() {
      stack.add(TypeTokens.METHOD, "m", with(GET_PETS, "httpMethod", "TRACE"));
      stack.add(
          TypeTokens.INTEGRATION, "m", with(with(GET_PETS, "httpMethod", "TRACE"), "type", "MOCK"));

      stack.assertProblems(
          new Unparsed(
              "Method 'm', input 'httpMethod'",
              "TRACE",
              "HTTP method 'TRACE' is not one of GET, PUT, POST, DELETE, PATCH, OPTIONS, HEAD, ANY"));
    }
  }
}
