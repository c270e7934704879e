package gatewire.template;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.OptionalInt;

/**
 * The status that a MOCK integration takes from its integration request body, {@code {"statusCode":
 * 200}}.
 *
 * <p>AWS reads more than JSON here, such as the {@code {statusCode: 200}} that the CDK writes for
 * preflights.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html">Mock
 *     integrations</a>
 */
public final class MockStatusCode {

  /** What AWS's execution log says of a body without a status; the client gets a 500. */
  public static final String UNPARSABLE =
      "Execution failed due to configuration error: Unable to parse statusCode. It should be an integer that is defined in the"
          + " request template.";

  private static final String STATUS = "statusCode";
  private static final JsonFactory JSON = new JsonFactory();

  private MockStatusCode() {}

  /**
   * The integer under {@code statusCode}: any integer, even 0 or -1000, as it is only matched
   * against selection patterns. Empty when the body has none.
   */
  public static OptionalInt of(String body) {
    try (JsonParser json = JSON.createParser(body)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        return ofObject(json);
      }
    } catch (IOException e) {
      // No JSON, but perhaps what AWS takes for it.
    }
    return LenientObject.member(body, STATUS)
        .map(MockStatusCode::integer)
        .orElse(OptionalInt.empty());
  }

  /** Token by token: every request to a mock comes here, and needs no tree. */
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

  private static OptionalInt integer(String text) {
    try {
      return OptionalInt.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }
}
