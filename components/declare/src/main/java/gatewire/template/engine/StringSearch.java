package gatewire.template.engine;

/**
 * Searches for a string in another within the budget: the search for a million characters in ten
 * million may run for minutes.
 */
final class StringSearch {

  private static final long QUICK = 1 << 20;

  private StringSearch() {}

  static int first(String text, String wanted, int from) {
    if (isQuick(text, wanted)) {
      return text.indexOf(wanted, from);
    }
    for (int i = Math.max(from, 0); i <= text.length() - wanted.length(); i++) {
      if (isAt(text, wanted, i)) {
        return i;
      }
    }
    return -1;
  }

  static int last(String text, String wanted, int from) {
    if (isQuick(text, wanted)) {
      return text.lastIndexOf(wanted, from);
    }
    for (int i = Math.min(from, text.length() - wanted.length()); i >= 0; i--) {
      if (isAt(text, wanted, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isQuick(String text, String wanted) {
    RenderBudget.current().chargeText(text.length());
    return wanted.length() < 2 || (long) text.length() * wanted.length() < QUICK;
  }

  private static boolean isAt(String text, String wanted, int index) {
    RenderBudget.current().steps(1 + (wanted.length() >> 8));
    return text.startsWith(wanted, index);
  }
}
