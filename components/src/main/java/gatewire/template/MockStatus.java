package gatewire.template;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
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
public final class MockStatus {

  /** What AWS's execution log says of a body without a status; the client gets a 500. */
  public static final String UNPARSABLE =
      "Execution failed due to configuration error: Unable to parse statusCode. It should be an integer that is defined in the"
          + " request template.";

  private static final String STATUS = "statusCode";
  private static final ObjectMapper JSON = new ObjectMapper();

  private MockStatus() {}

  /**
   * The integer under {@code statusCode}: any integer, even 0 or -1000, as it is only matched
   * against selection patterns. Empty when the body has none.
   */
  public static OptionalInt of(String body) {
    Optional<JsonNode> json = json(body);
    if (json.isEmpty()) {
      return LenientObject.member(body, STATUS)
          .map(MockStatus::integer)
          .orElse(OptionalInt.empty());
    }
    JsonNode status = json.get().path(STATUS);
    return status.canConvertToInt() && status.isIntegralNumber()
        ? OptionalInt.of(status.intValue())
        : OptionalInt.empty();
  }

  private static Optional<JsonNode> json(String body) {
    try {
      return Optional.of(JSON.readTree(body)).filter(JsonNode::isObject);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static OptionalInt integer(String text) {
    try {
      return OptionalInt.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }
}
