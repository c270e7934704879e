package gatewire.report;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Values and tables in HTML. Each value is escaped, for text and for attributes. */
final class HtmlText {

  private HtmlText() {}

  /** Escapes a value. HTML allows no control characters, not even escaped. */
  static String text(String value) {
    StringBuilder escaped = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(allowed(c) ? c : 0xFFFD);
              }
            });
    return escaped.toString();
  }

  private static boolean allowed(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return c == '\n' || c == '\t' || !Character.isISOControl(c) && !surrogate;
  }

  static String code(String value) {
    return value.isEmpty() ? "" : "<code>" + text(value) + "</code>";
  }

  static String code(List<String> values) {
    return values.stream().map(HtmlText::code).collect(joining(", "));
  }

  /** Returns an element with content that is HTML already. */
  static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }

  /**
   * Returns a table. The first cell of each row is its header.
   *
   * @param caption the caption as HTML
   * @param columns the names of the columns
   * @param rows the cells as HTML
   */
  static String table(String caption, List<String> columns, List<List<String>> rows) {
    String head =
        columns.stream()
            .map(name -> "<th scope=\"col\">" + text(name) + "</th>")
            .collect(joining());
    String body =
        rows.stream()
            .map(
                cells ->
                    "<tr><th scope=\"row\">"
                        + cells.get(0)
                        + "</th>"
                        + cells.stream().skip(1).map(cell -> element("td", cell)).collect(joining())
                        + "</tr>")
            .collect(joining("\n"));
    // A region that scrolls must be reachable by keyboard.
    return """
        <div class="table" tabindex="0"><table>
        <caption>%s</caption>
        <thead><tr>%s</tr></thead>
        <tbody>
        %s
        </tbody>
        </table></div>
        """
        .formatted(caption, head, body);
  }
}
