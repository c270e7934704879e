package gatewire.local.http;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A set of header names, which ignores case. */
public final class HeaderNameSet {

  /** The ASCII characters that a name may contain. */
  private static final boolean[] TOKEN = token();

  // Grouped by length, because most names that are looked up have another length than all of these.
  private final String[][] byLength;

  private HeaderNameSet(String[][] byLength) {
    this.byLength = byLength;
  }

  /** Returns a set of these names. */
  public static HeaderNameSet of(String... names) {
    int longest = Stream.of(names).mapToInt(String::length).max().orElse(0);
    return new HeaderNameSet(
        IntStream.rangeClosed(0, longest)
            .mapToObj(length -> ofLength(length, names))
            .toArray(String[][]::new));
  }

  private static String[] ofLength(int length, String... names) {
    return Stream.of(names).filter(name -> name.length() == length).toArray(String[]::new);
  }

  /** Returns whether the set contains the name, ignoring case. */
  public boolean contains(String name) {
    if (name.length() >= byLength.length) {
      return false;
    }
    for (String candidate : byLength[name.length()]) {
      if (candidate.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether HTTP allows the name: a token of at least one character.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-tokens">RFC 9110, tokens</a>
   */
  public static boolean isToken(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= TOKEN.length || !TOKEN[c]) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean[] token() {
    boolean[] characters = new boolean[0x7f];
    for (char c = '!'; c < characters.length; c++) {
      characters[c] = "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
    }
    return characters;
  }
}
