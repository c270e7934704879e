package gatewire.local.http;

/**
 * A pattern in which {@code *} matches any number of characters. Matching needs at most the
 * pattern's length times the string's length in steps, while a regular expression with several
 * {@code .*} may need years.
 *
 * @param single the wildcard that matches one character; 0 if there is no such wildcard
 * @param ignoresCase whether the case of letters is ignored
 */
public record Wildcards(String pattern, char single, boolean ignoresCase) {

  private static final char MANY = '*';

  /** Returns a pattern of a policy, in which {@code ?} matches any one character. */
  public static Wildcards ofPolicy(String pattern) {
    return new Wildcards(pattern, '?', false);
  }

  /** Returns a pattern of a CORS rule, in which {@code *} is the only wildcard. */
  public static Wildcards ofCors(String pattern) {
    return new Wildcards(pattern, '\0', false);
  }

  /** Returns a copy that ignores case. */
  public Wildcards ignoringCase() {
    return new Wildcards(pattern, single, true);
  }

  /** Returns whether the whole string matches. */
  public boolean matches(String string) {
    int at = 0;
    int next = 0;
    int afterMany = -1;
    int retry = 0;
    while (at < string.length()) {
      if (next < pattern.length() && pattern.charAt(next) == MANY) {
        afterMany = ++next;
        retry = at;
      } else if (next < pattern.length() && same(pattern.charAt(next), string.charAt(at))) {
        next++;
        at++;
      } else if (afterMany >= 0) {
        // Only the last wildcard so far must match more characters: it can match all that an
        // earlier one would gain.
        next = afterMany;
        at = ++retry;
      } else {
        return false;
      }
    }
    while (next < pattern.length() && pattern.charAt(next) == MANY) {
      next++;
    }
    return next == pattern.length();
  }

  private boolean same(char wanted, char c) {
    return wanted == c
        || single != 0 && wanted == single
        || ignoresCase && Character.toLowerCase(wanted) == Character.toLowerCase(c);
  }
}
