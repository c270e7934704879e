package gatewire.stack.cloudformation;

/**
 * A part of a template that is not read as CloudFormation would read it.
 *
 * @param location the file and, if known, the position
 * @param kind why it is not read
 * @param problem what is read instead, and what to do
 */
public record TemplateNote(SourceLocation location, Kind kind, String problem) {

  /** The reasons. */
  public enum Kind {
    /** Only a deployment knows a value. */
    MISSING_VALUE,
    /** A resource has a property that CloudFormation does not document. */
    UNKNOWN_PROPERTY,
    /** The part is of a kind that is not read, or is not on this machine. */
    UNREAD_PART
  }

  @Override
  public String toString() {
    return location.position().isKnown()
        ? "%s, line %d: %s".formatted(location.file(), location.position().line(), problem)
        : location.file() + ": " + problem;
  }
}
