package gatewire.template.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Implements the methods of strings that can be slow or return long strings, within the budget.
 * Their results are those of {@link String}.
 */
final class StringMethods {

  static final List<NativeMethod> METHODS = methods();

  private static final int MAX_FORMAT_ARGUMENTS = 8;
  private static final Pattern WIDE_FORMAT = Pattern.compile("%[^a-zA-Z%]*[0-9]{4}");

  private StringMethods() {}

  private static List<NativeMethod> methods() {
    return Stream.of(regexMethods(), searchMethods(), joinMethods(), formatMethods())
        .flatMap(List::stream)
        .toList();
  }

  private static List<NativeMethod> regexMethods() {
    return List.of(
        NativeMethod.of("toString", (s, a) -> s),
        NativeMethod.of("matches", (s, a) -> matcher(s, a[0]).matches(), String.class),
        NativeMethod.of(
            "replaceAll",
            (s, a) -> replace(s, a[0], a[1], Integer.MAX_VALUE),
            String.class,
            String.class),
        NativeMethod.of(
            "replaceFirst", (s, a) -> replace(s, a[0], a[1], 1), String.class, String.class),
        NativeMethod.of("split", (s, a) -> split(s, a[0], 0), String.class),
        NativeMethod.of(
            "split",
            (s, a) -> split(s, a[0], (Integer) argument(a[1])),
            String.class,
            Integer.class));
  }

  private static List<NativeMethod> searchMethods() {
    return List.of(
        NativeMethod.of(
            "replace",
            (s, a) -> replace((String) s, string(a[0]), string(a[1])),
            String.class,
            String.class),
        NativeMethod.of(
            "contains",
            (s, a) -> StringSearch.first((String) s, string(a[0]), 0) >= 0,
            String.class),
        NativeMethod.of(
            "indexOf", (s, a) -> StringSearch.first((String) s, string(a[0]), 0), String.class),
        NativeMethod.of(
            "indexOf",
            (s, a) -> StringSearch.first((String) s, string(a[0]), (Integer) argument(a[1])),
            String.class,
            Integer.class),
        NativeMethod.of(
            "lastIndexOf",
            (s, a) -> StringSearch.last((String) s, string(a[0]), Integer.MAX_VALUE),
            String.class),
        NativeMethod.of(
            "lastIndexOf",
            (s, a) -> StringSearch.last((String) s, string(a[0]), (Integer) argument(a[1])),
            String.class,
            Integer.class));
  }

  private static List<NativeMethod> joinMethods() {
    return List.of(
        NativeMethod.of("concat", (s, a) -> concat((String) s, string(a[0])), String.class),
        NativeMethod.of(
            "repeat", (s, a) -> repeat((String) s, (Integer) argument(a[0])), Integer.class),
        NativeMethod.of(
            "join",
            (s, a) -> join(string(a[0]), (Collection<?>) argument(a[1])),
            String.class,
            Collection.class),
        NativeMethod.of(
            "join",
            (s, a) -> join(string(a[0]), Arrays.asList((Object[]) argument(a[1]))),
            String.class,
            Object[].class));
  }

  private static List<NativeMethod> formatMethods() {
    List<NativeMethod> methods = new ArrayList<>();
    for (int i = 0; i <= MAX_FORMAT_ARGUMENTS; i++) {
      List<Class<?>> parameters = new ArrayList<>(List.of(String.class));
      parameters.addAll(Collections.nCopies(i, Object.class));
      methods.add(new NativeMethod("format", parameters, (s, a) -> format(a)));
    }
    return methods;
  }

  private static String string(@Nullable Object argument) {
    return (String) argument(argument);
  }

  private static Object argument(@Nullable Object argument) {
    if (argument == null) {
      throw TemplateFailure.evaluation("a method of a string was given null");
    }
    return argument;
  }

  private static Matcher matcher(Object text, @Nullable Object regex) {
    RenderBudget budget = RenderBudget.current();
    return Pattern.compile(string(regex)).matcher(new InterruptibleText((String) text, budget));
  }

  private static String replace(
      Object text, @Nullable Object regex, @Nullable Object replacement, int times) {
    Matcher matcher = matcher(text, regex);
    RenderBudget budget = RenderBudget.current();
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < times && matcher.find(); i++) {
      matcher.appendReplacement(result, string(replacement));
      if (result.length() > budget.characters()) {
        budget.chargeText(result.length());
      }
    }
    matcher.appendTail(result);
    return budget.chargeText(result.toString());
  }

  private static String[] split(Object text, @Nullable Object regex, int limit) {
    RenderBudget budget = RenderBudget.current();
    budget.chargeText(((String) text).length());
    return Pattern.compile(string(regex))
        .split(new InterruptibleText((String) text, budget), limit);
  }

  private static String replace(String text, String target, String replacement) {
    RenderBudget budget = RenderBudget.current();
    BoundedOutput result = new BoundedOutput(budget, text.length());
    if (target.isEmpty()) {
      budget.chargeText((long) text.length() + (text.length() + 1L) * replacement.length());
      return text.replace(target, replacement);
    }
    int copied = 0;
    for (int found = StringSearch.first(text, target, 0);
        found >= 0;
        found = StringSearch.first(text, target, copied)) {
      result.write(text, copied, found - copied);
      result.write(replacement);
      copied = found + target.length();
    }
    result.write(text, copied, text.length() - copied);
    return result.toString();
  }

  private static String concat(String text, String more) {
    RenderBudget.current().chargeText((long) text.length() + more.length());
    return text.concat(more);
  }

  private static String repeat(String text, int times) {
    RenderBudget.current().chargeText((long) text.length() * times);
    return text.repeat(times);
  }

  private static String join(String separator, Collection<?> values) {
    BoundedOutput result = new BoundedOutput(RenderBudget.current(), 64);
    String before = "";
    for (Object value : values) {
      result.write(before);
      result.write(value == null ? "null" : ValuePrinter.text(value));
      before = separator;
    }
    return result.toString();
  }

  /**
   * Implements {@code String.format}, which templates can call on any string: {@code
   * $s.format("%02d", $n)}.
   */
  private static String format(@Nullable Object[] arguments) {
    String format = string(arguments[0]);
    if (WIDE_FORMAT.matcher(format).find()) {
      throw TemplateFailure.limit("format '%s' asks for more than 999 characters", format);
    }
    Object[] values = new Object[arguments.length - 1];
    for (int i = 0; i < values.length; i++) {
      Object value = arguments[i + 1];
      boolean plain =
          value instanceof Integer
              || value instanceof Long
              || value instanceof Double
              || value == null;
      values[i] = plain ? value : ValuePrinter.text(value);
    }
    RenderBudget.current().chargeText(format.length());
    return RenderBudget.current().chargeText(format.formatted(values));
  }
}
