package gatewire.local.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What Lambda asks of an event before it gives it to a function: JSON, and not too large. */
final class EventPayload {

  private static final JsonFactory JSON = new JsonFactory();
  private static final byte[] EMPTY_OBJECT = {'{', '}'};

  private EventPayload() {}

  /** The event to give to a function: no payload is an empty object. */
  static byte[] orEmptyObject(byte[] payload) {
    return payload.length == 0 ? EMPTY_OBJECT : payload;
  }

  /**
   * Refuse what Lambda refuses.
   *
   * @throws LambdaRefusal with Lambda's message
   */
  static void check(byte[] payload, InvocationType type) throws LambdaRefusal {
    if (payload.length > type.maxPayload()) {
      throw new LambdaRefusal(
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
      throws IOException, LambdaRefusal {
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
    String text = new String(payload, StandardCharsets.UTF_8);
    String source = text.length() > 500 ? text.substring(0, 500) : text;
    return "\n at [Source: (byte[])\"%s\"; line: %d, column: %d]"
        .formatted(source, location.getLineNr(), location.getColumnNr());
  }

  private static LambdaRefusal notJson(String problem) {
    return new LambdaRefusal(
        400,
        "InvalidRequestContentException",
        "Could not parse request body into json: Could not parse payload into json: " + problem);
  }
}
