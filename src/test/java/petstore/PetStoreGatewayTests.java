package petstore;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.LocalGateway;
import gatewire.testing.LocalGatewayExtension;
import gatewire.testing.PulumiProgram;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Tests the pet store from the view of its clients. The local gateway serves the resources that its
 * program registers.
 */
class PetStoreGatewayTests {

  private static final String ORIGIN = "http://localhost:3000";

  @RegisterExtension
  static final LocalGatewayExtension GATEWAY =
      LocalGatewayExtension.serving(
          () -> LocalGateway.of(PulumiProgram.of(Main::stack).stack("dev").up()));

  private static byte[] everyByte() {
    byte[] bytes = new byte[512];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  private static HttpResponse<byte[]> put(String petId, byte[] photo) {
    HttpResponse<byte[]> response =
        GATEWAY.send(
            "PUT",
            "/pets/" + petId + "/photo",
            BodyPublishers.ofByteArray(photo),
            "Content-Type",
            "image/png",
            "x-amz-meta-caption",
            "Rex asleep");
    assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(200);
    return response;
  }

  private static HttpResponse<byte[]> get(String path, String... headers) {
    return GATEWAY.send("GET", path, headers);
  }

  private static String header(HttpResponse<?> response, String name) {
    return String.join(" | ", response.headers().allValues(name));
  }

  private static String body(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Nested
  class Photos {

    @Test
    void returns_a_photo_with_every_byte_value_and_each_mapped_header() {
      String etag = header(put("1", everyByte()), "ETag");

      HttpResponse<byte[]> response = get("/pets/1/photo", "Accept", "image/png");

      assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(200);
      assertThat(response.body()).isEqualTo(everyByte());
      assertThat(header(response, "Content-Type")).isEqualTo("image/png");
      assertThat(header(response, "ETag")).isEqualTo(etag).matches("\"[0-9a-f]{32}\"");
      assertThat(header(response, "x-amz-meta-caption")).isEqualTo("Rex asleep");
      assertThat(header(response, "Cache-Control")).isEqualTo("private, max-age=60");
      assertThat(header(response, "Last-Modified")).endsWith(" GMT");
      assertThat(header(response, "Accept-Ranges")).isEqualTo("bytes");
      assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
      assertThat(header(response, "Content-Length")).isEqualTo("512");
      assertThat(header(response, "Server")).as("a header without a mapping").isEmpty();
    }

    @Test
    void returns_a_range_of_a_photo_as_partial_content() {
      put("2", everyByte());

      HttpResponse<byte[]> response = get("/pets/2/photo", "Range", "bytes=250-259");

      assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(206);
      assertThat(response.body()).isEqualTo(Arrays.copyOfRange(everyByte(), 250, 260));
      assertThat(header(response, "Content-Range")).isEqualTo("bytes 250-259/512");
    }

    @Test
    void does_not_send_a_photo_again_that_the_client_has() {
      String etag = header(put("3", everyByte()), "ETag");

      HttpResponse<byte[]> response = get("/pets/3/photo", "If-None-Match", etag);

      assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(304);
      assertThat(response.body()).isEmpty();
    }

    @Test
    void returns_a_json_error_that_a_page_may_read_for_a_missing_photo() {
      HttpResponse<byte[]> response = get("/pets/77/photo", "Origin", ORIGIN);

      assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(404);
      assertThat(header(response, "Content-Type")).isEqualTo("application/json");
      assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
      assertThat(body(response)).contains("\"message\":\"The specified key does not exist.\"");
    }

    @Test
    void deletes_a_photo() {
      put("4", everyByte());

      HttpResponse<byte[]> deleted = GATEWAY.send("DELETE", "/pets/4/photo");

      assertThat(deleted.statusCode()).as(() -> GATEWAY.trace(deleted)).isEqualTo(204);
      assertThat(get("/pets/4/photo").statusCode()).isEqualTo(404);
    }

    @Test
    void rejects_a_pet_id_that_leads_to_the_photo_of_another() {
      put("5", everyByte());

      assertThat(get("/pets/x%2F..%2F5/photo").statusCode()).isNotEqualTo(200);
    }
  }

  @Nested
  class Pets {

    @Test
    void lists_pets_with_a_function_in_a_separate_process() {
      HttpResponse<byte[]> response = get("/pets");

      assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(200);
      assertThat(body(response)).contains("\"name\":\"Rex\"", "\"name\":\"Pico\"");
      assertThat(ProcessHandle.current().descendants())
          .as("processes that this one started")
          .isNotEmpty();
    }

    @Test
    void allows_only_pages_of_an_allowed_origin_to_read_the_list() {
      assertThat(header(get("/pets", "Origin", ORIGIN), "Access-Control-Allow-Origin"))
          .isEqualTo(ORIGIN);
      assertThat(header(get("/pets", "Origin", "http://evil"), "Access-Control-Allow-Origin"))
          .isEmpty();
    }

    @Test
    void returns_the_pet_from_the_function() {
      HttpResponse<byte[]> response = get("/pets/2");

      assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(200);
      assertThat(body(response)).contains("\"name\":\"Mina\"");
    }

    @Test
    void returns_404_with_only_our_message_for_a_missing_pet() {
      HttpResponse<byte[]> response = get("/pets/99");

      assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(404);
      assertThat(body(response)).isEqualTo("{\"message\":\"no such pet\"}");
      assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
    }

    @Test
    void passes_a_malicious_id_to_the_function_as_a_string() {
      HttpResponse<byte[]> response = get("/pets/%22%7D%5C%0A$x%23");

      assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(404);
    }
  }

  @Test
  void reports_its_health() {
    HttpResponse<byte[]> response = get("/health");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(body(response)).isEqualTo("{\"status\":\"ok\"}");
  }

  @Test
  void responds_to_a_preflight_with_the_methods_of_its_path() {
    HttpResponse<byte[]> response =
        GATEWAY.send(
            "OPTIONS", "/pets/1/photo", "Origin", ORIGIN, "Access-Control-Request-Method", "PUT");

    assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isBetween(200, 204);
    assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
    assertThat(header(response, "Access-Control-Allow-Methods")).contains("GET", "PUT", "DELETE");
  }

  @Test
  void returns_415_for_a_body_of_another_type_on_a_mapped_route() {
    HttpResponse<byte[]> response = get("/pets/1", "Content-Type", "text/plain");

    assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(415);
    assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
  }

  @Test
  void forbids_an_unknown_route() {
    HttpResponse<byte[]> response = get("/owners");

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(body(response)).contains("Missing Authentication Token");
  }

  @Test
  void records_a_trace_of_each_response() {
    HttpResponse<byte[]> response = get("/pets/1");

    assertThat(GATEWAY.trace(response))
        .contains("Method request path: {petId=1}", "Method completed with status: 200");
  }
}
