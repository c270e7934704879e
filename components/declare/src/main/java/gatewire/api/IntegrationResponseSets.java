package gatewire.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Factory methods for the common sets of responses. {@link Declarations} has them for static
 * import.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html">Integration
 *     response</a>
 */
public final class IntegrationResponseSets {

  private IntegrationResponseSets() {}

  /**
   * Returns a set with one response for every response of the backend: its body unchanged, with
   * this status.
   */
  public static IntegrationResponseSet defaultPassthrough(int status) {
    return route -> List.of(ResponseEntry.otherwise(Response.respond(status)));
  }

  /**
   * Returns the successful responses of S3, with S3's statuses and the headers of the object; the
   * set contains no errors.
   */
  public static IntegrationResponseSet s3Success() {
    return S3Success::entries;
  }

  /**
   * Returns S3's errors as {@code {"message": …, "code": …}} with S3's statuses. Message and code
   * are extracted from S3's XML if there is any. The default is 500: it handles every status that
   * neither S3's documentation nor this set contains.
   */
  public static IntegrationResponseSet s3JsonErrors() {
    return S3Error::entries;
  }

  /**
   * Returns the statuses that HTTP endpoints usually return for the HTTP method, unchanged, with
   * their body and Content-Type. The default is {@code 502 {"message": "Bad gateway"}}.
   */
  public static IntegrationResponseSet httpStatuses() {
    return HttpStatuses::entries;
  }

  /** Returns status 500 with the backend's body for each 4xx and 5xx of the backend. */
  public static IntegrationResponseSet catchAll() {
    return route -> List.of(ResponseEntry.on("[45]\\d{2}", Response.respond(500)));
  }

  /**
   * Returns custom responses by pattern.
   *
   * @param responses responses by a pattern for the backend's whole status, or for a function's
   *     whole error message; the key {@code default} handles what no pattern matches. If two
   *     patterns have the same status, the response of the alphabetically first pattern is used
   */
  public static IntegrationResponseSet custom(Map<String, Response> responses) {
    List<ResponseEntry> entries =
        // Sort the entries: maps may iterate differently in each JVM, and the first of two entries
        // with the same status is used.
        new TreeMap<>(responses)
            .entrySet().stream()
                .map(
                    entry ->
                        new ResponseEntry(
                            Optional.of(entry.getKey()).filter(key -> !key.equals("default")),
                            entry.getValue()))
                .toList();
    return route -> entries;
  }

  /**
   * Returns the set without what the document of the operation does not declare: responses with
   * other statuses, and other headers. If the default response is removed too, API Gateway returns
   * 500 in its place. On a route without a document the set does not change.
   */
  public static IntegrationResponseSet declaredOnly(IntegrationResponseSet set) {
    return route ->
        route
            .operation()
            .map(operation -> DeclaredResponses.of(operation, set.entries(route)))
            .orElseGet(() -> set.entries(route));
  }

  /**
   * Combines several sets. If two sets have an entry for the same pattern, the entry of the later
   * set is used.
   */
  public static IntegrationResponseSet composite(IntegrationResponseSet... sets) {
    return route -> {
      List<ResponseEntry> all = new ArrayList<>();
      for (IntegrationResponseSet set : sets) {
        for (ResponseEntry entry : set.entries(route)) {
          all.removeIf(earlier -> earlier.pattern().equals(entry.pattern()));
          all.add(entry);
        }
      }
      return List.copyOf(all);
    };
  }
}
