package gatewire.local.console;

/**
 * An event of the source that is served: it was read again, or could not be.
 *
 * @param text what happened, for the author: the compiler's message, or the errors of the API
 */
public record SourceEvent(Kind kind, String text) {

  /** The outcome. */
  public enum Kind {
    /** The changed source is served. */
    SERVED("served again"),
    /** The program does not compile; the previous API is still served. */
    NOT_COMPILED("does not compile"),
    /** The API has errors; the previous API is still served. */
    HAS_ERRORS("has errors");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Returns the outcome as the page shows it. */
    public String words() {
      return words;
    }
  }
}
