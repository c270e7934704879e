package gatewire.template;

/**
 * The reason why a template does not parse.
 *
 * @param position where the parser gave up; for a missing {@code #end} that is the end of the
 *     template
 * @param problem what it found there
 */
public record TemplateSyntaxError(TemplatePosition position, String problem) {

  @Override
  public String toString() {
    return position + ": " + problem;
  }
}
