package gatewire.api;

import static java.util.stream.Collectors.joining;

import gatewire.model.Reference;
import gatewire.model.ReferenceEscaping;
import gatewire.model.ReferenceSlot;
import gatewire.model.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fixed text in a mapping template. */
final class TemplateText {

  private static final Pattern SIGN_WITH_BACKSLASHES = Pattern.compile("(\\\\*)([$#])");

  private TemplateText() {}

  /**
   * Returns a template that prints exactly this text. {@code $} and {@code #} have a meaning in
   * templates, so they are printed from variables.
   */
  static String of(String text) {
    if (text.indexOf('$') < 0 && text.indexOf('#') < 0) {
      return text;
    }
    return "#set($dollar = '$')#set($hash = '#')" + escaped(text);
  }

  /** Returns the template, which prints the values of its references unchanged. */
  static String of(Text template) {
    return template
        .parts()
        .map(
            part ->
                part instanceof Reference
                    ? ReferenceSlot.of(part, ReferenceEscaping.TEMPLATE)
                    : part.toString())
        .collect(joining());
  }

  private static String escaped(String text) {
    return SIGN_WITH_BACKSLASHES
        .matcher(text)
        .replaceAll(
            sign ->
                Matcher.quoteReplacement(
                    // A backslash would escape the variable, so each is doubled.
                    sign.group(1).repeat(2)
                        + (sign.group(2).equals("$") ? "${dollar}" : "${hash}")));
  }
}
