package gatewire.openapi.reader;

import gatewire.model.IntegrationParameter;
import gatewire.model.MethodResponse;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.openapi.document.DocumentNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads parameter mappings: the target, and the expression of its value. */
final class MappingReader {

  private static final String REQUEST = "requestParameters";
  private static final String RESPONSE = "responseParameters";

  private MappingReader() {}

  /** Returns the parameters that an integration sends to its backend. */
  static Map<IntegrationParameter, RequestSource> request(
      OperationNode operation, DocumentNode integration) {
    Map<IntegrationParameter, RequestSource> mappings = new LinkedHashMap<>();
    integration
        .members(REQUEST)
        .forEach(
            (target, value) ->
                expression(operation, REQUEST, value)
                    .ifPresent(
                        expression ->
                            parameter(value)
                                .ifPresent(p -> mappings.put(p, RequestSource.parse(expression)))));
    return mappings;
  }

  /** Returns the headers that an integration response sets. */
  static Map<String, ResponseSource> response(OperationNode operation, DocumentNode response) {
    Map<String, ResponseSource> mappings = new LinkedHashMap<>();
    response
        .members(RESPONSE)
        .forEach(
            (target, value) ->
                expression(operation, RESPONSE, value)
                    .ifPresent(
                        expression ->
                            header(value)
                                .ifPresent(
                                    name -> mappings.put(name, ResponseSource.parse(expression)))));
    return mappings;
  }

  /**
   * Returns the expression of a mapping. If the value is not a string, AWS imports the method
   * without the mapping and warns in these words.
   */
  private static Optional<String> expression(
      OperationNode operation, String member, DocumentNode value) {
    if (value.json().isTextual()) {
      return Optional.of(value.json().textValue());
    }
    value.warn(
        "Invalid format for '%s'. Expected type string for property '%s' of resource '%s' and method '%s' but got '%s'",
        member, value.name(), operation.path(), operation.httpMethod(), value.written());
    return Optional.empty();
  }

  private static Optional<IntegrationParameter> parameter(DocumentNode value) {
    try {
      return Optional.of(IntegrationParameter.parse(value.name()));
    } catch (IllegalArgumentException e) {
      value.unparsed("Invalid mapping expression specified: %s", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static Optional<String> header(DocumentNode value) {
    String target = value.name();
    String prefix = MethodResponse.HEADER_PREFIX;
    if (target.startsWith(prefix) && target.length() > prefix.length()) {
      return Optional.of(target.substring(prefix.length()));
    }
    value.unparsed("Invalid mapping expression specified: '%s' is not %sNAME", target, prefix);
    return Optional.empty();
  }
}
