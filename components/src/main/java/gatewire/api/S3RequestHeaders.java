package gatewire.api;

import gatewire.model.HttpMethod;
import java.util.ArrayList;
import java.util.List;

/**
 * The headers of a client that mean something to S3 under a verb: ranges, conditions, and what is
 * stored with an object.
 */
final class S3RequestHeaders {

  private static final List<String> READING =
      List.of("Range", "If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since");

  private static final List<String> WRITING =
      List.of(
          "Content-Type",
          "Cache-Control",
          "Content-Disposition",
          "Content-Encoding",
          "If-Match",
          "If-None-Match");

  private S3RequestHeaders() {}

  static List<String> of(HttpMethod method) {
    return switch (method) {
      case GET, HEAD -> READING;
      case PUT -> WRITING;
      case DELETE -> List.of();
      default -> {
        List<String> all = new ArrayList<>(READING);
        WRITING.stream().filter(name -> !READING.contains(name)).forEach(all::add);
        yield all;
      }
    };
  }
}
