package gatewire.check.binary;

import gatewire.check.rule.Finding;
import gatewire.check.rule.MediaTypes;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BackendKind;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.Literal;
import gatewire.model.Method;
import gatewire.model.RestApi;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds uploads that store S3 objects under a fixed binary content type that is not among the
 * binary media types of the API. {@link S3BytesAsText} reports APIs without binary media types.
 */
final class StoredTypeNotBinary implements Rule {

  /** A client that sends or accepts this type transfers any object as bytes. */
  private static final String ANY_BYTES = "application/octet-stream";

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "stored-type-not-binary",
        "Clients that name the object's own content type damage it on upload, and never get its bytes back.",
        "API Gateway treats a payload as text if neither its content type nor the first type of Accept is a binary media type.");
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    Set<String> binary = api.binaryMediaTypes();
    return binary.isEmpty() || MediaTypes.isListed(ANY_BYTES, binary)
        ? Stream.empty()
        : api.methods().stream()
            .flatMap(
                method ->
                    storedType(method)
                        .filter(MediaTypes::isBinary)
                        .filter(type -> !MediaTypes.isListed(type, binary))
                        .map(
                            type ->
                                finding(method)
                                    .problem(
                                        "the S3 object is stored as %s, but the API's binary media types are %s",
                                        type, binary)
                                    .fix("add %s to the API's binary media types", type)));
  }

  /** Returns the content type that every upload of the method stores. */
  private static Stream<String> storedType(Method method) {
    Integration integration = method.integration();
    boolean uploads =
        BackendKind.of(integration) == BackendKind.S3
            && integration.httpMethod().filter("PUT"::equals).isPresent()
            && integration.contentHandling().isEmpty();
    return uploads
            && integration
                    .requestParameters()
                    .get(IntegrationParameter.header(S3BytesAsText.CONTENT_TYPE))
                instanceof Literal type
        ? Stream.of(type.value())
        : Stream.empty();
  }
}
