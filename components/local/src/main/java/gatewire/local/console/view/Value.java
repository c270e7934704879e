package gatewire.local.console.view;

/**
 * A value on its way through a box: where it came from, and what became of it.
 *
 * @param before the value of the source; empty if it has none
 * @param after the value of the target; empty if it gets none
 */
record Value(State state, String source, String before, String target, String after, String note) {

  /** How the value got from the source to the target. */
  enum State {
    /** A mapping copied it. */
    MAPPED,
    /** A mapping found no value, so that API Gateway omitted the target. */
    OMITTED,
    /** No mapping reads it. */
    DROPPED,
    /** It arrived, or was sent, as shown. */
    SHOWN
  }

  /** A header or a parameter. */
  record Named(String name, String value) {}

  static Value shown(String name, String value) {
    return new Value(State.SHOWN, name, value, "", "", "");
  }

  static Value mapped(String source, String before, String target, String after) {
    return after.isEmpty()
        ? new Value(
            State.OMITTED,
            source,
            before,
            target,
            "",
            "The source has no value, so API Gateway omits the target.")
        : new Value(State.MAPPED, source, before, target, after, "");
  }

  static Value dropped(String name, String value, String note) {
    return new Value(State.DROPPED, name, value, "", "", note);
  }
}
