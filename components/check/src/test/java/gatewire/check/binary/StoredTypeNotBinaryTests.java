package gatewire.check.binary;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.route;
import static gatewire.check.fixture.ApiFixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.ContentHandling;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.RestApi;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredTypeNotBinaryTests {

  private static final String CONTENT_TYPE = "integration.request.header.Content-Type";

  private final Rule rule = new StoredTypeNotBinary();

  private static Integration.Builder object() {
    return service("s3:path/photos/a").httpMethod("PUT");
  }

  private static RestApi storing(Integration.Builder backend, String type, String... binary) {
    return api(route(HttpMethod.PUT, "/photo", backend).maps(CONTENT_TYPE, type))
        .binaryMediaTypes(Set.of(binary))
        .build();
  }

  static RestApi example() {
    return storing(object(), "'image/jpeg'", "image/png");
  }

  @Test
  void finds_a_fixed_type_that_is_not_listed() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            PUT /photo: the S3 object is stored as image/jpeg, but the API's binary media types are [image/png]
              fix: add image/jpeg to the API's binary media types""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/jpeg", "IMAGE/JPEG", "image/*", "*/*", "application/octet-stream"})
  void ignores_a_type_that_a_client_can_transfer_as_bytes(String binary) {
    assertThat(rule.examine(storing(object(), "'image/jpeg'", binary))).isEmpty();
  }

  @Test
  void ignores_text_a_type_of_the_client_conversions_and_other_backends() {
    var converted = object().contentHandling(Optional.of(ContentHandling.CONVERT_TO_BINARY));

    assertThat(rule.examine(storing(object(), "'text/csv'", "image/png"))).isEmpty();
    assertThat(rule.examine(storing(object(), "method.request.header.Content-Type", "image/png")))
        .isEmpty();
    assertThat(rule.examine(storing(converted, "'image/jpeg'", "image/png"))).isEmpty();
    assertThat(rule.examine(storing(http().httpMethod("PUT"), "'image/jpeg'", "image/png")))
        .isEmpty();
    assertThat(rule.examine(storing(object(), "'image/jpeg'"))).isEmpty();
  }
}
