package gatewire.check.binary;

import gatewire.check.rule.Finding;
import gatewire.check.rule.MediaTypes;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BackendKind;
import gatewire.model.ContentHandling;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.Literal;
import gatewire.model.Method;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds S3 objects that are binary according to their key or content type, in an API without binary
 * media types.
 */
final class S3BytesAsText implements Rule {

  static final String CONTENT_TYPE = "Content-Type";
  private static final Set<String> WITH_BODY = Set.of("GET", "PUT", "POST");

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "s3-bytes-as-text",
        "Images and archives are damaged permanently, on upload to S3 and on download.",
        "An API treats a payload as UTF-8 text unless its media type is listed as binary, and replaces invalid bytes with U+FFFD.");
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.binaryMediaTypes().isEmpty()
        ? api.methods().stream().flatMap(this::examine)
        : Stream.empty();
  }

  private Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    boolean carriesObjects =
        BackendKind.of(integration) == BackendKind.S3
            && integration.httpMethod().filter(WITH_BODY::contains).isPresent();
    // BinaryWithoutMediaTypes reports integrations with CONVERT_TO_BINARY.
    return !carriesObjects || convertsToBinary(integration)
        ? Stream.empty()
        : contentTypes(method)
            .filter(MediaTypes::isBinary)
            .findFirst()
            .map(
                type ->
                    finding(method)
                        .problem(
                            "the S3 object has the type %s, but the API has no binary media types",
                            type)
                        .fix("add %s to the API's binary media types", type))
            .stream();
  }

  /** Returns the content types of the payloads, as far as the declaration shows them. */
  static Stream<String> contentTypes(Method method) {
    Integration integration = method.integration();
    Stream<String> sent =
        integration.requestParameters().get(IntegrationParameter.header(CONTENT_TYPE))
                instanceof Literal type
            ? Stream.of(type.value())
            : Stream.empty();
    Stream<String> returned =
        integration.responses().stream()
            .flatMap(
                response ->
                    response.headers().get(CONTENT_TYPE) instanceof Literal type
                        ? Stream.of(type.value())
                        : Stream.empty());
    Stream<String> declared =
        Stream.concat(
            method.requestModels().keySet().stream(),
            method.responses().stream().flatMap(response -> response.models().keySet().stream()));
    return Stream.of(byExtension(integration), sent, returned, declared).flatMap(types -> types);
  }

  /** Returns the content type that belongs to the extension of the object's key. */
  private static Stream<String> byExtension(Integration integration) {
    return integration.uri().map(Text::toString).stream()
        .map(uri -> uri.substring(uri.lastIndexOf('/') + 1))
        .filter(name -> name.indexOf('.') >= 0)
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .flatMap(extension -> MediaTypes.binaryTypeOf(extension).stream());
  }

  static boolean convertsToBinary(Integration integration) {
    return Stream.concat(
            integration.contentHandling().stream(),
            integration.responses().stream()
                .flatMap(response -> response.contentHandling().stream()))
        .anyMatch(ContentHandling.CONVERT_TO_BINARY::equals);
  }
}
