package gatewire.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

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
   * Returns a set with one response for every success of the backend: its body unchanged, with this
   * status. With a status of 400 or above, it is a response for every error instead.
   */
  public static IntegrationResponseSet defaultPassthrough(int status) {
    return route -> List.of(ResponseEntry.otherwise(Response.respond(status)));
  }

  /**
   * Returns the successful responses of S3 and its redirects, with S3's statuses and the headers of
   * the object; the set contains no errors. A success that S3 does not document gets the response
   * for the usual success: 200, or 204 for DELETE.
   */
  public static IntegrationResponseSet s3Success() {
    return S3Success::entries;
  }

  /**
   * Returns S3's errors as {@code {"message": …, "code": …, "requestId": …, "resource": …}} with
   * S3's statuses. The values are extracted from S3's XML; those that it does not contain are
   * empty, except message and code, which default to the reason phrase of the status. An error that
   * neither S3's documentation nor this set contains becomes 500. The set contains no successes.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#RESTErrorResponses">S3's
   *     error responses</a>
   */
  public static IntegrationResponseSet s3JsonErrors() {
    return S3Error::entries;
  }

  /**
   * Returns the errors of any backend as {@code {"message": …, "code": …, "requestId": …}}, the
   * form of {@link GatewayResponses#jsonErrors}. Message and code are the reason phrase of the
   * status, because the message of a backend may contain details that clients must not see. The
   * usual statuses of HTTP and AWS services are kept; any other error, and each error of a Lambda
   * function that {@link LambdaBackend#onError} does not match, becomes 500. The set contains no
   * successes.
   */
  public static IntegrationResponseSet jsonErrors() {
    return JsonErrors::entries;
  }

  /**
   * Returns the statuses that HTTP endpoints usually return for the HTTP method, unchanged, with
   * their body and Content-Type. Any other success becomes 200 with its body, and any other error
   * {@code 502 {"message": "Bad gateway"}}.
   */
  public static IntegrationResponseSet httpStatuses() {
    return HttpStatuses::entries;
  }

  /**
   * Returns status 500 with the backend's body for each error for which no other set has a
   * response.
   */
  public static IntegrationResponseSet catchAll() {
    return route -> List.of(ResponseEntry.otherwise(Response.respond(500)));
  }

  /**
   * Returns custom responses by pattern.
   *
   * @param responses responses by a pattern for the backend's whole status, or for a function's
   *     whole error message. The key {@code default} handles the successes that no pattern matches
   *     if its response is a success, and the errors that no pattern matches if its response is an
   *     error. If two patterns have the same status, the response of the alphabetically first
   *     pattern is used
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
   * other statuses, and other headers. An error for which no response remains becomes API Gateway's
   * 500; a success for which none remains gets the first declared success. On a route without a
   * document the set does not change.
   */
  public static IntegrationResponseSet declaredOnly(IntegrationResponseSet set) {
    return new DeclaredOnly(set);
  }

  /**
   * Combines several sets. If two sets have a response for the same pattern, or for a status that
   * the pattern of the later set matches, the later set is used.
   *
   * <p>An error response without a pattern, such as the 500 of {@link #s3JsonErrors}, only handles
   * errors that no pattern matches, and a success without a pattern only successes, in whatever
   * order the sets are given. So {@code composite(defaultPassthrough(204), s3JsonErrors())} returns
   * 204 for each success.
   */
  public static IntegrationResponseSet composite(IntegrationResponseSet... sets) {
    return route -> {
      List<ResponseEntry> all = List.of();
      for (IntegrationResponseSet set : sets) {
        List<ResponseEntry> later = set.entries(route);
        all = Stream.concat(ResponseAlgebra.without(all, later).stream(), later.stream()).toList();
      }
      return all;
    };
  }
}
