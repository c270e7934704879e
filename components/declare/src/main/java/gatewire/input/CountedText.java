package gatewire.input;

/**
 * A string that a regular expression can read only a number of times, because matching {@code
 * (a+)+b} may run for years.
 */
public final class CountedText implements CharSequence {

  /** Thrown when the characters have been read too often. */
  public static final class ReadTooOften extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReadTooOften() {
      super("the expression takes too many steps", null, false, false);
    }
  }

  private final String text;
  private int left;

  /**
   * @param reads the number of characters that may be read
   */
  public CountedText(String text, int reads) {
    this.text = text;
    this.left = reads;
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new ReadTooOften();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
