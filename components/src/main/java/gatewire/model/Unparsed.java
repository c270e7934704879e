package gatewire.model;

/**
 * Something that an author wrote and that is no part of an API, kept with the reason so that a
 * check can report it.
 *
 * @param place where it stands, for example {@code GET /pets/{id}} or a JSON pointer into a
 *     document
 * @param text what was written
 * @param problem what is wrong with it and what is allowed
 */
public record Unparsed(String place, String text, String problem) {
  /** Place and problem, as messages have them. */
  @Override
  public String toString() {
    return place + ": " + problem;
  }
}
