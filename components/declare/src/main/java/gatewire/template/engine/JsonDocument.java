package gatewire.template.engine;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidJsonException;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JsonProvider;
import com.jayway.jsonpath.spi.json.JsonSmartJsonProvider;
import com.jayway.jsonpath.spi.mapper.JsonSmartMappingProvider;
import java.util.EnumSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A body, parsed as JSON by json-smart and queried with Jayway's JsonPath.
 *
 * <p>json-smart is lenient, as on AWS: a body that is not JSON is read as a string, so that {@code
 * $input.path('$')} of a form is the form. A body that even json-smart rejects has no members.
 */
final class JsonDocument {

  /** The result for a path that does not exist, in contrast to JSON's null. */
  static final Object MISSING = new Object();

  /** JsonPath compiles a path without interruption: one of this length in milliseconds. */
  private static final int MAX_PATH = 4_096;

  private static final int MAX_DIGITS = 1_000;

  private static final JsonProvider JSON = new CountingProvider();
  private static final Class<?> ARRAY = JSON.createArray().getClass();
  private static final Configuration CONFIGURATION =
      Configuration.builder()
          .jsonProvider(JSON)
          .mappingProvider(new JsonSmartMappingProvider())
          .options(EnumSet.noneOf(com.jayway.jsonpath.Option.class))
          .build();

  private final @Nullable Object root;

  private JsonDocument(@Nullable Object root) {
    this.root = root;
  }

  /**
   * Parses a body; in the document of an invalid body, no path exists.
   *
   * @param onBroken receives the problem of an invalid body
   */
  static JsonDocument parse(String text, Consumer<String> onBroken) {
    try {
      return new JsonDocument(read(text));
    } catch (InvalidJsonException e) {
      onBroken.accept(String.valueOf(e.getMessage()));
      return new JsonDocument(MISSING);
    }
  }

  /**
   * Parses a value; returns null for {@code null} and for an empty string.
   *
   * @throws InvalidJsonException if json-smart cannot parse the string
   */
  static @Nullable Object read(String text) {
    RenderBudget.current().chargeText(text.length());
    if (text.length() > MAX_DIGITS) {
      rejectLongNumbers(text);
    }
    return text.isBlank() ? null : JSON.parse(text);
  }

  /**
   * Rejects long numbers, because parsing them needs time in proportion to the square of their
   * digits.
   */
  private static void rejectLongNumbers(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
      if (digits > MAX_DIGITS) {
        throw new InvalidJsonException("a number has more than " + MAX_DIGITS + " digits");
      }
    }
  }

  /** Whether the value is an array of JSON and not a list that a template created. */
  static boolean isArray(@Nullable Object value) {
    return ARRAY.isInstance(value);
  }

  /** Returns the value at a path, or {@link #MISSING}. */
  @Nullable Object at(JsonPath path) {
    if (root == MISSING) {
      return MISSING;
    } else if (root == null) {
      return path.getPath().equals("$") ? null : MISSING;
    }
    try {
      return path.read(root, CONFIGURATION);
    } catch (PathNotFoundException e) {
      return MISSING;
    } catch (InvalidPathException e) {
      throw TemplateFailure.of("JsonPath '" + path.getPath() + "'", e);
    }
  }

  /**
   * Compiles a path such as {@code $.pets[0].name}.
   *
   * @throws TemplateFailure if the path is invalid, or contains a regular expression, which could
   *     not be interrupted
   */
  static JsonPath path(String expression) {
    if (expression.contains("=~")) {
      throw TemplateFailure.evaluation("JsonPath '%s': the gateway does not run =~", expression);
    }
    if (expression.length() > MAX_PATH) {
      throw TemplateFailure.limit("a JsonPath has more than %d characters", MAX_PATH);
    }
    try {
      return JsonPath.compile(expression);
    } catch (InvalidPathException | IllegalArgumentException e) {
      throw TemplateFailure.of("JsonPath '" + expression + "'", e);
    }
  }

  /**
   * Charges the budget for each node that JsonPath visits: {@code $..*..*..*} would run for years
   * on a small document.
   */
  private static final class CountingProvider extends JsonSmartJsonProvider {

    private static final int STEPS_PER_CHECK = 4;

    @Override
    public boolean isMap(Object value) {
      RenderBudget.current().steps(STEPS_PER_CHECK);
      return super.isMap(value);
    }

    @Override
    public boolean isArray(Object value) {
      RenderBudget.current().steps(STEPS_PER_CHECK);
      return super.isArray(value);
    }
  }
}
