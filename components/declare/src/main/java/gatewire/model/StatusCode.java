package gatewire.model;

import java.util.regex.Pattern;

/**
 * An HTTP status that a method can answer with, 100 to 599.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_MethodResponse.html">MethodResponse</a>
 */
public record StatusCode(int value) implements Comparable<StatusCode> {

  // AWS: "Member must satisfy regular expression pattern: [1-5]\d\d"
  private static final Pattern ALLOWED = Pattern.compile("[1-5]\\d\\d");

  /**
   * @throws IllegalArgumentException when the value is not within 100 to 599, the only ones a
   *     method response can have
   */
  public StatusCode {
    if (value < 100 || value > 599) {
      throw new IllegalArgumentException(problem(String.valueOf(value)));
    }
  }

  /**
   * Parse a status such as {@code 404}.
   *
   * @throws IllegalArgumentException when it is no number within 100 to 599
   */
  public static StatusCode parse(String text) {
    if (!isAllowed(text)) {
      throw new IllegalArgumentException(problem(text));
    }
    return new StatusCode(Integer.parseInt(text));
  }

  /** Whether the text is a status that API Gateway takes. */
  public static boolean isAllowed(String text) {
    return ALLOWED.matcher(text).matches();
  }

  /** Whether clients read this status as an error: 400 and above. */
  public boolean isError() {
    return value >= 400;
  }

  @Override
  public int compareTo(StatusCode other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }

  private static String problem(String text) {
    return "status '%s' is no HTTP status: write one from 100 to 599".formatted(text);
  }
}
