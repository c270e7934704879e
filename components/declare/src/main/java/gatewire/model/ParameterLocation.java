package gatewire.model;

import java.util.Arrays;
import java.util.Optional;

/** The place of a request parameter, in the spelling of parameter mappings. */
public enum ParameterLocation {
  PATH("path"),
  QUERYSTRING("querystring"),
  HEADER("header");

  private final String spelling;

  ParameterLocation(String spelling) {
    this.spelling = spelling;
  }

  /**
   * The location of a spelling such as {@code querystring}; empty when there is no such location.
   */
  static Optional<ParameterLocation> of(String spelling) {
    return Arrays.stream(values())
        .filter(location -> location.spelling.equals(spelling))
        .findFirst();
  }

  @Override
  public String toString() {
    return spelling;
  }
}
