package gatewire.check.binary;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.ContentHandling;
import gatewire.model.RestApi;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BinaryWithoutMediaTypesTests {

  private final Rule rule = new BinaryWithoutMediaTypes();

  static RestApi example() {
    return get("/files", s3()).binaryResponse(200).api();
  }

  @Nested
  class Finds {
    @Test
    void a_response_that_is_decoded_although_it_is_not_Base64() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: integration response 200 has CONVERT_TO_BINARY, but the API has no binary media types: each body is decoded from Base64
                fix: list the binary media types, for example image/png""");
    }

    @Test
    void a_request_that_is_decoded_although_it_is_not_Base64() {
      var api =
          get("/files", s3().contentHandling(Optional.of(ContentHandling.CONVERT_TO_BINARY))).api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: the integration has CONVERT_TO_BINARY, but the API has no binary media types: each body is decoded from Base64
                fix: list the binary media types, for example image/png""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void an_API_that_lists_media_types() {
      var api =
          api(get("/files", s3()).binaryResponse(200))
              .binaryMediaTypes(Set.of("image/png"))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_function_because_it_may_return_Base64() {
      var api = get("/files", lambda()).binaryResponse(200).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void an_integration_without_CONVERT_TO_BINARY() {
      var api = get("/files", s3()).integrationResponse(200).api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
