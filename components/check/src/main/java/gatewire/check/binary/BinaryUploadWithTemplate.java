package gatewire.check.binary;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MediaTypes;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BackendKind;
import gatewire.model.ContentHandling;
import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.PassthroughBehavior;
import gatewire.model.RestApi;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds uploads of binary objects to S3 through a request template: API Gateway rejects their
 * content type, or the template fails because it can only process text.
 */
final class BinaryUploadWithTemplate implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "binary-upload-with-template",
        "Uploads get 415 or 500, or destroy the object.",
        "A request template replaces the body by text, and by default a content type without a template is rejected if the integration has templates.",
        Evidence.documented("API Gateway Developer Guide, integration passthrough behaviors"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    // BinaryWildcardTemplate reports APIs whose media types are all binary.
    return api.binaryMediaTypes().contains("*/*")
        ? Stream.empty()
        : api.methods().stream().flatMap(method -> examine(api, method).stream());
  }

  private Optional<Finding> examine(RestApi api, Method method) {
    Integration integration = method.integration();
    if (BackendKind.of(integration) != BackendKind.S3
        || integration.httpMethod().filter("PUT"::equals).isEmpty()
        || integration.requestTemplates().isEmpty()
        || integration
            .contentHandling()
            .filter(ContentHandling.CONVERT_TO_TEXT::equals)
            .isPresent()) {
      return Optional.empty();
    }
    return S3BytesAsText.contentTypes(method)
        .filter(MediaTypes::isBinary)
        .findFirst()
        .flatMap(type -> effect(api, integration, type))
        .map(
            effect ->
                finding(method)
                    .problem(
                        "the S3 object is binary, but the integration has request templates for %s: %s",
                        integration.requestTemplates().keySet(), effect)
                    .fix(
                        "drop the templates and the overrides that need one, and map headers, query and path parameters instead"));
  }

  /** Returns what happens to an upload; empty if it passes the templates. */
  private static Optional<String> effect(RestApi api, Integration integration, String type) {
    if (integration.requestTemplates().containsKey(type)) {
      return Optional.of(
          MediaTypes.isListed(type, api.binaryMediaTypes())
              ? "a template cannot read the bytes of %s, and the request gets 500".formatted(type)
              : "the template of %s replaces the bytes by text".formatted(type));
    }
    return integration.passthroughBehavior() == PassthroughBehavior.WHEN_NO_MATCH
        ? Optional.empty()
        : Optional.of("a request with the content type %s gets 415".formatted(type));
  }
}
