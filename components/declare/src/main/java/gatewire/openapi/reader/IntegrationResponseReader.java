package gatewire.openapi.reader;

import gatewire.model.ContentHandling;
import gatewire.model.IntegrationResponse;
import gatewire.model.SelectionPattern;
import gatewire.model.StatusCode;
import gatewire.openapi.document.DocumentNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the responses of an integration. The key of each is its selection pattern; the key of the
 * one without a pattern is {@code default}.
 */
final class IntegrationResponseReader {

  private static final String DEFAULT = "default";

  private static final MemberNames MEMBERS =
      new MemberNames(
          "an integration response",
          Set.of("statusCode", "responseParameters", "responseTemplates", "contentHandling"));

  private final OperationNode operation;

  private IntegrationResponseReader(OperationNode operation) {
    this.operation = operation;
  }

  static List<IntegrationResponse> read(OperationNode operation, DocumentNode integration) {
    IntegrationResponseReader reader = new IntegrationResponseReader(operation);
    return integration.objects("responses").entrySet().stream()
        .flatMap(response -> reader.read(response.getKey(), response.getValue()).stream())
        .toList();
  }

  private Optional<IntegrationResponse> read(String pattern, DocumentNode response) {
    MEMBERS.warnOfOthers(response);
    return status(response)
        .map(
            status ->
                new IntegrationResponse(
                    status,
                    selectionPattern(pattern),
                    MappingReader.response(operation, response),
                    response.templates("responseTemplates"),
                    response.oneOf(ContentHandling.class, "contentHandling")));
  }

  /** Returns the pattern of a key; an empty pattern is the same as no pattern. */
  private static Optional<SelectionPattern> selectionPattern(String key) {
    return key.equals(DEFAULT) || key.isEmpty()
        ? Optional.empty()
        : Optional.of(new SelectionPattern(key));
  }

  private static Optional<StatusCode> status(DocumentNode response) {
    if (!response.has("statusCode")) {
      response.unparsed("an integration response must have a statusCode");
      return Optional.empty();
    }
    Optional<String> status = response.string("statusCode");
    if (status.isPresent() && !StatusCode.isAllowed(status.get())) {
      // AWS's words
      response
          .get("statusCode")
          .get()
          .unparsed(
              "Value '%s' at 'statusCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [1-5]\\d\\d",
              status.get());
      return Optional.empty();
    }
    return status.map(StatusCode::parse);
  }
}
