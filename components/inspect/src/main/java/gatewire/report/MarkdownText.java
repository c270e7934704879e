package gatewire.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Values in Markdown. They come from documents that anyone may have written, so a value must not be
 * able to end its table cell, start markup, or become HTML.
 *
 * @see <a href="https://github.github.com/gfm/">GitHub Flavored Markdown</a>
 */
public final class MarkdownText {

  /** Characters that have a meaning in Markdown. Each may be preceded by a backslash. */
  private static final String SPECIAL = "\\`*_[]<>|~&$#!";

  private MarkdownText() {}

  /**
   * Returns a value as code. An empty value is an empty string, because Markdown has no empty code.
   */
  public static String code(String value) {
    String line = line(value);
    if (line.isEmpty()) {
      return "";
    }
    // Code between backticks shows everything as it is, except for backticks, and for pipes in a
    // table. A backslash is no way out: before a pipe, it would itself be read as an escape.
    return line.indexOf('`') < 0 && line.indexOf('|') < 0
        ? "`" + line + "`"
        : "<code>" + entities(line) + "</code>";
  }

  /** Returns values as code, separated by commas. */
  public static String code(List<String> values) {
    return values.stream().map(MarkdownText::code).collect(Collectors.joining(", "));
  }

  /** Returns a value as plain text on one line. */
  public static String text(String value) {
    StringBuilder escaped = new StringBuilder();
    line(value)
        .codePoints()
        .forEach(
            c -> {
              if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
              }
              escaped.appendCodePoint(c);
            });
    return escaped.toString();
  }

  /** Returns a row of a table. */
  static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** Returns the two lines above the rows of a table. */
  static String head(String... names) {
    return row(names) + "\n" + "| --- ".repeat(names.length) + "|";
  }

  /** Returns the value with each control character and line break replaced by a space. */
  static String line(String value) {
    return value.strip().replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
  }

  private static String entities(String line) {
    StringBuilder escaped = new StringBuilder();
    line.codePoints()
        .forEach(
            c -> {
              if (c < 128 && !Character.isLetterOrDigit(c) && c != ' ') {
                escaped.append("&#").append(c).append(';');
              } else {
                escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }
}
