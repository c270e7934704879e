package gatewire.local.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Lambda's checks of an event before a function receives it: it must be JSON and not too large. */
final class EventPayload {

  private static final JsonFactory JSON = new JsonFactory();
  private static final byte[] EMPTY_OBJECT = {'{', '}'};

  private EventPayload() {}

  /** Returns the event for the function: an empty payload becomes an empty object. */
  static byte[] orEmptyObject(byte[] payload) {
    return payload.length == 0 ? EMPTY_OBJECT : payload;
  }

  /**
   * Rejects a payload that Lambda rejects.
   *
   * @throws LambdaException with Lambda's message
   */
  static void check(byte[] payload, InvocationType type) throws LambdaException {
    if (payload.length > type.maxPayload()) {
      throw new LambdaException(
          413,
          "RequestEntityTooLargeException",
          "%d byte payload is too large for the %s invocation type (limit %d bytes)"
              .formatted(payload.length, type.headerValue(), type.maxPayload()));
    }
    try (JsonParser parser = JSON.createParser(payload)) {
      requireOneValue(parser, payload);
    } catch (IOException e) {
      throw notJson(String.valueOf(e.getMessage()));
    }
  }

  private static void requireOneValue(JsonParser parser, byte[] payload)
      throws IOException, LambdaException {
    try {
      int values = 0;
      while (parser.nextToken() != null) {
        parser.skipChildren();
        values++;
      }
      if (values != 1) {
        throw notJson("expected one value, found " + values);
      }
    } catch (JsonProcessingException e) {
      throw notJson(e.getOriginalMessage() + at(payload, parser.currentLocation()));
    }
  }

  private static String at(byte[] payload, JsonLocation location) {
    String json = new String(payload, StandardCharsets.UTF_8);
    String source = json.length() > 500 ? json.substring(0, 500) : json;
    return "\n at [Source: (byte[])\"%s\"; line: %d, column: %d]"
        .formatted(source, location.getLineNr(), location.getColumnNr());
  }

  private static LambdaException notJson(String problem) {
    return new LambdaException(
        400,
        "InvalidRequestContentException",
        "Could not parse request body into json: Could not parse payload into json: " + problem);
  }
}
