package gatewire.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON within Jackson's limits and one for exponents, and reports the place where a limit is
 * exceeded.
 */
public final class BoundedJson {

  /**
   * The maximum exponent of a number. A double has at most 308, and converting {@code 1e999999999}
   * to an integer needs a gigabyte.
   */
  public static final int MAX_EXPONENT = 1_000;

  /** The maximum number of digits of a number, as in Jackson: reading more needs minutes. */
  public static final int MAX_DIGITS = 1_000;

  private static final Pattern LIMIT = Pattern.compile("maximum allowed \\((\\d+)");
  private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?0*(\\d+)$");

  private BoundedJson() {}

  /** Reads a tree; a missing node if the text is empty. */
  public static JsonNode tree(ObjectMapper mapper, String text) throws JsonProcessingException {
    return read(mapper, text, JsonNode.class).orElseGet(MissingNode::getInstance);
  }

  /** Reads a value; empty for JSON's null. */
  public static <T> Optional<T> read(ObjectMapper mapper, String text, Class<T> type)
      throws JsonProcessingException {
    JsonParser parser = parser(mapper.getFactory(), text);
    try {
      return Optional.ofNullable(
          type.equals(JsonNode.class)
              ? type.cast(mapper.readTree(parser))
              : mapper.readValue(parser, type));
    } catch (JsonProcessingException e) {
      throw located(e, parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Creates a parser that rejects numbers with large exponents. */
  public static JsonParser parser(JsonFactory factory, String text) {
    try {
      return new Parser(factory.createParser(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the failure with its place, in plain words if a limit is exceeded. */
  public static JsonProcessingException located(JsonProcessingException e, JsonParser parser) {
    if (!(e instanceof StreamConstraintsException)) {
      return e;
    }
    String problem = e.getOriginalMessage();
    Matcher limit = LIMIT.matcher(problem);
    String maximum = limit.find() ? limit.group(1) : "?";
    String plain =
        problem.contains("nesting depth")
            ? "The document nests deeper than %s levels"
            : problem.startsWith("Number")
                ? "A number has more than %s digits"
                : problem.startsWith("String")
                    ? "A string has more than %s characters"
                    : "A part of the document has more than %s characters";
    return new JsonParseException(parser, plain.formatted(maximum), parser.currentLocation());
  }

  /** Returns whether an exponent of a JSON number is too large. */
  public static boolean isTooLarge(String number) {
    Matcher exponent = EXPONENT.matcher(number);
    return exponent.find()
        && (exponent.group(1).length() > 4 || Integer.parseInt(exponent.group(1)) > MAX_EXPONENT);
  }

  private static final class Parser extends JsonParserDelegate {

    Parser(JsonParser parser) {
      super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
      JsonToken token = super.nextToken();
      if (token == JsonToken.VALUE_NUMBER_FLOAT && isTooLarge(getText())) {
        throw new JsonParseException(
            this, "A number has an exponent of more than " + MAX_EXPONENT, currentTokenLocation());
      }
      return token;
    }
  }
}
