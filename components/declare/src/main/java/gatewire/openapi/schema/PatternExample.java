package gatewire.openapi.schema;

import gatewire.input.CountedText;
import java.util.regex.Pattern;

/**
 * Creates a short string that a regular expression matches: with the first alternative, the fewest
 * repetitions, the first character of a class. For unsupported expressions, such as a look-ahead,
 * the result is the word {@code string}.
 */
final class PatternExample {

  private static final String FALLBACK = "string";

  /** The maximum number of characters that are read to verify an example. */
  private static final int MAX_READS = 1_000_000;

  private final String regex;
  private int at;

  private PatternExample(String regex) {
    this.regex = regex;
  }

  static String of(String regex) {
    try {
      String text = new PatternExample(regex).alternatives();
      boolean matches = Pattern.compile(regex).matcher(new CountedText(text, MAX_READS)).find();
      return matches ? text : FALLBACK;
    } catch (StackOverflowError | CountedText.ReadTooOften e) {
      return FALLBACK;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return FALLBACK;
    }
  }

  /** Reads to the end of a group, and returns a string for the first alternative. */
  private String alternatives() {
    String first = sequence();
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      sequence();
    }
    return first;
  }

  private String sequence() {
    StringBuilder text = new StringBuilder();
    while (at < regex.length() && "|)".indexOf(regex.charAt(at)) < 0) {
      String one = one();
      int times = repetitions();
      if (text.length() + (long) one.length() * times > StringExample.MAX_LENGTH) {
        throw new IllegalArgumentException("the shortest match is too long for an example");
      }
      text.append(one.repeat(times));
    }
    return text.toString();
  }

  private String one() {
    char c = regex.charAt(at++);
    return switch (c) {
      case '^', '$' -> "";
      case '.' -> "a";
      case '[' -> characterClass();
      case '\\' -> escaped(regex.charAt(at++));
      case '(' -> group();
      default -> String.valueOf(c);
    };
  }

  private String group() {
    if (regex.startsWith("?", at)) {
      if (!regex.startsWith("?:", at) && !regex.substring(at).matches("(?s)\\?<[A-Za-z].*")) {
        throw new IllegalArgumentException("look-around and flags are not supported");
      }
      at = regex.startsWith("?:", at) ? at + 2 : regex.indexOf('>', at) + 1;
    }
    String text = alternatives();
    at++;
    return text;
  }

  private String characterClass() {
    boolean negated = regex.charAt(at) == '^';
    int from = negated ? at + 1 : at;
    at = from + 1;
    while (regex.charAt(at) != ']') {
      at += regex.charAt(at) == '\\' ? 2 : 1;
    }
    String characters = regex.substring(from, at++);
    if (negated) {
      Pattern allowed = Pattern.compile("[^" + characters + "]");
      return "aA0_-"
          .chars()
          .mapToObj(Character::toString)
          .filter(one -> allowed.matcher(one).matches())
          .findFirst()
          .orElse("~");
    }
    return characters.charAt(0) == '\\'
        ? escaped(characters.charAt(1))
        : characters.substring(0, 1);
  }

  private static String escaped(char c) {
    return switch (c) {
      case 'd' -> "0";
      case 'w' -> "a";
      case 's' -> " ";
      case 'D', 'S' -> "a";
      case 'W' -> "-";
      case 'b', 'B' -> "";
      case 't' -> "\t";
      case 'n' -> "\n";
      default -> String.valueOf(c);
    };
  }

  /** Returns the minimum number of repetitions of the preceding part; 0 for an optional part. */
  private int repetitions() {
    if (at >= regex.length()) {
      return 1;
    }
    int least =
        switch (regex.charAt(at)) {
          case '?', '*' -> 0;
          case '+', '{' -> 1;
          default -> -1;
        };
    if (least < 0) {
      return 1;
    }
    if (regex.charAt(at) == '{') {
      int end = regex.indexOf('}', at);
      least = Integer.parseInt(regex.substring(at + 1, end).split(",")[0]);
      at = end;
    }
    at++;
    if (at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0) {
      at++;
    }
    return least;
  }
}
