package gatewire.template.engine;

import java.io.Writer;
import java.util.function.UnaryOperator;

/** Collects output up to the limit of the rendering. */
final class BoundedOutput extends Writer {

  /** The length of the pieces that are converted without interruption. */
  private static final int PIECE = 1_024;

  private final StringBuilder text;
  private final RenderBudget budget;

  BoundedOutput(RenderBudget budget, int expected) {
    this.budget = budget;
    this.text = new StringBuilder(expected);
  }

  @Override
  public void write(String piece) {
    requireSpace(piece.length());
    text.append(piece);
  }

  @Override
  public void write(int character) {
    requireSpace(1);
    text.append((char) character);
  }

  @Override
  public void write(String piece, int offset, int length) {
    requireSpace(length);
    text.append(piece, offset, offset + length);
  }

  @Override
  public void write(char[] characters, int offset, int length) {
    requireSpace(length);
    text.append(characters, offset, length);
  }

  @Override
  public BoundedOutput append(CharSequence piece) {
    write(piece.toString());
    return this;
  }

  @Override
  public BoundedOutput append(char character) {
    write(character);
    return this;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }

  private void requireSpace(int length) {
    if (text.length() + length > budget.characters()) {
      throw TemplateFailure.limit(
          "the output would have more than %d characters", budget.characters());
    }
    budget.steps(1 + (length >> 4));
  }

  /**
   * Converts a long string piece by piece, so that the budget can stop the conversion. For
   * conversions that treat each character independently of its neighbors.
   */
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
