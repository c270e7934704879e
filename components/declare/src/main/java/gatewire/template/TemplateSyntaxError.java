package gatewire.template;

/**
 * The reason why a template does not parse.
 *
 * @param position where the parser stopped; for a missing {@code #end} this is the end of the
 *     template
 * @param problem what is wrong there
 */
public record TemplateSyntaxError(TemplatePosition position, String problem) {

  @Override
  public String toString() {
    return position + ": " + problem;
  }
}
