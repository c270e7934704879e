package gatewire.api;

import java.util.ArrayList;
import java.util.List;

/**
 * The statuses that HTTP backends usually return. API Gateway needs a response for each status that
 * must reach the client unchanged.
 */
final class HttpStatuses {

  private static final List<Integer> ERRORS = List.of(400, 401, 403, 404);
  private static final List<Integer> ERRORS_OF_WRITES = List.of(409, 412, 422);

  private HttpStatuses() {}

  static List<ResponseEntry> entries(RouteContext route) {
    List<ResponseEntry> entries = new ArrayList<>();
    entries.add(unchanged(Response.respond(200).headers("Content-Type")));
    switch (route.integrationMethod()) {
      case GET, HEAD, OPTIONS -> {
        entries.add(unchanged(Response.respond(304).headers("ETag")));
        ERRORS.forEach(status -> entries.add(error(status)));
      }
      default -> {
        entries.add(unchanged(Response.respond(201).headers("Content-Type", "Location")));
        entries.add(unchanged(Response.respond(202).headers("Content-Type", "Location")));
        entries.add(unchanged(Response.respond(204)));
        ERRORS.forEach(status -> entries.add(error(status)));
        ERRORS_OF_WRITES.forEach(status -> entries.add(error(status)));
      }
    }
    entries.add(unchanged(Response.respond(429).headers("Content-Type", "Retry-After")));
    // An unexpected response may contain details that clients must not see.
    entries.add(ResponseEntry.otherwise(Response.respond(502).message("Bad gateway")));
    return List.copyOf(entries);
  }

  private static ResponseEntry error(int status) {
    return unchanged(Response.respond(status).headers("Content-Type"));
  }

  private static ResponseEntry unchanged(Response response) {
    return ResponseEntry.onStatus(response.status(), response);
  }
}
