package gatewire.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The common sets of responses.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html">Integration
 *     response</a>
 */
public final class IntegrationResponseSets {

  private IntegrationResponseSets() {}

  /** One response for every answer of the backend: its body as it is, under this status. */
  public static IntegrationResponseSet defaultPassthrough(int status) {
    return route -> List.of(ResponseEntry.otherwise(Response.respond(status)));
  }

  /**
   * What S3 answers when all is well, under its own status and with the object's headers; nothing
   * for errors.
   */
  public static IntegrationResponseSet s3Success() {
    return S3Success::entries;
  }

  /**
   * S3's errors as {@code {"message": …, "code": …}} under their own status, taken from S3's XML
   * where there is any. The default is 500: it also takes every status that neither S3's
   * documentation nor this set knows.
   */
  public static IntegrationResponseSet s3JsonErrors() {
    return S3Error::entries;
  }

  /**
   * The statuses that HTTP endpoints usually answer the verb with, each as it is, with its body and
   * Content-Type. The default is {@code 502 {"message": "Bad gateway"}}.
   */
  public static IntegrationResponseSet httpStatuses() {
    return HttpStatuses::entries;
  }

  /** Status 500 with the backend's body for each of its 4xx and 5xx. */
  public static IntegrationResponseSet catchAll() {
    return route -> List.of(ResponseEntry.on("[45]\\d{2}", Response.respond(500)));
  }

  /**
   * Your own responses by pattern.
   *
   * @param responses patterns for the backend's whole status, or a function's whole error message;
   *     the key {@code default} takes what no pattern matches. Of two with the same status the
   *     response of the first pattern in alphabetical order is taken
   */
  public static IntegrationResponseSet custom(Map<String, Response> responses) {
    List<ResponseEntry> entries =
        // Maps may iterate differently in each JVM, and where two entries have one status the first
        // one's response is taken.
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
   * A set without what the document of the operation does not declare: responses of other statuses
   * are left out, and so are other headers. The default, where its status is one of these, is left
   * out too: API Gateway answers 500 then. On a route that no document declares it is the set as it
   * is.
   */
  public static IntegrationResponseSet declaredOnly(IntegrationResponseSet set) {
    return route ->
        route
            .operation()
            .map(operation -> DeclaredResponses.of(operation, set.entries(route)))
            .orElseGet(() -> set.entries(route));
  }

  /** Several sets as one. Where two have an entry of the same pattern, the later set's is taken. */
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
