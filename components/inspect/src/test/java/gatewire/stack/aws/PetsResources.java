package gatewire.stack.aws;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.Integration;
import gatewire.model.RestApi;
import gatewire.model.Unparsed;
import gatewire.stack.ResourceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The resources of an API with one path, to which tests add the resources under test. */
final class PetsResources {

  static final Map<String, Object> GET_PETS =
      Map.of("restApi", "api-id", "resourceId", "pets-id", "httpMethod", "GET");

  final List<ResourceState> resources = new ArrayList<>();

  /** Adds the API and its path {@code /pets}, which are valid. */
  PetsResources() {
    resources.add(
        ResourceState.of(
            TypeTokens.REST_API,
            urn(TypeTokens.REST_API, "api"),
            Optional.of("api-id"),
            Map.of(),
            Map.of("rootResourceId", "root")));
    add(
        TypeTokens.RESOURCE,
        "pets",
        Map.of("restApi", "api-id", "parentId", "root", "pathPart", "pets"));
  }

  void add(String type, String name, Map<String, Object> inputs) {
    resources.add(
        ResourceState.of(type, urn(type, name), Optional.of(name + "-id"), inputs, Map.of()));
  }

  /** Adds {@code GET /pets} with an integration that also has these inputs. */
  void mock(Map<String, Object> integration) {
    add(TypeTokens.METHOD, "m", GET_PETS);
    Map<String, Object> inputs = new TreeMap<>(GET_PETS);
    inputs.put("type", "MOCK");
    inputs.putAll(integration);
    add(TypeTokens.INTEGRATION, "m", inputs);
  }

  /** Returns a copy of the inputs with another one. */
  static Map<String, Object> with(Map<String, Object> inputs, String name, Object value) {
    Map<String, Object> more = new TreeMap<>(inputs);
    more.put(name, value);
    return more;
  }

  RestApi read() {
    return ApiStack.read(resources).apis().get(0).restApi();
  }

  Integration integration() {
    return read().methods().get(0).integration();
  }

  void assertProblems(Unparsed... problems) {
    assertThat(read().unparsed()).containsExactly(problems);
  }

  static String urn(String type, String name) {
    return "urn:pulumi:dev::pets::" + type + "::" + name;
  }
}
