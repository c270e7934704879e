package gatewire.emulator.authorization;

import java.util.regex.Pattern;

/** Policies' patterns, in which {@code *} stands for any text and {@code ?} for any character. */
final class Wildcards {

  private Wildcards() {}

  static Pattern compile(String text, int flags) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      regex.append(
          switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(String.valueOf(c));
          });
    }
    return Pattern.compile(regex.toString(), flags | Pattern.DOTALL);
  }
}
