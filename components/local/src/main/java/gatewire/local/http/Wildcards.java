package gatewire.local.http;

/**
 * A pattern in which {@code *} stands for any text. It takes at most as many steps as pattern and
 * text have characters, multiplied: a regular expression of several {@code .*} may take years.
 *
 * @param single a character that stands for any one; 0 for none
 * @param ignoresCase whether small and capital letters are the same
 */
public record Wildcards(String pattern, char single, boolean ignoresCase) {

  private static final char MANY = '*';

  /** As in policies, where {@code ?} stands for any character. */
  public static Wildcards ofPolicy(String pattern) {
    return new Wildcards(pattern, '?', false);
  }

  /** As in CORS rules, which know nothing but {@code *}. */
  public static Wildcards ofCors(String pattern) {
    return new Wildcards(pattern, '\0', false);
  }

  /** The same for capital and small letters. */
  public Wildcards ignoringCase() {
    return new Wildcards(pattern, single, true);
  }

  /** Whether the whole text matches. */
  public boolean matches(String text) {
    int at = 0;
    int next = 0;
    int afterMany = -1;
    int retry = 0;
    while (at < text.length()) {
      if (next < pattern.length() && pattern.charAt(next) == MANY) {
        afterMany = ++next;
        retry = at;
      } else if (next < pattern.length() && same(pattern.charAt(next), text.charAt(at))) {
        next++;
        at++;
      } else if (afterMany >= 0) {
        // Only the last one need take more: what an earlier one could take as well is in between.
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
