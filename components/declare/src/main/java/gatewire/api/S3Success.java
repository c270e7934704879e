package gatewire.api;

import gatewire.model.ContentHandling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The successful responses of S3 for each HTTP method, with the headers that S3 sends with that
 * status.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html">GetObject</a>
 */
final class S3Success {

  private static final String[] OBJECT = {
    "Content-Type",
    "ETag",
    "Last-Modified",
    "Cache-Control",
    "Content-Disposition",
    "Content-Encoding",
    "Accept-Ranges"
  };

  private S3Success() {}

  static List<ResponseEntry> entries(RouteContext route) {
    return Stream.concat(successes(route).stream(), redirects()).toList();
  }

  private static List<ResponseEntry> successes(RouteContext route) {
    return switch (route.integrationMethod()) {
      case GET, HEAD -> read(Response.respond(200).headers(OBJECT), route);
      case PUT -> usual(Response.respond(200).headers("ETag", "x-amz-version-id"));
      case DELETE ->
          usual(Response.respond(204).headers("x-amz-version-id", "x-amz-delete-marker"));
      default -> everything(route);
    };
  }

  /** Returns the usual success of an HTTP method, which also handles undocumented successes. */
  private static List<ResponseEntry> usual(Response response) {
    return List.of(unchanged(response), ResponseEntry.otherwise(response));
  }

  /** Returns the redirects to the region of the bucket, which S3 may return to any request. */
  private static Stream<ResponseEntry> redirects() {
    return Stream.of(301, 307)
        .map(status -> unchanged(Response.respond(status).headers("Content-Type", "Location")));
  }

  private static List<ResponseEntry> read(Response found, RouteContext route) {
    return List.of(
        unchanged(bytes(found, route)),
        ResponseEntry.otherwise(bytes(found, route)),
        unchanged(bytes(Response.respond(206).headers(OBJECT).headers("Content-Range"), route)),
        unchanged(Response.respond(304).headers("ETag", "Last-Modified", "Cache-Control")));
  }

  /** Returns the responses for an HTTP method that is known only when a request arrives. */
  private static List<ResponseEntry> everything(RouteContext route) {
    List<ResponseEntry> entries =
        new ArrayList<>(
            read(Response.respond(200).headers(OBJECT).headers("x-amz-version-id"), route));
    entries.add(
        unchanged(Response.respond(204).headers("x-amz-version-id", "x-amz-delete-marker")));
    return entries;
  }

  /**
   * Returns a response whose body stays binary. By default API Gateway sends Base64 to a client
   * whose {@code Accept} is not a binary media type. If the API has no binary media types, the
   * conversion would decode every object as Base64 and fail.
   */
  private static Response bytes(Response response, RouteContext route) {
    return route.binaryMediaTypes().isEmpty()
        ? response
        : response.contentHandling(ContentHandling.CONVERT_TO_BINARY);
  }

  private static ResponseEntry unchanged(Response response) {
    return ResponseEntry.onStatus(response.status(), response);
  }
}
