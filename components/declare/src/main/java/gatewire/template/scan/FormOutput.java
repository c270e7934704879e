package gatewire.template.scan;

import gatewire.template.engine.TemplateParser;

/** Detects templates whose output is the body of a form, {@code Action=SendMessage&…}. */
public final class FormOutput {

  private FormOutput() {}

  /** Whether the output of the template begins like a form; false if it does not parse. */
  public static boolean isForm(String source) {
    // Most templates do not even contain the character.
    if (source.indexOf('=') < 0) {
      return false;
    }
    try {
      return FirstOutput.of(TemplateParser.parse(source)).isForm();
    } catch (TemplateParser.SyntaxException e) {
      return false;
    }
  }
}
