package gatewire.template.engine;

/**
 * A string that a regular expression can read only until the budget is used up, because matching
 * {@code (a+)+b} may run for years.
 */
record InterruptibleText(String text, RenderBudget budget) implements CharSequence {

  @Override
  public char charAt(int index) {
    budget.step();
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return budget.chargeText(text.substring(start, end));
  }

  @Override
  public String toString() {
    return text;
  }
}
