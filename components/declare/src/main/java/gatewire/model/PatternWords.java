package gatewire.model;

import static gatewire.model.MessagePattern.ANYTHING;
import static gatewire.model.MessagePattern.EXCEPT;
import static gatewire.model.MessagePattern.EXCEPT_END;
import static gatewire.model.MessagePattern.GROUP;
import static gatewire.model.MessagePattern.SPECIAL;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads selection patterns that were put together, back into what their author wrote. They are
 * known by their form, so that those of a registered resource or an exported document are read too.
 */
final class PatternWords {

  private static final Pattern STATUSES = Pattern.compile("\\d{3}(\\|\\d{3})+");

  private PatternWords() {}

  /** The expression without what {@link MessagePattern#except} put around it. */
  static String own(String regex) {
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

  /** What the author wrote; empty where that is the expression itself. */
  static Optional<String> of(String regex) {
    String own = own(regex);
    Optional<String> words =
        STATUSES.matcher(own).matches()
            ? Optional.of("status " + own.replace("|", " or "))
            : message(own).or(() -> joined(own));
    return words.isPresent() || own.equals(regex) ? words : Optional.of(matching(own));
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

  /** Two of which one at least was put together; what an author joined stays as it is. */
  private static Optional<String> joined(String regex) {
    for (int bar = regex.lastIndexOf('|'); bar > 0; bar = regex.lastIndexOf('|', bar - 1)) {
      String left = regex.substring(0, bar);
      String right = regex.substring(bar + 1);
      if (isValid(left) && isValid(right)) {
        String one = ungrouped(left);
        String other = ungrouped(right);
        if (of(one).isPresent() || of(other).isPresent()) {
          return Optional.of(
              "%s.or(%s)"
                  .formatted(
                      of(one).orElseGet(() -> matching(one)),
                      of(other).orElseGet(() -> matching(other))));
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

  /** The text that was quoted, as Java writes it; empty where it means more than itself. */
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
