package gatewire.stack.project;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Interprets plain YAML scalars like Pulumi's command line, which follows neither YAML 1.1 nor 1.2:
 * {@code yes} is a string, {@code 010} is eight, {@code 1.50} is 1.5 and {@code 2012-10-17} is
 * midnight of that day. Recorded with version 3.256.
 */
final class YamlScalar {

  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> BOOLEANS =
      Set.of("true", "True", "TRUE", "false", "False", "FALSE");
  private static final Pattern INTEGER =
      Pattern.compile("([-+]?)(0[xX]|0[oO]|0[bB]|0(?=.)|)([0-9a-fA-F]+)");
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private YamlScalar() {}

  /** Returns a Boolean, a BigDecimal or a String; null is an empty string. */
  static Object resolve(String plain) {
    if (NULLS.contains(plain)) {
      return "";
    } else if (BOOLEANS.contains(plain)) {
      return Boolean.valueOf(plain);
    }
    String digits = plain.replace("_", "");
    return integer(digits)
        .or(() -> decimal(digits))
        .<Object>map(number -> number)
        .orElseGet(() -> date(plain));
  }

  private static Optional<BigDecimal> integer(String digits) {
    Matcher matcher = INTEGER.matcher(digits);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new BigDecimal(
              new BigInteger(matcher.group(1) + matcher.group(3), radix(matcher.group(2)))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static int radix(String prefix) {
    return switch (prefix.toLowerCase(Locale.ROOT)) {
      case "" -> 10;
      case "0x" -> 16;
      case "0b" -> 2;
      default -> 8;
    };
  }

  private static Optional<BigDecimal> decimal(String digits) {
    return FLOAT.matcher(digits).matches()
        ? Optional.of(new BigDecimal(digits).stripTrailingZeros())
        : Optional.empty();
  }

  /**
   * Formats a date like Go, the language of Pulumi's command line, because programs receive it so.
   */
  private static String date(String plain) {
    if (DATE.matcher(plain).matches()) {
      try {
        return LocalDate.parse(plain) + " 00:00:00 +0000 UTC";
      } catch (DateTimeParseException e) {
        return plain;
      }
    }
    return plain;
  }
}
