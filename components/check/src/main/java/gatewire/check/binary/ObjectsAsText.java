package gatewire.check.binary;

import static gatewire.check.binary.S3BytesAsText.CONTENT_TYPE;

import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BackendKind;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.Literal;
import gatewire.model.Method;
import gatewire.model.RestApi;
import gatewire.model.ServiceUri;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Find objects of S3 of which nothing says what they are, in an API whose payloads are all text.
 * Those that are bytes by their name or content type are {@link S3BytesAsText}'s.
 */
final class ObjectsAsText implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "objects-as-text",
        "Images and archives are damaged on upload or download, without an error.",
        "An API without binary media types treats every payload as text, and replaces bytes that are not UTF-8.");
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    if (!api.binaryMediaTypes().isEmpty()) {
      return Stream.empty();
    }
    List<String> routes =
        api.methods().stream().filter(ObjectsAsText::isObject).map(Method::route).toList();
    return routes.isEmpty()
        ? Stream.empty()
        : Stream.of(
            finding("API '" + api.name() + "'")
                .problem(
                    "%s transfer S3 objects, but the API has no binary media types: objects that are not UTF-8 text are damaged",
                    routes)
                .fix(
                    "list the media types that are stored, for example binaryMediaTypes(\"image/png\"), or suppress this warning if every object is text"));
  }

  private static boolean isObject(Method method) {
    Integration integration = method.integration();
    return BackendKind.of(integration) == BackendKind.S3
        && integration
            .uri()
            .flatMap(ServiceUri::parse)
            .filter(ObjectsAsText::isAnyObject)
            .isPresent()
        && (isRead(integration) || isWritten(integration))
        && !S3BytesAsText.convertsToBinary(integration)
        && !saysType(integration);
  }

  /**
   * Not a listing or another operation on the bucket, which answers with XML, nor a key whose
   * ending tells.
   */
  private static boolean isAnyObject(ServiceUri uri) {
    String path = uri.path().orElse("?");
    long parts = Stream.of(path.split("/")).filter(part -> !part.isEmpty()).count();
    return !path.contains("?")
        && parts > (uri.subdomain().isPresent() ? 0 : 1)
        && path.endsWith("}");
  }

  /** Of its errors, which are JSON mostly, that says nothing of objects. */
  private static boolean saysType(Integration integration) {
    return Stream.concat(
            integration.responses().stream()
                .filter(response -> !response.status().isError())
                .flatMap(response -> Stream.ofNullable(response.headers().get(CONTENT_TYPE))),
            Stream.ofNullable(
                integration.requestParameters().get(IntegrationParameter.header(CONTENT_TYPE))))
        .anyMatch(Literal.class::isInstance);
  }

  private static boolean isRead(Integration integration) {
    return hasVerb(integration, "GET")
        && integration.responses().stream()
            .anyMatch(response -> !response.status().isError() && response.templates().isEmpty());
  }

  private static boolean isWritten(Integration integration) {
    return hasVerb(integration, "PUT") && integration.requestTemplates().isEmpty();
  }

  private static boolean hasVerb(Integration integration, String verb) {
    return integration.httpMethod().filter(Set.of(verb, "ANY")::contains).isPresent();
  }
}
