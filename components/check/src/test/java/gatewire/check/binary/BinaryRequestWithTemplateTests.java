package gatewire.check.binary;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.httpProxy;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.ContentHandling;
import gatewire.model.Integration;
import gatewire.model.RestApi;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BinaryRequestWithTemplateTests {

  private final Rule rule = new BinaryRequestWithTemplate();

  static RestApi example() {
    return get("/files", converting(http(), ContentHandling.CONVERT_TO_BINARY)).api();
  }

  private static Integration.Builder converting(
      Integration.Builder backend, ContentHandling handling) {
    return backend.requestTemplate(JSON, "{}").contentHandling(Optional.of(handling));
  }

  @Nested
  class Finds {
    @Test
    void a_request_with_CONVERT_TO_BINARY_and_a_template() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /files: the integration has CONVERT_TO_BINARY and request templates for [application/json], which can only process text
                fix: drop one of the two""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void CONVERT_TO_BINARY_without_a_template() {
      assertThat(
              rule.examine(
                  get(
                          "/files",
                          http().contentHandling(Optional.of(ContentHandling.CONVERT_TO_BINARY)))
                      .api()))
          .isEmpty();
    }

    @Test
    void a_template_without_CONVERT_TO_BINARY() {
      assertThat(
              rule.examine(
                  get("/files", converting(http(), ContentHandling.CONVERT_TO_TEXT)).api()))
          .isEmpty();
    }

    @Test
    void a_proxy_because_it_renders_no_template() {
      assertThat(
              rule.examine(
                  get("/files", converting(httpProxy(), ContentHandling.CONVERT_TO_BINARY)).api()))
          .isEmpty();
    }
  }
}
