package gatewire.template;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.OptionalInt;

/**
 * Reads the status of a MOCK integration from its integration request body, {@code {"statusCode":
 * 200}}.
 *
 * <p>AWS accepts more than JSON here, for example {@code {statusCode: 200}}, which the CDK writes
 * for preflights.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html">Mock
 *     integrations</a>
 */
public final class MockStatusCode {

  /** The line of AWS's execution log for a body without a status; the client gets a 500. */
  public static final String UNPARSABLE =
      "Execution failed due to configuration error: Unable to parse statusCode. It should be an integer that is defined in the"
          + " request template.";

  private static final String STATUS = "statusCode";
  private static final JsonFactory JSON = new JsonFactory();

  private MockStatusCode() {}

  /**
   * Returns the integer under {@code statusCode}; empty if the body does not contain one. Any
   * integer is valid, even 0 or -1000, because it is only matched against selection patterns.
   */
  public static OptionalInt of(String body) {
    try (JsonParser json = JSON.createParser(body)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        return ofObject(json);
      }
    } catch (IOException e) {
      // The body is not JSON, but AWS may still accept it.
    }
    return LenientObject.member(body, STATUS)
        .map(MockStatusCode::integer)
        .orElse(OptionalInt.empty());
  }

  /** Reads single tokens instead of a tree, because this runs for each request to a mock. */
  private static OptionalInt ofObject(JsonParser json) throws IOException {
    OptionalInt status = OptionalInt.empty();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      boolean isStatus = json.currentName().equals(STATUS);
      JsonToken value = json.nextToken();
      if (isStatus) {
        boolean isInt =
            value == JsonToken.VALUE_NUMBER_INT && json.getNumberType() == NumberType.INT;
        status = isInt ? OptionalInt.of(json.getIntValue()) : OptionalInt.empty();
      }
      json.skipChildren();
    }
    return status;
  }

  private static OptionalInt integer(String value) {
    try {
      return OptionalInt.of(Integer.parseInt(value));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }
}
