package gatewire.template.engine;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Limits the size of numbers: a product that is multiplied by itself forty times has 10^12 digits.
 */
final class Numbers {

  private static final int MAX_BITS = 4_096;
  private static final int MAX_DIGITS = 1_000;

  private Numbers() {}

  static <T extends Number> T requireSmall(T number) {
    if (isTooBig(number)) {
      throw TemplateFailure.limit("a number has more than %d digits", MAX_DIGITS);
    }
    return number;
  }

  private static boolean isTooBig(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal.precision() > MAX_DIGITS || Math.abs((long) decimal.scale()) > MAX_DIGITS;
    }
    return number instanceof BigInteger integer && integer.bitLength() > MAX_BITS;
  }
}
