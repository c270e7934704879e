package gatewire.model;

import java.util.regex.Pattern;

/**
 * An HTTP status that a method can return, 100 to 599.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_MethodResponse.html">MethodResponse</a>
 */
public record StatusCode(int value) implements Comparable<StatusCode> {

  // AWS: "Member must satisfy regular expression pattern: [1-5]\d\d"
  private static final Pattern ALLOWED = Pattern.compile("[1-5]\\d\\d");

  /**
   * @throws IllegalArgumentException if the value is not within 100 to 599
   */
  public StatusCode {
    if (value < 100 || value > 599) {
      throw new IllegalArgumentException(problem(String.valueOf(value)));
    }
  }

  /**
   * Parses a status such as {@code 404}.
   *
   * @throws IllegalArgumentException if the string is not a number within 100 to 599
   */
  public static StatusCode parse(String status) {
    if (!isAllowed(status)) {
      throw new IllegalArgumentException(problem(status));
    }
    return new StatusCode(Integer.parseInt(status));
  }

  /** Whether the string is a status that API Gateway accepts. */
  public static boolean isAllowed(String status) {
    return ALLOWED.matcher(status).matches();
  }

  /** Whether clients treat this status as an error: 400 and above. */
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

  private static String problem(String status) {
    return "status '%s' is not an HTTP status: write one from 100 to 599".formatted(status);
  }
}
