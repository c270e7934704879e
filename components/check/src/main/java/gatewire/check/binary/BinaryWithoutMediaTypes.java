package gatewire.check.binary;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BackendKind;
import gatewire.model.ContentHandling;
import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.RestApi;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds CONVERT_TO_BINARY in an API without binary media types, which decodes each body from
 * Base64. Lambda functions are ignored, because they often return Base64.
 */
final class BinaryWithoutMediaTypes implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "binary-without-media-types",
        "Images and archives get 500.",
        "An API treats a payload as text unless its media type is listed as binary, and CONVERT_TO_BINARY decodes text from Base64.",
        Evidence.recorded("LocalStack's recordings of binary payloads"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.binaryMediaTypes().isEmpty()
        ? api.methods().stream().flatMap(this::examine)
        : Stream.empty();
  }

  private Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    if (integration.type().isProxy() || BackendKind.of(integration) == BackendKind.LAMBDA) {
      return Stream.empty();
    }
    Stream<String> request =
        convertsToBinary(integration.contentHandling())
            ? Stream.of("the integration")
            : Stream.empty();
    Stream<String> responses =
        integration.responses().stream()
            .filter(response -> convertsToBinary(response.contentHandling()))
            .map(response -> "integration response " + response.status());
    return Stream.concat(request, responses)
        .map(
            what ->
                finding(method)
                    .problem(
                        "%s has CONVERT_TO_BINARY, but the API has no binary media types: each body is decoded from Base64",
                        what)
                    .fix("list the binary media types, for example image/png"));
  }

  private static boolean convertsToBinary(Optional<ContentHandling> handling) {
    return handling.filter(ContentHandling.CONVERT_TO_BINARY::equals).isPresent();
  }
}
