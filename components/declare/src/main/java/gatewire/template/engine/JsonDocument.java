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
import org.jspecify.annotations.Nullable;

/**
 * A body read as JSON by json-smart, and asked by Jayway's JsonPath.
 *
 * <p>json-smart is lenient, as on AWS: text that is no JSON at all is a string, so that {@code
 * $input.path('$')} of a form is the form. What it cannot read either has no members.
 */
final class JsonDocument {

  /** What a path yields that leads nowhere, other than JSON's null. */
  static final Object MISSING = new Object();

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

  /** Read a text; a broken one is a document in which every path leads nowhere. */
  static JsonDocument parse(String text) {
    try {
      return new JsonDocument(read(text));
    } catch (InvalidJsonException e) {
      return new JsonDocument(MISSING);
    }
  }

  /**
   * The value that a text denotes; null for the text {@code null} and for none.
   *
   * @throws InvalidJsonException when json-smart cannot make sense of it
   */
  static @Nullable Object read(String text) {
    RenderBudget.current().chargeText(text.length());
    if (text.length() > MAX_DIGITS) {
      refuseLongNumbers(text);
    }
    return text.isBlank() ? null : JSON.parse(text);
  }

  /** Reading a number takes time in the square of its digits. */
  private static void refuseLongNumbers(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
      if (digits > MAX_DIGITS) {
        throw new InvalidJsonException("a number has more than " + MAX_DIGITS + " digits");
      }
    }
  }

  /** Whether it is an array of JSON and not a list that a template made. */
  static boolean isArray(@Nullable Object value) {
    return ARRAY.isInstance(value);
  }

  /** The value at a path, or {@link #MISSING}. */
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
   * Compile a path such as {@code $.pets[0].name}.
   *
   * @throws TemplateFailure when it is no JsonPath, or matches regular expressions, which nothing
   *     could interrupt
   */
  static JsonPath path(String expression) {
    if (expression.contains("=~")) {
      throw TemplateFailure.evaluation("JsonPath '%s': the gateway does not run =~", expression);
    }
    try {
      return JsonPath.compile(expression);
    } catch (InvalidPathException | IllegalArgumentException e) {
      throw TemplateFailure.of("JsonPath '" + expression + "'", e);
    }
  }

  /**
   * Spends from the budget as JsonPath walks: {@code $..*..*..*} visits a small document for years.
   */
  private static final class CountingProvider extends JsonSmartJsonProvider {

    private static final int STEPS_A_CHECK = 4;

    @Override
    public boolean isMap(Object value) {
      RenderBudget.current().steps(STEPS_A_CHECK);
      return super.isMap(value);
    }

    @Override
    public boolean isArray(Object value) {
      RenderBudget.current().steps(STEPS_A_CHECK);
      return super.isArray(value);
    }
  }
}
