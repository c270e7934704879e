package gatewire.local.framing;

import java.nio.charset.StandardCharsets;

/**
 * A header or trailer field in the bytes of its line.
 *
 * @param nameLength the length of the name, which is at the start of the line
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are read in place, never compared
record FieldLine(byte[] line, int length, int nameLength) {

  /**
   * Parses a line. A line that begins with a blank continued the previous line in old versions of
   * HTTP; servers disagree about it, as about blanks before the colon.
   *
   * @throws MalformedRequestException if the name is empty or invalid, or the value contains a
   *     control character
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#name-field-syntax">RFC 9112, field
   *     syntax</a>
   */
  static FieldLine parse(byte[] line, int length) throws MalformedRequestException {
    int colon = 0;
    while (colon < length && HttpCharacters.isToken(line[colon])) {
      colon++;
    }
    if (colon == 0 || colon == length || line[colon] != ':') {
      throw MalformedRequestException.badRequest("the name of a header is invalid");
    }
    for (int i = colon + 1; i < length; i++) {
      if (!HttpCharacters.isValue(line[i])) {
        throw MalformedRequestException.badRequest("the value of a header is invalid");
      }
    }
    return new FieldLine(line, length, colon);
  }

  /**
   * Returns whether the name is this one, ignoring case.
   *
   * @param lowerCase in lower case
   */
  boolean is(String lowerCase) {
    if (nameLength != lowerCase.length()) {
      return false;
    }
    for (int i = 0; i < nameLength; i++) {
      if (Character.toLowerCase(line[i]) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the value without the blanks around it. */
  String value() {
    int from = nameLength + 1;
    int to = length;
    while (from < to && HttpCharacters.isBlank(line[from])) {
      from++;
    }
    while (to > from && HttpCharacters.isBlank(line[to - 1])) {
      to--;
    }
    return new String(line, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
