package gatewire.check;

import gatewire.model.BackendKind;
import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.RestApi;
import gatewire.model.ServiceUri;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Find objects of S3 that are read or written as they are while every payload of the API is text. A
 * key that ends as a text does is left alone.
 */
final class ObjectsAsText implements Rule {

  private static final Pattern TEXT =
      Pattern.compile(".*\\.(css|csv|html?|js|json|md|mjs|svg|txt|xml|ya?ml)");

  @Override
  public Description description() {
    return Description.warning(
        "objects-as-text",
        "Images and archives arrive broken, on their way in or out, and without an error.",
        "Without binary media types every payload is text, and bytes that are no UTF-8 are replaced.");
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    List<String> routes =
        api.methods().stream().filter(ObjectsAsText::isObject).map(Method::route).toList();
    return !api.binaryMediaTypes().isEmpty() || routes.isEmpty()
        ? Stream.empty()
        : Stream.of(
            finding("API '" + api.name() + "'")
                .problem(
                    "%s carry objects of S3, and the API has no binary media types: what is not UTF-8 is damaged",
                    routes)
                .fix(
                    "list the media types that are stored, for example binaryMediaTypes(\"image/png\"), or suppress this where every object is text"));
  }

  private static boolean isObject(Method method) {
    Integration integration = method.integration();
    return BackendKind.of(integration) == BackendKind.S3
        && integration.uri().flatMap(ServiceUri::parse).filter(ObjectsAsText::hasKey).isPresent()
        && (isRead(integration) || isWritten(integration));
  }

  /** Not a listing or another operation on the bucket, which answers with XML. */
  private static boolean hasKey(ServiceUri uri) {
    String path = uri.path().orElse("?");
    long parts = Stream.of(path.split("/")).filter(part -> !part.isEmpty()).count();
    return !path.contains("?")
        && parts > (uri.subdomain().isPresent() ? 0 : 1)
        && !TEXT.matcher(path).matches();
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
