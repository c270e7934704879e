package gatewire.model;

import java.util.Optional;

/**
 * Something that an author wrote and that is no part of an API, kept with the reason so that a
 * check can report it.
 *
 * @param place where it stands, for example {@code GET /pets/{id}} or a JSON pointer into a
 *     document
 * @param text what was written
 * @param problem what is wrong with it and what is allowed
 * @param fix what to do; empty where the problem leaves no question
 */
public record Unparsed(String place, String text, String problem, Optional<String> fix) {

  /** A schema or an integration as a whole would hide the words about it. */
  private static final int LONGEST = 80;

  /** One whose problem says what to do. */
  public Unparsed(String place, String text, String problem) {
    this(place, text, problem, Optional.empty());
  }

  public Unparsed(String place, String text, String problem, String fix) {
    this(place, text, problem, Optional.of(fix));
  }

  /**
   * The problem, with what was written in front unless the problem or the place says it, or it is
   * long.
   */
  public String inWords() {
    String written = text.strip().replaceAll("\\s+", " ");
    boolean isSaid =
        written.isEmpty() || problem.contains("'" + written + "'") || place.equals(written);
    return isSaid || written.length() > LONGEST ? problem : "'%s': %s".formatted(written, problem);
  }

  @Override
  public String toString() {
    return place + ": " + inWords();
  }
}
