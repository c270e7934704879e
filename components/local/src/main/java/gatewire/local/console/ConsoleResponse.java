package gatewire.local.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.local.http.BodyStream;
import gatewire.local.http.ClientResponse;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The responses of the console, with headers that keep other pages out. */
final class ConsoleResponse {

  /** Allows only the files of the console itself: no inline script, no other host, no frame. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] NO_BODY = {};

  private ConsoleResponse() {}

  static ClientResponse file(String contentType, byte[] content) {
    return new ClientResponse(200, headers(contentType).build(), content);
  }

  static ClientResponse json(int status, Object value) {
    try {
      return new ClientResponse(
          status,
          headers("application/json; charset=utf-8").build(),
          JSON.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ClientResponse error(int status, String message) {
    return json(status, Map.of("error", message));
  }

  static ClientResponse notFound(String path) {
    return new ClientResponse(
        404,
        headers("text/plain; charset=utf-8").build(),
        ("The console has no page " + path + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static ClientResponse movedTo(String path) {
    return new ClientResponse(
        308, headers("text/plain; charset=utf-8").add("Location", path).build(), NO_BODY);
  }

  static ClientResponse events(BodyStream stream) {
    return new ClientResponse(
        200, headers("text/event-stream").build(), NO_BODY, Optional.of(stream));
  }

  private static HttpHeadersBuilder headers(String contentType) {
    return HttpHeaders.builder()
        .add("Content-Type", contentType)
        .add("Cache-Control", "no-store")
        .add("Content-Security-Policy", POLICY)
        .add("Cross-Origin-Opener-Policy", "same-origin")
        .add("Cross-Origin-Resource-Policy", "same-origin")
        .add("Referrer-Policy", "no-referrer")
        .add("X-Content-Type-Options", "nosniff")
        .add("X-Frame-Options", "DENY");
  }
}
