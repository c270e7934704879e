package gatewire.stack.cloudformation;

/**
 * A part of a template that is not read as CloudFormation would read it.
 *
 * @param place the file and, if known, the line
 * @param problem what is read instead, and what to do
 */
public record TemplateNote(String place, String problem) {
  @Override
  public String toString() {
    return place + ": " + problem;
  }
}
