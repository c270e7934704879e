package gatewire.stack.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gatewire.model.Integration;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.model.Text;
import gatewire.model.Unparsed;
import gatewire.model.UnparsedSource;
import gatewire.stack.EncryptedSecret;
import gatewire.stack.RegisteredOptions;
import gatewire.stack.ResourceState;
import gatewire.stack.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Stacks of a few resources, each with one thing that cannot be read. */
class ApiStackProblemTests {

  private static final Map<String, Object> GET_PETS =
      Map.of("restApi", "api-id", "resourceId", "pets-id", "httpMethod", "GET");

  private final List<ResourceState> resources = new ArrayList<>();

  ApiStackProblemTests() {
    resources.add(
        ResourceState.of(
            ResourceTypes.REST_API,
            urn(ResourceTypes.REST_API, "api"),
            Optional.of("api-id"),
            Map.of(),
            Map.of("rootResourceId", "root")));
    add(
        ResourceTypes.RESOURCE,
        "pets",
        Map.of("restApi", "api-id", "parentId", "root", "pathPart", "pets"));
  }

  @Nested
  class Resources {

    @Test
    void that_lead_to_no_root_are_a_problem_and_so_are_their_methods() {
      add(
          ResourceTypes.RESOURCE,
          "lost",
          Map.of("restApi", "api-id", "parentId", "gone", "pathPart", "lost"));
      add(
          ResourceTypes.METHOD,
          "m",
          Map.of("restApi", "api-id", "resourceId", "lost-id", "httpMethod", "GET"));
      add(
          ResourceTypes.INTEGRATION,
          "m",
          Map.of(
              "restApi", "api-id", "resourceId", "lost-id", "httpMethod", "GET", "type", "MOCK"));

      assertProblems(
          new Unparsed("Resource 'lost', input 'parentId'", "gone", "leads to no root of this API"),
          new Unparsed(
              "Method 'm', input 'resourceId'", "lost-id", "is no readable Resource of this API"));
    }

    @Test
    void that_are_their_own_parents_are_a_problem() {
      add(
          ResourceTypes.RESOURCE,
          "a",
          Map.of("restApi", "api-id", "parentId", "b-id", "pathPart", "a"));
      add(
          ResourceTypes.RESOURCE,
          "b",
          Map.of("restApi", "api-id", "parentId", "a-id", "pathPart", "b"));

      assertProblems(
          new Unparsed("Resource 'a', input 'parentId'", "b-id", "leads to no root of this API"),
          new Unparsed("Resource 'b', input 'parentId'", "a-id", "leads to no root of this API"));
    }

    @Test
    void whose_path_api_gateway_would_refuse_are_a_problem() {
      add(
          ResourceTypes.RESOURCE,
          "a",
          Map.of("restApi", "api-id", "parentId", "root", "pathPart", "{id}.png"));
      add(
          ResourceTypes.RESOURCE,
          "b",
          Map.of("restApi", "api-id", "parentId", "root", "pathPart", "a/b"));

      assertProblems(
          new Unparsed(
              "Resource 'a'",
              "/{id}.png",
              "path '/{id}.png': segment '{id}.png' is neither a name (letters, digits, . _ : , $ -) nor a whole-segment"
                  + " parameter such as {id} or {key+}"),
          new Unparsed(
              "Resource 'b', input 'pathPart'",
              "a/b",
              "is more than one part: each Resource has one, without '/'"));
    }

    @Test
    void of_another_stacks_api_are_a_problem_of_the_stack() {
      add(
          ResourceTypes.RESOURCE,
          "theirs",
          Map.of("restApi", "abc123", "parentId", "x", "pathPart", "a"));

      assertThat(ApiStack.read(resources).unparsed())
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
    void without_an_integration_are_left_out() {
      add(ResourceTypes.METHOD, "m", GET_PETS);

      assertThat(read().methods()).isEmpty();
      assertProblems(
          new Unparsed("Method 'm'", "", "has no Integration: API Gateway refuses to deploy it"));
    }

    @Test
    void with_two_integrations_keep_the_first() {
      mock(Map.of());
      add(ResourceTypes.INTEGRATION, "twin", with(GET_PETS, "type", "HTTP"));

      assertThat(read().methods()).hasSize(1);
      assertProblems(
          new Unparsed("Integration 'twin'", "", "is a second Integration of Method 'm'"));
    }

    @Test
    void that_are_not_there_but_have_parts_are_a_problem() {
      add(ResourceTypes.METHOD_RESPONSE, "ok", with(GET_PETS, "statusCode", "200"));

      assertProblems(
          new Unparsed(
              "MethodResponse 'ok'", "GET on pets-id", "belongs to a Method that is not there"));
    }

    @Test
    void that_name_an_authorizer_of_another_stack_are_a_problem() {
      add(
          ResourceTypes.METHOD,
          "m",
          with(with(GET_PETS, "authorization", "CUSTOM"), "authorizerId", "abc"));
      add(ResourceTypes.INTEGRATION, "m", with(GET_PETS, "type", "MOCK"));

      assertProblems(
          new Unparsed("Method 'm', input 'authorizerId'", "abc", "is not in this stack"));
    }

    @Test
    void with_a_verb_that_api_gateway_does_not_have_are_a_problem() {
      add(ResourceTypes.METHOD, "m", with(GET_PETS, "httpMethod", "TRACE"));
      add(
          ResourceTypes.INTEGRATION,
          "m",
          with(with(GET_PETS, "httpMethod", "TRACE"), "type", "MOCK"));

      assertProblems(
          new Unparsed(
              "Method 'm', input 'httpMethod'",
              "TRACE",
              "HTTP method 'TRACE' is none of GET, PUT, POST, DELETE, PATCH, OPTIONS, HEAD, ANY"));
    }
  }

  @Nested
  class Values {

    @Test
    void of_another_type_are_a_problem() {
      mock(
          Map.of(
              "timeoutMilliseconds",
              "soon",
              "contentHandling",
              "BINARY",
              "requestTemplates",
              "{}",
              "tlsConfig",
              5));

      assertProblems(
          new Unparsed("Integration 'm', input 'requestTemplates'", "{}", "is not an object"),
          new Unparsed(
              "Integration 'm', input 'contentHandling'",
              "BINARY",
              "is not one of [CONVERT_TO_BINARY, CONVERT_TO_TEXT]"),
          new Unparsed(
              "Integration 'm', input 'timeoutMilliseconds'", "soon", "is not a whole number"),
          new Unparsed("Integration 'm', input 'tlsConfig'", "5", "is not an object"));
    }

    @Test
    void that_nothing_here_reads_are_a_problem() {
      mock(Map.of("responseTransferMode", "STREAM", "tlsConfig", Map.of("pin", "x")));

      assertProblems(
          new Unparsed("Integration 'm', input 'tlsConfig.pin'", "x", "is not read here"),
          new Unparsed(
              "Integration 'm', input 'responseTransferMode'", "STREAM", "is not read here"));
    }

    @Test
    void that_are_not_known_are_a_problem() {
      mock(Map.of("uri", Unknown.VALUE, "credentials", EncryptedSecret.VALUE));

      assertProblems(
          new Unparsed(
              "Integration 'm', input 'uri'", "[unknown]", "only a deployment knows the value"),
          new Unparsed(
              "Integration 'm', input 'credentials'",
              "[encrypted]",
              "is encrypted: export the stack with --show-secrets"));
    }

    @Test
    void that_are_secret_are_not_repeated() {
      mock(Map.of());
      ResourceState integration = resources.remove(resources.size() - 1);
      resources.add(
          new ResourceState(
              integration.type(),
              integration.name(),
              integration.urn(),
              true,
              integration.id(),
              with(integration.inputs(), "password", "hush"),
              Map.of(),
              Set.of("password"),
              RegisteredOptions.NONE));

      assertProblems(
          new Unparsed("Integration 'm', input 'password'", "[secret]", "is not read here"));
    }

    @Test
    void that_are_empty_templates_are_kept() {
      mock(Map.of("requestTemplates", Map.of("application/json", "")));

      assertThat(integration().requestTemplates())
          .containsExactly(Map.entry("application/json", ""));
    }
  }

  @Nested
  class Mappings {

    @Test
    void that_are_no_expressions_stay_in_the_model_for_a_rule() {
      mock(Map.of("requestParameters", Map.of("integration.request.header.X", "unquoted")));

      assertThat(integration().requestParameters().values())
          .singleElement()
          .isInstanceOfSatisfying(
              UnparsedSource.class,
              source -> assertThat(source.expression()).isEqualTo("unquoted"));
      assertProblems();
    }

    @Test
    void to_what_is_no_parameter_or_header_are_a_problem() {
      mock(Map.of("requestParameters", Map.of("integration.header.X", "'a'")));
      add(
          ResourceTypes.INTEGRATION_RESPONSE,
          "r",
          with(
              with(GET_PETS, "statusCode", "2xx"),
              "responseParameters",
              Map.of("header.ETag", "'a'")));

      assertThat(read().unparsed())
          .extracting(Unparsed::place, Unparsed::text)
          .containsExactly(
              tuple("IntegrationResponse 'r', input 'responseParameters'", "header.ETag"),
              tuple("IntegrationResponse 'r', input 'statusCode'", "2xx"),
              tuple("Integration 'm', input 'requestParameters'", "integration.header.X"));
    }
  }

  @Nested
  class Deployments {

    @Test
    void may_have_no_stage() {
      add(ResourceTypes.DEPLOYMENT, "d", Map.of("restApi", "api-id"));

      assertThat(ApiStack.read(resources).apis().get(0).stages()).isEmpty();
      assertProblems();
    }

    @Test
    void may_make_their_stage_themselves() {
      add(ResourceTypes.DEPLOYMENT, "d", Map.of("restApi", "api-id", "stageName", "old"));

      assertThat(ApiStack.read(resources).apis().get(0).stages())
          .containsExactly(Stage.builder("old").accountWritesLogs().build());
    }

    @Test
    void of_settings_without_a_stage_are_a_problem() {
      add(
          ResourceTypes.METHOD_SETTINGS,
          "s",
          Map.of(
              "restApi", "api-id", "stageName", "gone", "methodPath", "*/*", "settings", Map.of()));

      assertProblems(
          new Unparsed(
              "MethodSettings 's'", "gone", "belongs to a stage that is not there; known are []"));
    }
  }

  @Nested
  class Documents {

    @Test
    void are_noted_for_another_reader() {
      resources.set(
          0,
          ResourceState.of(
              ResourceTypes.REST_API,
              urn(ResourceTypes.REST_API, "api"),
              Optional.of("api-id"),
              Map.of(
                  "body",
                  "{}",
                  "parameters",
                  Map.of("basepath", "prepend"),
                  "putRestApiMode",
                  "merge"),
              Map.of("rootResourceId", "root")));

      assertThat(ApiStack.read(resources).apis().get(0).body())
          .contains(new OpenApiBody("{}", Map.of("basepath", "prepend"), true));
      assertProblems();
    }

    @Test
    void may_be_put_by_a_resource_of_their_own() {
      add(
          ResourceTypes.REST_API_PUT,
          "put",
          Map.of("restApiId", "api-id", "body", "openapi: 3.0.1"));

      assertThat(ApiStack.read(resources).apis().get(0).body())
          .contains(new OpenApiBody("openapi: 3.0.1", Map.of(), false));
    }
  }

  @Test
  void an_attached_policy_is_the_apis_policy() {
    add(
        ResourceTypes.REST_API_POLICY,
        "p",
        Map.of("restApiId", "api-id", "policy", "{\"Statement\":[]}"));

    assertThat(read().policy()).contains(Text.of("{\"Statement\":[]}"));
  }

  private void mock(Map<String, Object> integration) {
    add(ResourceTypes.METHOD, "m", GET_PETS);
    Map<String, Object> inputs = new TreeMap<>(GET_PETS);
    inputs.put("type", "MOCK");
    inputs.putAll(integration);
    add(ResourceTypes.INTEGRATION, "m", inputs);
  }

  private void add(String type, String name, Map<String, Object> inputs) {
    resources.add(
        ResourceState.of(type, urn(type, name), Optional.of(name + "-id"), inputs, Map.of()));
  }

  private static String urn(String type, String name) {
    return "urn:pulumi:dev::pets::" + type + "::" + name;
  }

  private static Map<String, Object> with(Map<String, Object> inputs, String name, Object value) {
    Map<String, Object> more = new TreeMap<>(inputs);
    more.put(name, value);
    return more;
  }

  private RestApi read() {
    return ApiStack.read(resources).apis().get(0).restApi();
  }

  private Integration integration() {
    return read().methods().get(0).integration();
  }

  private void assertProblems(Unparsed... problems) {
    assertThat(read().unparsed()).containsExactly(problems);
  }
}
