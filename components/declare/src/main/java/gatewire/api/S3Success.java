package gatewire.api;

import gatewire.model.ContentHandling;
import java.util.ArrayList;
import java.util.List;

/**
 * What S3 answers when all is well, for each verb, with the headers that S3 sends under that
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
    return switch (route.integrationMethod()) {
      case GET, HEAD -> read(Response.respond(200).headers(OBJECT), route);
      case PUT -> List.of(onItself(Response.respond(200).headers("ETag", "x-amz-version-id")));
      case DELETE ->
          List.of(
              onItself(Response.respond(204).headers("x-amz-version-id", "x-amz-delete-marker")));
      default -> everything(route);
    };
  }

  private static List<ResponseEntry> read(Response found, RouteContext route) {
    return List.of(
        onItself(bytes(found, route)),
        onItself(bytes(Response.respond(206).headers(OBJECT).headers("Content-Range"), route)),
        onItself(Response.respond(304).headers("ETag", "Last-Modified", "Cache-Control")));
  }

  /** For a verb that is known only when the request comes. */
  private static List<ResponseEntry> everything(RouteContext route) {
    List<ResponseEntry> entries =
        new ArrayList<>(
            read(Response.respond(200).headers(OBJECT).headers("x-amz-version-id"), route));
    entries.add(onItself(Response.respond(204).headers("x-amz-version-id", "x-amz-delete-marker")));
    return entries;
  }

  /**
   * Objects are bytes. Without the conversion API Gateway hands them over as Base64 to a client
   * whose {@code Accept} is not in the API's list; with it, and without a list, it takes every
   * object for Base64 and fails.
   */
  private static Response bytes(Response response, RouteContext route) {
    return route.binaryMediaTypes().isEmpty()
        ? response
        : response.contentHandling(ContentHandling.CONVERT_TO_BINARY);
  }

  private static ResponseEntry onItself(Response response) {
    return ResponseEntry.onStatus(response.status(), response);
  }
}
