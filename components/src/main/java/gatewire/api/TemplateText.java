package gatewire.api;

/** Fixed text as a mapping template. */
final class TemplateText {

  private TemplateText() {}

  /**
   * A template that prints exactly this text: {@code $} and {@code #}, which mean something there,
   * come from variables.
   */
  static String of(String text) {
    if (text.indexOf('$') < 0 && text.indexOf('#') < 0) {
      return text;
    }
    return "#set($dollar = '$')#set($hash = '#')" + escaped(text);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case '$' -> escaped.append("${dollar}");
                case '#' -> escaped.append("${hash}");
                default -> escaped.append((char) c);
              }
            });
    return escaped.toString();
  }
}
