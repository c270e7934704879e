package gatewire.api;

import static gatewire.api.ApiFixtures.GET_PET;
import static gatewire.api.ApiFixtures.get;
import static gatewire.api.ApiFixtures.response;
import static gatewire.api.ApiFixtures.unparsed;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Response.respond;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.PassthroughBehavior;
import gatewire.model.Unparsed;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClasspathTemplateTests {

  private static final String RESOURCE = "gatewire/api/event.vm";
  private static final String TEXT =
      "{\"name\":\"größe\",\"id\":\"$input.params().path.get('petId')\"}\n";

  @Test
  void of_a_request_is_the_file_content_in_utf_8() {
    var integration = get(lambda(GET_PET).requestTemplateResource("application/json", RESOURCE));

    assertThat(integration.requestTemplates()).isEqualTo(Map.of("application/json", TEXT));
    assertThat(integration.passthroughBehavior()).isEqualTo(PassthroughBehavior.NEVER);
  }

  @Test
  void of_a_response_is_the_file_content_too() {
    assertThat(
            response(
                    200,
                    lambda(GET_PET)
                        .onSuccess(respond(200).templateResource("application/json", RESOURCE)))
                .templates())
        .isEqualTo(Map.of("application/json", TEXT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gatewire/api/none.vm", "/gatewire/api/event.vm", "event.vm"})
  void that_does_not_exist_is_one_finding(String resource) {
    Unparsed finding =
        new Unparsed(
            "GET /pets/{petId}",
            resource,
            "this template is not on the class path",
            "write its path below src/main/resources, without a leading slash");

    assertThat(unparsed(lambda(GET_PET).requestTemplateResource("text/plain", resource)))
        .containsExactly(finding);
    assertThat(unparsed(lambda(GET_PET).onSuccess(respond(200).templateResource("a/b", resource))))
        .containsExactly(finding);
  }

  @Test
  void is_found_if_the_thread_has_no_context_class_loader() {
    assertFoundWith(null);
  }

  /**
   * Threads of the common pool, where the SDK runs the program, do not have the class loader with
   * which Maven loaded it.
   */
  @Test
  void is_found_if_the_context_class_loader_does_not_find_the_program() {
    assertFoundWith(ClassLoader.getPlatformClassLoader());
  }

  private static void assertFoundWith(@Nullable ClassLoader loader) {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(loader);
    try {
      assertThat(unparsed(lambda(GET_PET).requestTemplateResource("a/b", RESOURCE))).isEmpty();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
