package gatewire.api;

import java.util.List;
import java.util.stream.Stream;

/** Errors of any backend in the form of {@link GatewayResponses#jsonErrors}. */
final class JsonErrors {

  private static final List<Integer> STATUSES =
      List.of(400, 401, 403, 404, 405, 409, 410, 411, 412, 416, 422, 429, 501, 503);

  private JsonErrors() {}

  /**
   * Returns an error for each usual status of the backend, and one for every other error. A Lambda
   * function has no statuses.
   */
  static List<ResponseEntry> entries(RouteContext route) {
    Stream<ResponseEntry> kept =
        STATUSES.stream().map(status -> ResponseEntry.onStatus(status, response(status)));
    return Stream.concat(
            route.selectsByMessage() ? Stream.of() : kept,
            Stream.of(ResponseEntry.otherwise(response(500))))
        .toList();
  }

  private static Response response(int status) {
    return Response.respond(status).error(ErrorReasons.phrase(status));
  }

  /** Returns the body of an error with this message. */
  static Json body(int status, String message) {
    return Json.json()
        .put("message", message)
        .put("code", ErrorReasons.code(status))
        .put("requestId", Values.context("requestId"));
  }
}
