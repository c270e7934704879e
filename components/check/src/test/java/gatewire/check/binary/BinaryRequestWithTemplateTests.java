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
    void a_request_that_is_to_be_bytes_and_text() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /files: the integration has CONVERT_TO_BINARY and request templates for [application/json], which can only process text
                fix: drop one of the two""");
    }
  }

  @Nested
  class Leaves_alone {
    @Test
    void bytes_without_a_template() {
      assertThat(
              rule.examine(
                  get(
                          "/files",
                          http().contentHandling(Optional.of(ContentHandling.CONVERT_TO_BINARY)))
                      .api()))
          .isEmpty();
    }

    @Test
    void a_template_of_text() {
      assertThat(
              rule.examine(
                  get("/files", converting(http(), ContentHandling.CONVERT_TO_TEXT)).api()))
          .isEmpty();
    }

    @Test
    void a_proxy_which_renders_none() {
      assertThat(
              rule.examine(
                  get("/files", converting(httpProxy(), ContentHandling.CONVERT_TO_BINARY)).api()))
          .isEmpty();
    }
  }
}
