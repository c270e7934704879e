package gatewire.model;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a value must be escaped for the place at which it is inserted. */
public enum ReferenceEscaping {
  /** Inserts the value unchanged, for example into a literal of a mapping. */
  NONE {
    @Override
    public String escape(String value) {
      return value;
    }
  },

  /** Inserts the value into a JSON string of a mapping template. */
  JSON {
    @Override
    public String escape(String value) {
      return escapeEach(value, ReferenceEscaping::asJson);
    }
  },

  /** Inserts the value into a form, whose names and values are percent-encoded. */
  FORM {
    @Override
    public String escape(String value) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  },

  /** Inserts the value into a mapping template, which prints it unchanged. */
  TEMPLATE {
    @Override
    public String escape(String value) {
      return escapeEach(value, ReferenceEscaping::asTemplate);
    }
  };

  /** The characters that have a meaning in templates, or in a string of a template. */
  private static final String OF_TEMPLATES = "$#\"\\";

  /** Returns the value, escaped for this kind of place. */
  public abstract String escape(String value);

  private interface Escape {
    String of(char character);
  }

  private static String escapeEach(String value, Escape escape) {
    return value.chars().mapToObj(character -> escape.of((char) character)).collect(joining());
  }

  /**
   * Returns a character of a JSON string. {@code $} and {@code #} have a meaning in templates, so
   * they are written as JSON escapes, which the template engine prints unchanged.
   */
  private static String asJson(char character) {
    return switch (character) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          character < ' ' || character == '$' || character == '#'
              ? "\\u%04x".formatted((int) character)
              : String.valueOf(character);
    };
  }

  /** Templates have no escape for these characters, so a function prints them. */
  private static String asTemplate(char character) {
    return OF_TEMPLATES.indexOf(character) < 0
        ? String.valueOf(character)
        : "$util.urlDecode('%%%02X')".formatted((int) character);
  }
}
