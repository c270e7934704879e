package gatewire.api;

import gatewire.model.RequestSource;
import gatewire.model.SharedSource;

/**
 * Values of DynamoDB's attributes, each a JSON object with its type: {@code {"S": "a string"}}. A
 * client cannot change the type, because each value is one JSON string.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html">AttributeValue</a>
 */
public final class Attribute {

  private Attribute() {}

  /** Returns a string from the client's request; an absent value is an empty string. */
  public static Json string(RequestSource value) {
    return Json.json().putString("S", value);
  }

  /** Returns a string that is fixed, a context variable or a stage variable. */
  public static Json string(SharedSource value) {
    return string((RequestSource) value);
  }

  /** Returns a fixed string. */
  public static Json string(String value) {
    return Json.json().put("S", value);
  }

  /** Returns a number from the client's request; DynamoDB rejects any other value. */
  public static Json number(RequestSource value) {
    return Json.json().putString("N", value);
  }

  /** Returns a number that is fixed, a context variable or a stage variable. */
  public static Json number(SharedSource value) {
    return number((RequestSource) value);
  }

  /** Returns a fixed number. */
  public static Json number(Number value) {
    return Json.json().put("N", value.toString());
  }

  /** Returns a fixed boolean. */
  public static Json bool(boolean value) {
    return Json.json().put("BOOL", value);
  }

  /** Returns the body of the client's request, or the JSON of a part of it, as a string. */
  public static Json json(RequestSource value) {
    return Json.json().putEmbedded("S", value);
  }
}
