package gatewire.emulator.http;

import java.util.ArrayList;
import java.util.List;

/** Names of headers, compared without case; and which names HTTP can carry. */
public final class HeaderNames {

  /** The ASCII characters that a name may have. */
  private static final boolean[] TOKEN = token();

  // By length, which most of the names that are looked for do not share.
  private final List<List<String>> byLength = new ArrayList<>();

  private HeaderNames() {}

  /** These names, found in any case. */
  public static HeaderNames of(String... names) {
    HeaderNames set = new HeaderNames();
    for (String name : names) {
      while (set.byLength.size() <= name.length()) {
        set.byLength.add(new ArrayList<>(1));
      }
      set.byLength.get(name.length()).add(name);
    }
    return set;
  }

  /** Whether the name is one of them, in any case. */
  public boolean contains(String name) {
    if (name.length() >= byLength.size()) {
      return false;
    }
    List<String> candidates = byLength.get(name.length());
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether HTTP can carry the name: a token, of at least one character.
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
