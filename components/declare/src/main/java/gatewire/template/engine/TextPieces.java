package gatewire.template.engine;

import java.util.function.UnaryOperator;

/**
 * Converts long strings piece by piece, so that the budget can stop the conversion. For conversions
 * that treat each character independently of its neighbors.
 */
final class TextPieces {

  private static final int PIECE = 1_024;

  private TextPieces() {}

  static String convert(String text, UnaryOperator<String> conversion) {
    if (text.length() <= PIECE) {
      return conversion.apply(text);
    }
    BoundedOutput result = new BoundedOutput(RenderBudget.current(), text.length());
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(start + PIECE, text.length());
      if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
        end++;
      }
      result.write(conversion.apply(text.substring(start, end)));
      start = end;
    }
    return result.toString();
  }
}
