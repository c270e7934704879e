package gatewire.check.binary;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.lambdaProxy;
import static gatewire.check.fixture.ApiFixtures.mock;
import static gatewire.check.fixture.ApiFixtures.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.ContentHandling;
import gatewire.model.RestApi;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BinaryWildcardTemplateTests {

  private final Rule rule = new BinaryWildcardTemplate();

  static RestApi example() {
    return api(get("/health", mock("{\"statusCode\": 200}")))
        .binaryMediaTypes(Set.of("*/*"))
        .build();
  }

  @Nested
  class Finds {
    @Test
    void a_template_without_CONVERT_TO_TEXT() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /health: the request template is used without CONVERT_TO_TEXT, but binary media type */* makes every body binary
                AWS: Execution failed due to configuration error: Unable to transform request
                fix: list the binary media types one by one, or set CONVERT_TO_TEXT""");
    }

    @Test
    void a_request_template_that_reads_the_body() {
      var api =
          api(get(
                  "/pets",
                  lambda()
                      .requestTemplate(JSON, "$input.json('$')")
                      .contentHandling(Optional.of(ContentHandling.CONVERT_TO_TEXT))))
              .binaryMediaTypes(Set.of("*/*"))
              .build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the request template reads the body, but binary media type */* makes every body binary
                AWS: Execution failed due to configuration error: Unable to transform request
                fix: list the binary media types one by one""");
    }

    @Test
    void a_response_template_that_reads_the_body() {
      var api =
          api(get("/files", s3()).templatedResponse(500, "{\"message\": $input.path('$')}"))
              .binaryMediaTypes(Set.of("*/*"))
              .build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: the template of integration response 500 reads the body, but binary media type */* makes every body binary
                AWS: Execution failed due to configuration error: Unable to transform request
                fix: list the binary media types one by one""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_template_with_CONVERT_TO_TEXT() {
      var api =
          api(get(
                  "/health",
                  mock("{\"statusCode\": 200}")
                      .contentHandling(Optional.of(ContentHandling.CONVERT_TO_TEXT))))
              .binaryMediaTypes(Set.of("*/*"))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_response_template_that_does_not_read_the_body() {
      var api =
          api(get("/files", s3()).templatedResponse(500, "{\"message\": \"no\"}"))
              .binaryMediaTypes(Set.of("*/*"))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void binary_media_types_without_the_wildcard() {
      var api =
          api(get("/health", mock("{\"statusCode\": 200}")))
              .binaryMediaTypes(Set.of("image/png"))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_proxy() {
      var api = api(get("/pets", lambdaProxy())).binaryMediaTypes(Set.of("*/*")).build();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
