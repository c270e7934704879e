package gatewire.model;

import java.util.Optional;
import java.util.function.BiFunction;

/** Parses the expressions on both sides of a request mapping: a prefix, a location, a name. */
final class ParameterExpression {

  private ParameterExpression() {}

  static <T> T parse(
      String prefix, String expression, BiFunction<ParameterLocation, String, T> parameter) {
    if (expression.startsWith(prefix)) {
      String rest = expression.substring(prefix.length());
      int dot = rest.indexOf('.');
      Optional<ParameterLocation> location =
          dot < 0 ? Optional.empty() : ParameterLocation.of(rest.substring(0, dot));
      if (location.isPresent() && MappingName.isValid(rest.substring(dot + 1))) {
        return parameter.apply(location.get(), rest.substring(dot + 1));
      }
    }
    throw new IllegalArgumentException(
        "'%s' is not a parameter: write %s followed by path., querystring. or header. and a name of %s"
            .formatted(expression, prefix, MappingName.ALLOWED));
  }
}
