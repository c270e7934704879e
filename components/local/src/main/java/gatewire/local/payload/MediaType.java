package gatewire.local.payload;

import java.util.Locale;

/** Reads the values of {@code Content-Type} and {@code Accept}. */
public final class MediaType {

  /** What a message without a content type is taken for. */
  public static final String JSON = "application/json";

  private MediaType() {}

  /**
   * The type alone: the first of a list, without parameters, in lower case. Empty when there is
   * none.
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
