package gatewire.template.engine;

import java.util.Locale;

/**
 * Changes the case of strings in linear time. Java's methods copy the string for each character
 * that becomes longer, such as ß, and search its word for each Greek sigma.
 */
final class LetterCase {

  private static final char SIGMA = '\u03A3';
  private static final String DOTTED_I = "\u0130";

  /** The characters around a sigma that decide whether it is at the end of a word. */
  private static final int AROUND_SIGMA = 64;

  private LetterCase() {}

  static String upper(String text) {
    return BoundedOutput.convert(text, piece -> piece.toUpperCase(Locale.ROOT));
  }

  static String lower(String text) {
    RenderBudget.current().chargeText(text.length());
    return text.indexOf(SIGMA) < 0
        ? BoundedOutput.convert(text, piece -> dotted(piece).toLowerCase(Locale.ROOT))
        : lowerSigmas(BoundedOutput.convert(text, LetterCase::dotted));
  }

  /** A dotted I is lower-cased to two characters, whose case does not change any more. */
  private static String dotted(String text) {
    return text.contains(DOTTED_I) ? text.replace(DOTTED_I, "i\u0307") : text;
  }

  private static String lowerSigmas(String text) {
    BoundedOutput result = new BoundedOutput(RenderBudget.current(), text.length());
    int copied = 0;
    for (int sigma = text.indexOf(SIGMA); sigma >= 0; sigma = text.indexOf(SIGMA, copied)) {
      result.write(text.substring(copied, sigma).toLowerCase(Locale.ROOT));
      result.write(lowerSigma(text, sigma));
      copied = sigma + 1;
    }
    result.write(text.substring(copied).toLowerCase(Locale.ROOT));
    return result.toString();
  }

  private static char lowerSigma(String text, int index) {
    RenderBudget.current().steps(AROUND_SIGMA);
    int start = Math.max(0, index - AROUND_SIGMA);
    int end = Math.min(text.length(), index + AROUND_SIGMA);
    // Without a surrogate pair that is cut in half, lower case has as many characters here.
    String before = text.substring(start, index).toLowerCase(Locale.ROOT);
    return (before + text.substring(index, end)).toLowerCase(Locale.ROOT).charAt(index - start);
  }
}
