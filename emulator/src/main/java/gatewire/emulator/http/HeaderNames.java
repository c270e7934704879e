package gatewire.emulator.http;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Names of headers: which HTTP can carry, and sets that compare without case. */
public final class HeaderNames {

  /** The ASCII characters that a name may have. */
  private static final BitSet TOKEN = token();

  private HeaderNames() {}

  /**
   * Whether HTTP can carry the name: a token, of at least one character.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-tokens">RFC 9110, tokens</a>
   */
  public static boolean isToken(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!TOKEN.get(name.charAt(i))) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static BitSet token() {
    BitSet characters = new BitSet();
    characters.set('!', 0x7f);
    "\"(),/:;<=>?@[\\]{}".chars().forEach(characters::clear);
    return characters;
  }

  /** A set of names that finds each in any case. */
  public static Set<String> of(String... names) {
    Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    set.addAll(Arrays.asList(names));
    return Collections.unmodifiableSet(set);
  }
}
