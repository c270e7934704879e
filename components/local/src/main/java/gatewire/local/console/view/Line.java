package gatewire.local.console.view;

/**
 * A line of the wiring, from a source to its target.
 *
 * @param source the expression of the source; empty if the target has none
 * @param target the expression of the target; empty if the source is not used
 * @param note an explanation; may be empty
 * @param template the mapping template that makes the target; may be empty
 */
record Line(State state, String source, String target, String note, String template) {

  /** How a value gets from the source to the target. */
  enum State {
    /** The value is copied. */
    MAPPED,
    /** The value does not come from the request or the backend: a literal or a variable. */
    FIXED,
    /** A template reads the source or makes the target. */
    TEMPLATE,
    /** The value is passed on without a mapping. */
    PASSED,
    /** The source has a value that reaches no target. */
    DROPPED,
    /** The target is declared, but has no source. */
    UNMAPPED
  }

  static Line of(State state, String source, String target, String note) {
    return new Line(state, source, target, note, "");
  }
}
