package gatewire.api;

import static gatewire.api.Values.literal;

import gatewire.model.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Responses that convert S3's XML errors to JSON. */
final class S3Error {

  // Used if S3's XML is missing: a response to HEAD has no body, and a proxy may return another
  // body.
  private static final Map<Integer, String> REASONS =
      Map.of(
          400, "Bad Request",
          403, "Forbidden",
          404, "Not Found",
          409, "Conflict",
          412, "Precondition Failed",
          416, "Range Not Satisfiable",
          500, "Internal Server Error",
          503, "Service Unavailable");

  /*
   * Searches for positions, because split()[1] fails the whole mapping if an element is missing. The message is unescaped from XML
   * and then escaped for JSON. The escape \' of escapeJavaScript is removed, because JSON does not allow it.
   */
  private static final String TEMPLATE =
      """
      #set($body = "$!input.body")
      #set($message = "%s")
      #set($code = "%s")
      #set($from = $body.indexOf("<Message>"))
      #set($to = $body.indexOf("</Message>"))
      #if($from >= 0 && $to >= $from + 9)
      #set($from = $from + 9)
      #set($message = $body.substring($from, $to))
      #end
      #set($from = $body.indexOf("<Code>"))
      #set($to = $body.indexOf("</Code>"))
      #if($from >= 0 && $to >= $from + 6)
      #set($from = $from + 6)
      #set($code = $body.substring($from, $to))
      #end
      #set($message = $message.replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&#39;", "'"))
      #set($message = $message.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"))
      {"message":"$util.escapeJavaScript($message).replaceAll("\\\\'","'")",\
      "code":"$util.escapeJavaScript($code).replaceAll("\\\\'","'")"}""";

  private static final List<Integer> READING = List.of(400, 403, 404, 412, 416, 503);
  private static final List<Integer> WRITING = List.of(400, 403, 404, 409, 412, 503);

  private S3Error() {}

  /** Returns the errors that S3 documents for the HTTP method, and 500 for everything else. */
  static List<ResponseEntry> entries(RouteContext route) {
    return Stream.concat(
            documented(route.integrationMethod())
                .map(status -> ResponseEntry.onStatus(status, response(status))),
            Stream.of(ResponseEntry.otherwise(response(500))))
        .toList();
  }

  private static Stream<Integer> documented(HttpMethod method) {
    return switch (method) {
      case GET, HEAD -> READING.stream();
      case PUT, DELETE -> WRITING.stream();
      default -> Stream.concat(READING.stream(), WRITING.stream()).distinct();
    };
  }

  /**
   * Returns a response with this status. Message and code are S3's, or the reason phrase of the
   * status if S3 sends none.
   */
  static Response response(int status) {
    String reason = REASONS.getOrDefault(status, "Error");
    return Response.respond(status)
        .header("Content-Type", literal("application/json"))
        .template("application/json", TEMPLATE.formatted(reason, reason.replace(" ", "")));
  }
}
