package gatewire.api;

import java.util.ArrayList;
import java.util.List;

/**
 * The statuses that HTTP backends usually return. API Gateway needs a response for each status that
 * must reach the client unchanged.
 */
final class HttpStatuses {

  private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);
  private static final List<Integer> ERRORS = List.of(400, 401, 403, 404, 405, 409, 410);
  private static final List<Integer> ERRORS_OF_WRITES = List.of(412, 422);

  private HttpStatuses() {}

  static List<ResponseEntry> entries(RouteContext route) {
    List<ResponseEntry> entries = new ArrayList<>();
    Response usual = Response.respond(200).headers("Content-Type");
    entries.add(unchanged(usual));
    entries.add(ResponseEntry.otherwise(usual));
    entries.add(unchanged(Response.respond(201).headers("Content-Type", "Location")));
    entries.add(unchanged(Response.respond(202).headers("Content-Type", "Location")));
    entries.add(unchanged(Response.respond(204)));
    REDIRECTS.forEach(
        status ->
            entries.add(unchanged(Response.respond(status).headers("Content-Type", "Location"))));
    ERRORS.forEach(status -> entries.add(error(status)));
    switch (route.integrationMethod()) {
      case GET, HEAD, OPTIONS -> entries.addAll(ofReads());
      case ANY -> {
        entries.addAll(ofReads());
        ERRORS_OF_WRITES.forEach(status -> entries.add(error(status)));
      }
      default -> ERRORS_OF_WRITES.forEach(status -> entries.add(error(status)));
    }
    entries.add(unchanged(Response.respond(429).headers("Content-Type", "Retry-After")));
    // An unexpected error may contain details that clients must not see.
    entries.add(ResponseEntry.otherwise(Response.respond(502).message("Bad gateway")));
    return List.copyOf(entries);
  }

  private static List<ResponseEntry> ofReads() {
    return List.of(
        unchanged(Response.respond(206).headers("Content-Type", "Content-Range")),
        unchanged(Response.respond(304).headers("ETag")));
  }

  private static ResponseEntry error(int status) {
    return unchanged(Response.respond(status).headers("Content-Type"));
  }

  private static ResponseEntry unchanged(Response response) {
    return ResponseEntry.onStatus(response.status(), response);
  }
}
