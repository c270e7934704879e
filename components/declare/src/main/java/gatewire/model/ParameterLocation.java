package gatewire.model;

import java.util.Arrays;
import java.util.Optional;

/** The place of a request parameter, with its spelling in parameter mappings. */
public enum ParameterLocation {
  PATH("path"),
  QUERYSTRING("querystring"),
  HEADER("header");

  private final String spelling;

  ParameterLocation(String spelling) {
    this.spelling = spelling;
  }

  /**
   * Returns the location with a spelling such as {@code querystring}; empty if the spelling is
   * unknown.
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
