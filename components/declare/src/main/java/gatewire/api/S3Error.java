package gatewire.api;

import static gatewire.api.Values.literal;
import static java.util.stream.Collectors.joining;

import gatewire.model.HttpMethod;
import java.util.List;
import java.util.stream.Stream;

/** Responses that convert S3's XML errors to JSON. */
final class S3Error {

  /*
   * Searches for positions, because split()[1] fails the whole mapping if an element is missing.
   * The text is unescaped from XML. The end is searched first, because moto, the stand-in of the
   * engine tests, rewrites everything between <RequestId> and </RequestId> in what it returns, and
   * each `pulumi up` would see a changed template.
   */
  private static final String ELEMENT =
      """
      #set($VARIABLE = "OTHER")
      #set($to = $body.indexOf("</ELEMENT>"))
      #set($from = $body.indexOf("<ELEMENT>"))
      #if($from >= 0 && $to >= $from + LENGTH)
      #set($from = $from + LENGTH)
      #set($VARIABLE = $body.substring($from, $to))
      #set($VARIABLE = $VARIABLE.replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&#39;", "'"))
      #set($VARIABLE = $VARIABLE.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"))
      #end
      """;

  /**
   * A member of the JSON. The escape \' of escapeJavaScript is removed, because JSON forbids it.
   */
  private static final String MEMBER =
      """
      "%1$s":"$util.escapeJavaScript($%1$s).replaceAll("\\\\'","'")\"""";

  private static final List<Integer> OF_ANY_METHOD =
      List.of(400, 403, 404, 405, 409, 411, 412, 501, 503);

  private static final int RANGE_NOT_SATISFIABLE = 416;

  private S3Error() {}

  /** Returns the errors that S3 documents for the HTTP method, and 500 for every other error. */
  static List<ResponseEntry> entries(RouteContext route) {
    return Stream.concat(
            documented(route.integrationMethod())
                .map(status -> ResponseEntry.onStatus(status, response(status))),
            Stream.of(ResponseEntry.otherwise(response(500))))
        .toList();
  }

  private static Stream<Integer> documented(HttpMethod method) {
    return method == HttpMethod.PUT || method == HttpMethod.DELETE
        ? OF_ANY_METHOD.stream()
        : Stream.concat(OF_ANY_METHOD.stream(), Stream.of(RANGE_NOT_SATISFIABLE));
  }

  /**
   * Returns a response with this status. Message and code are S3's, or the reason phrase of the
   * status if S3 sends none. The request ID and the resource are S3's, or empty.
   */
  static Response response(int status) {
    return Response.respond(status)
        .header("Content-Type", literal("application/json"))
        .template(
            "application/json", template(ErrorReasons.phrase(status), ErrorReasons.code(status)));
  }

  private static String template(String message, String code) {
    return "#set($body = \"$!input.body\")\n"
        + element("message", "Message", message)
        + element("code", "Code", code)
        + element("requestId", "RequestId", "")
        + element("resource", "Resource", "")
        + Stream.of("message", "code", "requestId", "resource")
            .map(MEMBER::formatted)
            .collect(joining(",", "{", "}"));
  }

  private static String element(String variable, String element, String other) {
    return ELEMENT
        .replace("VARIABLE", variable)
        .replace("ELEMENT", element)
        .replace("LENGTH", String.valueOf(element.length() + 2))
        .replace("OTHER", other);
  }
}
