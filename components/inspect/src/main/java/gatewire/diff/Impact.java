package gatewire.diff;

/** How a change affects a client that was written against the API before it. */
public enum Impact {
  /** A client that kept to the API before the change fails after it. */
  BREAKING("breaking"),
  /** Whether a client fails depends on the client or on the backend. */
  RISKY("risky"),
  /** No client that kept to the API before the change fails because of it. */
  COMPATIBLE("compatible");

  private final String word;

  Impact(String word) {
    this.word = word;
  }

  /** Returns the word for it in reports. */
  @Override
  public String toString() {
    return word;
  }
}
