package gatewire.input;

import java.util.regex.Pattern;

/**
 * Counts the ways in which a regular expression matches the empty string. Java tries all of them
 * without reading a character, so that a limit for reading cannot stop it: {@code (a?)?} has two
 * ways, 40 of them in a row have 2^40, and {@code (?:){2000000000}} repeats its group as often.
 */
public final class EmptyMatches {

  /** A search that tries as many ways takes less than a second. */
  private static final long MAX = 100_000_000;

  /** With as many ways at each position, even the longest string is searched quickly. */
  private static final long FEW = 64;

  /** With as few groups and repetitions, an expression has few ways. */
  private static final int FEW_GROUPS = 8;

  private static final Pattern FREE_SPACING = Pattern.compile("\\(\\?[a-zA-Z]*x");

  /**
   * @param ways the ways to match the empty string; 0 if a character must be read
   * @param work the ways that are tried until all are known
   */
  private record Count(double ways, double work) {
    static final Count CHARACTER = new Count(0, 1);
    static final Count ASSERTION = new Count(1, 1);
  }

  private final String regex;
  private final boolean freeSpacing;
  private int next;

  private EmptyMatches(String regex) {
    this.regex = regex;
    this.freeSpacing = FREE_SPACING.matcher(regex).find();
  }

  /** Returns whether a valid expression can be matched against a string of this length. */
  public static boolean areFew(Pattern pattern, int length) {
    String regex = pattern.pattern();
    if ((pattern.flags() & Pattern.LITERAL) != 0 || isSimple(regex)) {
      return true;
    }
    double work = new EmptyMatches(regex).alternatives().work();
    return work <= FEW || work * (length + 1) <= MAX;
  }

  private static boolean isSimple(String regex) {
    int groups = 0;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '(' || c == '|') {
        groups++;
      } else if (c == '{' && i + 2 < regex.length() && Character.isDigit(regex.charAt(i + 2))) {
        return false;
      }
    }
    return groups <= FEW_GROUPS;
  }

  private Count alternatives() {
    Count all = sequence();
    while (next < regex.length() && regex.charAt(next) == '|') {
      next++;
      Count branch = sequence();
      all = new Count(all.ways + branch.ways, all.work + branch.work);
    }
    return all;
  }

  private Count sequence() {
    double ways = 1;
    double work = 1;
    while (next < regex.length() && regex.charAt(next) != '|' && regex.charAt(next) != ')') {
      if (skipSpace()) {
        continue;
      }
      Count item = quantified(atom());
      work += ways * item.work;
      ways *= item.ways;
    }
    return new Count(ways, work);
  }

  /** Skips white space and comments, which are not characters to match with the flag x. */
  private boolean skipSpace() {
    char c = regex.charAt(next);
    if (freeSpacing && c == '#') {
      int end = regex.indexOf('\n', next);
      next = end < 0 ? regex.length() : end + 1;
      return true;
    } else if (freeSpacing && Character.isWhitespace(c)) {
      next++;
      return true;
    }
    return false;
  }

  private Count quantified(Count atom) {
    Count result = atom;
    for (boolean more = true; more && next < regex.length(); ) {
      switch (regex.charAt(next)) {
        case '?' -> result = new Count(result.ways + 1, result.work + 1);
        case '*' -> result = new Count(result.ways + 1, 2 * result.work + 1);
        case '+' -> result = new Count(result.ways * (result.ways + 1), 2 * result.work);
        case '{' -> result = repeated(result);
        default -> more = false;
      }
      next += more ? 1 : 0;
    }
    return result;
  }

  private Count repeated(Count atom) {
    int end = Math.max(next, regex.indexOf('}', next));
    String digits = regex.substring(next + 1, end).split(",", 2)[0].strip();
    double times = digits.isEmpty() ? 0 : Double.parseDouble(digits);
    next = end;
    double ways = times == 0 ? atom.ways + 1 : Math.pow(atom.ways, times);
    // A group that must read a character ends the repetition at the end of the string.
    double work = atom.ways == 0 ? atom.work : Math.max(1, times) * Math.max(atom.work, ways);
    return new Count(ways, work + 1);
  }

  private Count atom() {
    char c = regex.charAt(next++);
    return switch (c) {
      case '(' -> group();
      case '[' -> {
        skipClass();
        yield Count.CHARACTER;
      }
      case '\\' -> escape();
      case '^', '$' -> Count.ASSERTION;
      default -> Count.CHARACTER;
    };
  }

  private Count group() {
    int start = next;
    if (regex.startsWith("?", next)) {
      int end = next + 1;
      while (end < regex.length()
          && (Character.isLetter(regex.charAt(end)) || regex.charAt(end) == '-')) {
        end++;
      }
      next = end;
      if (regex.startsWith(")", next)) {
        next++;
        return Count.ASSERTION;
      } else if (regex.startsWith("<", next)
          && !regex.startsWith("<=", next)
          && !regex.startsWith("<!", next)) {
        next = regex.indexOf('>', next) + 1;
      } else {
        next += regex.startsWith("<", next) ? 2 : 1;
      }
    }
    Count inner = alternatives();
    next++;
    boolean isLookaround =
        regex.startsWith("?=", start)
            || regex.startsWith("?!", start)
            || regex.startsWith("?<=", start)
            || regex.startsWith("?<!", start);
    boolean isAtomic = regex.startsWith("?>", start);
    if (isLookaround) {
      return new Count(1, inner.work);
    }
    return isAtomic ? new Count(Math.min(1, inner.ways), inner.work) : inner;
  }

  private Count escape() {
    if (next >= regex.length()) {
      return Count.CHARACTER;
    }
    char c = regex.charAt(next++);
    if (c == 'Q') {
      int end = regex.indexOf("\\E", next);
      boolean isEmpty = end == next;
      next = end < 0 ? regex.length() : end + 2;
      return isEmpty ? Count.ASSERTION : Count.CHARACTER;
    } else if (c == 'k') {
      next = Math.max(next, regex.indexOf('>', next) + 1);
      return Count.ASSERTION;
    }
    boolean isBraced = "pPxN".indexOf(c) >= 0 && regex.startsWith("{", next);
    if (isBraced) {
      next = Math.max(next, regex.indexOf('}', next) + 1);
    }
    // A backreference may be empty.
    return c >= '1' && c <= '9' || "bBAGzZE".indexOf(c) >= 0 ? Count.ASSERTION : Count.CHARACTER;
  }

  private void skipClass() {
    int depth = 1;
    boolean first = true;
    while (next < regex.length() && depth > 0) {
      char c = regex.charAt(next++);
      if (c == '\\') {
        next++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && !first) {
        depth--;
      }
      first = first && c == '^';
    }
  }
}
