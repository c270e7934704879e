package gatewire.openapi.contract;

import gatewire.model.MethodResponse;
import gatewire.model.StatusCode;
import java.util.regex.Pattern;

/**
 * The response that a document declares for several statuses: a range such as {@code 4XX}, or
 * {@code default} for all others.
 *
 * <p>API Gateway does not support ranges, because each method response has one status. So a method
 * declares the statuses of the range that its backend responds with.
 *
 * @param key the key in the document
 * @param response the response of each status; its own status represents the range
 * @param example an example of the response
 * @see <a href="https://spec.openapis.org/oas/v3.0.3#responses-object">Responses Object</a>
 */
public record ResponseRange(String key, MethodResponse response, ExampleResponse example) {

  private static final String DEFAULT = "default";
  private static final Pattern RANGE = Pattern.compile("[1-5][Xx]{2}");

  /** Returns whether the string is a document's key for several statuses. */
  public static boolean isKey(String text) {
    return text.equals(DEFAULT) || RANGE.matcher(text).matches();
  }

  /**
   * Returns the status that represents a range: {@code 400} for {@code 4XX}. For {@code default} it
   * is {@code 200}, because a mock responds with it only if no other response is a success.
   */
  public static StatusCode representative(String key) {
    return key.equals(DEFAULT)
        ? new StatusCode(200)
        : new StatusCode(Character.digit(key.charAt(0), 10) * 100);
  }

  /** Whether it applies to all statuses that the document does not mention otherwise. */
  public boolean isDefault() {
    return key.equals(DEFAULT);
  }

  /** Whether this status is one of the range. */
  boolean covers(StatusCode status) {
    return isDefault() || status.value() / 100 == response.status().value() / 100;
  }

  /** Returns the response with this status. */
  MethodResponse at(StatusCode status) {
    return new MethodResponse(status, response.headers(), response.models());
  }

  /** Returns the example with this status. */
  ExampleResponse exampleAt(StatusCode status) {
    return new ExampleResponse(status, example.headers(), example.bodies());
  }
}
