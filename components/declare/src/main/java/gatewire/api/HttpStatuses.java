package gatewire.api;

import java.util.ArrayList;
import java.util.List;

/**
 * What an HTTP backend usually answers, each status kept: API Gateway needs a response for each
 * status that is to reach the client as it is.
 */
final class HttpStatuses {

  private static final List<Integer> ERRORS = List.of(400, 401, 403, 404);
  private static final List<Integer> ERRORS_OF_WRITES = List.of(409, 412, 422);

  private HttpStatuses() {}

  static List<ResponseEntry> entries(RouteContext route) {
    List<ResponseEntry> entries = new ArrayList<>();
    entries.add(keeping(Response.respond(200).headers("Content-Type")));
    switch (route.integrationMethod()) {
      case GET, HEAD, OPTIONS -> {
        entries.add(keeping(Response.respond(304).headers("ETag")));
        ERRORS.forEach(status -> entries.add(error(status)));
      }
      default -> {
        entries.add(keeping(Response.respond(201).headers("Content-Type", "Location")));
        entries.add(keeping(Response.respond(202).headers("Content-Type", "Location")));
        entries.add(keeping(Response.respond(204)));
        ERRORS.forEach(status -> entries.add(error(status)));
        ERRORS_OF_WRITES.forEach(status -> entries.add(error(status)));
      }
    }
    entries.add(keeping(Response.respond(429).headers("Content-Type", "Retry-After")));
    // What nobody expects may say more than clients are to know.
    entries.add(ResponseEntry.otherwise(Response.respond(502).message("Bad gateway")));
    return List.copyOf(entries);
  }

  private static ResponseEntry error(int status) {
    return keeping(Response.respond(status).headers("Content-Type"));
  }

  private static ResponseEntry keeping(Response response) {
    return ResponseEntry.onStatus(response.status(), response);
  }
}
