package gatewire.check.binary;

import static gatewire.check.binary.S3BytesAsText.CONTENT_TYPE;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MediaTypes;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BackendKind;
import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;
import gatewire.model.Literal;
import gatewire.model.Method;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds S3 objects that are text, in an API whose binary media types do not contain theirs: a
 * client whose first accepted type is binary gets the text decoded from Base64.
 */
final class S3TextAsBytes implements Rule {

  /** Content types by file extension; only types that are certainly text. */
  private static final Map<String, String> TEXT_EXTENSIONS =
      Map.of(
          "css", "text/css",
          "csv", "text/csv",
          "htm", "text/html",
          "html", "text/html",
          "js", "text/javascript",
          "json", "application/json",
          "md", "text/markdown",
          "svg", "image/svg+xml",
          "txt", "text/plain",
          "xml", "application/xml");

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "s3-text-as-bytes",
        "Clients whose Accept header starts with a binary media type get 500 instead of the object.",
        "If the client accepts a binary type first, API Gateway decodes a text payload from Base64.",
        Evidence.recorded("LocalStack's recordings of binary payloads"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.binaryMediaTypes().isEmpty()
        ? Stream.empty()
        : api.methods().stream().flatMap(method -> examine(method, api.binaryMediaTypes()));
  }

  private Stream<Finding> examine(Method method, Set<String> binary) {
    Integration integration = method.integration();
    boolean reads =
        BackendKind.of(integration) == BackendKind.S3
            && integration.httpMethod().filter("GET"::equals).isPresent();
    return !reads
        ? Stream.empty()
        : integration.responses().stream()
            .filter(S3TextAsBytes::returnsObject)
            .flatMap(
                response ->
                    textType(integration, response)
                        .filter(type -> !MediaTypes.isListed(type, binary))
                        .map(type -> describe(finding(method), response, type, binary))
                        .stream());
  }

  private static Finding describe(
      Finding finding, IntegrationResponse response, String type, Set<String> binary) {
    return finding
        .problem(
            "the S3 object has the type %s: a client whose Accept header starts with one of %s gets 500, because API Gateway decodes text from Base64",
            type, binary)
        .fix("set CONVERT_TO_TEXT on integration response %s", response.status());
  }

  private static boolean returnsObject(IntegrationResponse response) {
    return !response.status().isError()
        && response.templates().isEmpty()
        && response.contentHandling().isEmpty();
  }

  /** Returns the content type of the object if it is certainly text. */
  private static Optional<String> textType(Integration integration, IntegrationResponse response) {
    if (response.headers().get(CONTENT_TYPE) instanceof Literal type) {
      return Optional.of(type.value()).filter(S3TextAsBytes::isText);
    }
    return integration
        .uri()
        .map(Text::toString)
        .map(uri -> uri.substring(uri.lastIndexOf('/') + 1))
        .filter(name -> name.indexOf('.') >= 0 && name.indexOf('?') < 0)
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .flatMap(extension -> Optional.ofNullable(TEXT_EXTENSIONS.get(extension)));
  }

  private static boolean isText(String type) {
    return type.startsWith("text/") || MediaTypes.isJson(type) || type.contains("xml");
  }
}
