package gatewire.template.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Implements {@code String.format}, which templates can call on any string: {@code
 * $s.format("%02d", $n)}.
 */
final class TextFormat {

  static final List<NativeMethod> METHODS = methods();

  private static final int MAX_ARGUMENTS = 8;

  /** Java formats without interruption: a format of this length in milliseconds. */
  private static final int MAX_FORMAT = 10_000;

  private static final Pattern WIDE = Pattern.compile("%[^a-zA-Z%]*[0-9]{4}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

  /** A double has up to 309 digits before its point. */
  private static final int MAX_DIGITS = 320;

  private TextFormat() {}

  private static List<NativeMethod> methods() {
    List<NativeMethod> methods = new ArrayList<>();
    for (int i = 0; i <= MAX_ARGUMENTS; i++) {
      List<Class<?>> parameters = new ArrayList<>(List.of(String.class));
      parameters.addAll(Collections.nCopies(i, Object.class));
      methods.add(new NativeMethod("format", parameters, (s, a) -> format(a)));
    }
    return methods;
  }

  private static String format(@Nullable Object[] arguments) {
    String format = StringMethods.string(arguments[0]);
    if (format.length() > MAX_FORMAT) {
      throw TemplateFailure.limit("a format has more than %d characters", MAX_FORMAT);
    } else if (WIDE.matcher(format).find()) {
      throw TemplateFailure.limit("format '%s' asks for more than 999 characters", format);
    }
    Object[] values = new Object[arguments.length - 1];
    int longest = MAX_DIGITS;
    for (int i = 0; i < values.length; i++) {
      Object value = arguments[i + 1];
      boolean plain =
          value instanceof Integer
              || value instanceof Long
              || value instanceof Double
              || value == null;
      values[i] = plain ? value : ValuePrinter.text(value);
      longest = values[i] instanceof String text ? Math.max(longest, text.length()) : longest;
    }
    RenderBudget.current().chargeText(maxLength(format, longest));
    return RenderBudget.current().chargeText(format.formatted(values));
  }

  /** Returns a length that the result does not exceed. */
  private static long maxLength(String format, int longestValue) {
    long length = format.length();
    for (int i = format.indexOf('%'); i >= 0; i = format.indexOf('%', i + 1)) {
      length += longestValue;
    }
    Matcher width = NUMBER.matcher(format);
    while (width.find()) {
      length += Integer.parseInt(width.group());
    }
    return length;
  }
}
