package gatewire.check.api;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MediaTypes;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.RestApi;
import java.util.stream.Stream;

/** Finds binary media types that match no payload. */
final class InvalidBinaryMediaType implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "invalid-binary-media-type",
        "Images and archives are damaged.",
        "API Gateway compares a payload's content type without its parameters. A wildcard matches all subtypes of a type, or every type.",
        Evidence.recorded("LocalStack's recordings of binary payloads"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.binaryMediaTypes().stream()
        .filter(type -> !matchesPayloads(type))
        .map(
            type ->
                finding("API '" + api.name() + "'")
                    .problem("binary media type '%s' matches no payload", type)
                    .fix(
                        "list each type with its subtype, for example image/png; image/* matches every image, */* matches everything"));
  }

  private static boolean matchesPayloads(String type) {
    // Tested on AWS: image/* matches images, */png matches nothing.
    String concrete = type.endsWith("/*") ? type.substring(0, type.length() - 1) + "any" : type;
    return type.equals("*/*")
        || concrete.indexOf('*') < 0 && concrete.indexOf(';') < 0 && MediaTypes.isValid(concrete);
  }
}
