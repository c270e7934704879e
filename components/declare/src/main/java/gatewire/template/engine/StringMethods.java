package gatewire.template.engine;

import gatewire.input.EmptyMatches;
import java.util.Arrays;
import java.util.Collection;
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

  /** Java compiles an expression without interruption: one of this length in milliseconds. */
  private static final int MAX_REGEX = 10_000;

  private StringMethods() {}

  private static List<NativeMethod> methods() {
    return Stream.of(
            regexMethods(), searchMethods(), caseMethods(), joinMethods(), TextFormat.METHODS)
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

  private static List<NativeMethod> caseMethods() {
    return List.of(
        NativeMethod.of("toLowerCase", (s, a) -> LetterCase.lower((String) s)),
        NativeMethod.of("toUpperCase", (s, a) -> LetterCase.upper((String) s)),
        NativeMethod.of(
            "valueOf", (s, a) -> a[0] == null ? "null" : ValuePrinter.text(a[0]), Object.class));
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

  static String string(@Nullable Object argument) {
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
    return compile((String) text, regex).matcher(new InterruptibleText((String) text, budget));
  }

  private static Pattern compile(String text, @Nullable Object regex) {
    String expression = string(regex);
    if (expression.length() > MAX_REGEX) {
      throw TemplateFailure.limit("a regular expression has more than %d characters", MAX_REGEX);
    }
    Pattern pattern = Pattern.compile(expression);
    if (!EmptyMatches.areFew(pattern, text.length())) {
      throw TemplateFailure.limit(
          "the expression '%s' matches the empty string in too many ways", expression);
    }
    return pattern;
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
    return compile((String) text, regex).split(new InterruptibleText((String) text, budget), limit);
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
}
