package gatewire.model;

import java.util.Optional;

/**
 * An invalid part of a declaration or document. The model keeps it with the reason, so that a check
 * can report it.
 *
 * @param place where it is, for example {@code GET /pets/{id}} or a JSON pointer into a document
 * @param text the source that could not be parsed
 * @param problem what is wrong with it and what is allowed
 * @param fix what to do; empty if the problem makes it obvious
 */
public record Unparsed(String place, String text, String problem, Optional<String> fix) {

  /** Longer sources, such as a whole schema, would hide the problem in the message. */
  private static final int MAX_QUOTED = 80;

  /** Creates one without a fix, because the problem already makes clear what to do. */
  public Unparsed(String place, String text, String problem) {
    this(place, text, problem, Optional.empty());
  }

  public Unparsed(String place, String text, String problem, String fix) {
    this(place, text, problem, Optional.of(fix));
  }

  /**
   * Returns the problem, preceded by the source unless the problem or the place contains it, or it
   * is long.
   */
  public String describe() {
    String written = text.strip().replaceAll("\\s+", " ");
    boolean isMentioned =
        written.isEmpty() || problem.contains("'" + written + "'") || place.equals(written);
    return isMentioned || written.length() > MAX_QUOTED
        ? problem
        : "'%s': %s".formatted(written, problem);
  }

  @Override
  public String toString() {
    return place + ": " + describe();
  }
}
