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
 * Finds S3 routes with an unknown content type in an API without binary media types. {@link
 * S3BytesAsText} reports routes whose key or content type is binary.
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
        api.methods().stream().filter(ObjectsAsText::transfersObjects).map(Method::route).toList();
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

  private static boolean transfersObjects(Method method) {
    Integration integration = method.integration();
    return BackendKind.of(integration) == BackendKind.S3
        && integration
            .uri()
            .flatMap(ServiceUri::parse)
            .filter(ObjectsAsText::isAnyObject)
            .isPresent()
        && (isRead(integration) || isWritten(integration))
        && !S3BytesAsText.convertsToBinary(integration)
        && !hasFixedContentType(integration);
  }

  /**
   * Returns whether the URI is that of an object whose key ends with a parameter. Operations on the
   * bucket return XML, and the extension of a fixed key shows its type.
   */
  private static boolean isAnyObject(ServiceUri uri) {
    String path = uri.path().orElse("?");
    long parts = Stream.of(path.split("/")).filter(part -> !part.isEmpty()).count();
    return !path.contains("?")
        && parts > (uri.subdomain().isPresent() ? 0 : 1)
        && path.endsWith("}");
  }

  /**
   * Returns whether a success response or the request to S3 has a fixed content type. Error
   * responses are ignored: they are usually JSON, whatever the objects are.
   */
  private static boolean hasFixedContentType(Integration integration) {
    return Stream.concat(
            integration.responses().stream()
                .filter(response -> !response.status().isError())
                .flatMap(response -> Stream.ofNullable(response.headers().get(CONTENT_TYPE))),
            Stream.ofNullable(
                integration.requestParameters().get(IntegrationParameter.header(CONTENT_TYPE))))
        .anyMatch(Literal.class::isInstance);
  }

  private static boolean isRead(Integration integration) {
    return hasHttpMethod(integration, "GET")
        && integration.responses().stream()
            .anyMatch(response -> !response.status().isError() && response.templates().isEmpty());
  }

  private static boolean isWritten(Integration integration) {
    return hasHttpMethod(integration, "PUT") && integration.requestTemplates().isEmpty();
  }

  private static boolean hasHttpMethod(Integration integration, String httpMethod) {
    return integration.httpMethod().filter(Set.of(httpMethod, "ANY")::contains).isPresent();
  }
}
