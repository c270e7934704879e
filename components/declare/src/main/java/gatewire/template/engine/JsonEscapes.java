package gatewire.template.engine;

/**
 * Escapes strings within JSON as json-smart does. json-smart itself is not called, because it is
 * only a runtime dependency of json-path.
 */
final class JsonEscapes {

  private JsonEscapes() {}

  static void write(String text, boolean escapesSlashes, BoundedOutput out) {
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c) && !(c == '/' && escapesSlashes)) {
        continue;
      }
      out.write(text, plain, i - plain);
      out.write(escape(c));
      plain = i + 1;
    }
    out.write(text, plain, text.length() - plain);
  }

  private static boolean isPlain(char c) {
    return c != '"'
        && c != '\\'
        && c >= ' '
        && !(c >= 0x7F && c <= 0x9F)
        && !(c >= 0x2000 && c <= 0x20FF);
  }

  private static String escape(char c) {
    return switch (c) {
      case '"', '\\', '/' -> "\\" + c;
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\u%04X".formatted((int) c);
    };
  }
}
