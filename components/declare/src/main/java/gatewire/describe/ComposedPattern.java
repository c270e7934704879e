package gatewire.describe;

import static gatewire.describe.MessagePattern.ANYTHING;
import static gatewire.describe.MessagePattern.EXCEPT;
import static gatewire.describe.MessagePattern.EXCEPT_END;
import static gatewire.describe.MessagePattern.GROUP;
import static gatewire.describe.MessagePattern.SPECIAL;

import gatewire.model.SelectionPattern;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Translates selection patterns that {@link MessagePattern} composed back into the form that their
 * author wrote. Composed patterns are recognized by their form, so that this works for registered
 * resources and exported documents too.
 */
public final class ComposedPattern {

  private static final Pattern STATUSES = Pattern.compile("\\d{3}(\\|\\d{3})+");

  private ComposedPattern() {}

  /**
   * Returns the author's part of a pattern, without the prefix that {@link MessagePattern#except}
   * added so that no two patterns overlap.
   */
  public static SelectionPattern authored(SelectionPattern pattern) {
    return new SelectionPattern(authored(pattern.regex()));
  }

  /**
   * Returns the form that the author wrote, for example {@code startingWith("[404]")} or {@code
   * status 403 or 404}; empty if the author wrote the expression itself.
   */
  public static Optional<String> describe(SelectionPattern pattern) {
    return describe(pattern.regex());
  }

  private static String authored(String regex) {
    String rest = regex;
    while (rest.startsWith(EXCEPT)) {
      Optional<String> shorter = withoutFirstExcept(rest);
      if (shorter.isEmpty()) {
        return regex;
      }
      rest = shorter.get();
    }
    return rest.equals(regex) ? regex : ungrouped(rest);
  }

  private static Optional<String> describe(String regex) {
    String authored = authored(regex);
    Optional<String> description =
        STATUSES.matcher(authored).matches()
            ? Optional.of("status " + authored.replace("|", " or "))
            : message(authored).or(() -> joined(authored));
    return description.isPresent() || authored.equals(regex)
        ? description
        : Optional.of(matching(authored));
  }

  private static Optional<String> message(String regex) {
    if (regex.equals(MessagePattern.ANY)) {
      return Optional.of("any()");
    } else if (!regex.endsWith(ANYTHING)) {
      return Optional.empty();
    }
    String text = regex.substring(0, regex.length() - ANYTHING.length());
    return text.startsWith(ANYTHING)
        ? unquoted(text.substring(ANYTHING.length())).map("containing(%s)"::formatted)
        : unquoted(text).map("startingWith(%s)"::formatted);
  }

  /** Describes two joined patterns if at least one of them was composed. */
  private static Optional<String> joined(String regex) {
    for (int bar = regex.lastIndexOf('|'); bar > 0; bar = regex.lastIndexOf('|', bar - 1)) {
      String left = regex.substring(0, bar);
      String right = regex.substring(bar + 1);
      if (isValid(left) && isValid(right)) {
        String one = ungrouped(left);
        String other = ungrouped(right);
        if (describe(one).isPresent() || describe(other).isPresent()) {
          return Optional.of(
              "%s.or(%s)"
                  .formatted(
                      describe(one).orElseGet(() -> matching(one)),
                      describe(other).orElseGet(() -> matching(other))));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> withoutFirstExcept(String regex) {
    int from = EXCEPT.length();
    int end = regex.indexOf(EXCEPT_END, from);
    while (end >= 0) {
      String rest = regex.substring(end + EXCEPT_END.length());
      boolean goesOn = rest.startsWith(EXCEPT) || rest.startsWith(GROUP) && rest.endsWith(")");
      if (goesOn && isValid(regex.substring(from, end))) {
        return Optional.of(rest);
      }
      end = regex.indexOf(EXCEPT_END, end + 1);
    }
    return Optional.empty();
  }

  private static String ungrouped(String regex) {
    return regex.startsWith(GROUP) && regex.endsWith(")")
        ? regex.substring(GROUP.length(), regex.length() - 1)
        : regex;
  }

  /** Returns the quoted string as a Java literal; empty if it has unquoted special characters. */
  private static Optional<String> unquoted(String regex) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\' && i + 1 < regex.length() && SPECIAL.indexOf(regex.charAt(i + 1)) >= 0) {
        text.append(regex.charAt(++i));
      } else if (SPECIAL.indexOf(c) >= 0) {
        return Optional.empty();
      } else {
        text.append(c);
      }
    }
    return Optional.of(java(text.toString()));
  }

  private static String matching(String regex) {
    return "matching(" + java(regex) + ")";
  }

  private static String java(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + '"';
  }

  private static boolean isValid(String regex) {
    return new SelectionPattern(regex).problem().isEmpty();
  }
}
