package gatewire.check;

import java.util.regex.Pattern;

/** The names of content types. */
final class MediaType {

  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9!#$&^_.+*-]+/[A-Za-z0-9!#$&^_.+*-]+");

  private MediaType() {}

  /** Whether it has the form {@code type/subtype}; what follows a semicolon is not looked at. */
  static boolean isOne(String text) {
    int parameters = text.indexOf(';');
    return FORM.matcher(parameters < 0 ? text : text.substring(0, parameters).strip()).matches();
  }
}
