package gatewire.openapi.contract;

import gatewire.model.MethodResponse;
import gatewire.model.StatusCode;
import java.util.regex.Pattern;

/**
 * What a document says of statuses that it does not name one by one: {@code 4XX} and its like, or
 * {@code default} for all others.
 *
 * <p>API Gateway has nothing of the kind, a method response has a status. So a method declares
 * those of them that its backend answers, each as the range says.
 *
 * @param key as the document writes it
 * @param response what each of them declares; its status is the one that stands for the range
 * @param example what each of them may look like
 * @see <a href="https://spec.openapis.org/oas/v3.0.3#responses-object">Responses Object</a>
 */
public record ResponseRange(String key, MethodResponse response, ExampleResponse example) {

  private static final String DEFAULT = "default";
  private static final Pattern RANGE = Pattern.compile("[1-5][Xx]{2}");

  /** Whether the text is one of a document's keys for several statuses. */
  public static boolean isKey(String text) {
    return text.equals(DEFAULT) || RANGE.matcher(text).matches();
  }

  /**
   * The status that stands for a range where one is needed: {@code 400} for {@code 4XX}. For {@code
   * default} it is {@code 200}: where a mock answers with it, nothing else is a success.
   */
  public static StatusCode representative(String key) {
    return key.equals(DEFAULT)
        ? new StatusCode(200)
        : new StatusCode(Character.digit(key.charAt(0), 10) * 100);
  }

  /** Whether this is what the document says of all statuses of which it says nothing else. */
  public boolean isDefault() {
    return key.equals(DEFAULT);
  }

  /** Whether this status is one of the range. */
  boolean covers(StatusCode status) {
    return isDefault() || status.value() / 100 == response.status().value() / 100;
  }

  /** The response of this status. */
  MethodResponse at(StatusCode status) {
    return new MethodResponse(status, response.headers(), response.models());
  }

  /** The example with this status. */
  ExampleResponse exampleAt(StatusCode status) {
    return new ExampleResponse(status, example.headers(), example.bodies());
  }
}
