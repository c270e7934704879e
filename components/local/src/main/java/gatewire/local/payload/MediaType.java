package gatewire.local.payload;

import java.util.Locale;

/** Reads the values of {@code Content-Type} and {@code Accept}. */
public final class MediaType {

  /** The default type of a message without a content type. */
  public static final String JSON = "application/json";

  private MediaType() {}

  /**
   * Returns the first type of a list, without parameters and in lower case; empty if the value is
   * empty.
   */
  public static String essence(String value) {
    if (value.equals(JSON)) {
      return JSON;
    }
    int end = value.length();
    int comma = value.indexOf(',');
    int semicolon = value.indexOf(';');
    end = comma < 0 ? end : comma;
    end = semicolon < 0 ? end : Math.min(end, semicolon);
    return value.substring(0, end).strip().toLowerCase(Locale.ROOT);
  }
}
