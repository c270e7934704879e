package gatewire.openapi.reader;

import static java.util.stream.Collectors.joining;

import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.StatusCode;
import gatewire.openapi.document.DocumentNode;
import gatewire.openapi.document.Extension;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code x-amazon-apigateway-gateway-responses}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-gateway-responses.html">x-amazon-apigateway-gateway-responses</a>
 */
final class GatewayResponseReader {

  private static final MemberNames MEMBERS =
      new MemberNames(
          "a gateway response", Set.of("statusCode", "responseParameters", "responseTemplates"));

  private GatewayResponseReader() {}

  static List<GatewayResponse> read(DocumentNode root) {
    return root.objects(Extension.GATEWAY_RESPONSES.key()).values().stream()
        .flatMap(response -> type(response).map(type -> read(type, response)).stream())
        .toList();
  }

  private static GatewayResponse read(GatewayResponseType type, DocumentNode response) {
    MEMBERS.warnOfOthers(response);
    return new GatewayResponse(
        type, status(response), headers(response), response.templates("responseTemplates"));
  }

  private static Optional<GatewayResponseType> type(DocumentNode response) {
    Optional<GatewayResponseType> type =
        Arrays.stream(GatewayResponseType.values())
            .filter(t -> t.name().equalsIgnoreCase(response.name()))
            .findFirst();
    if (type.isEmpty()) {
      String allowed =
          Arrays.stream(GatewayResponseType.values()).map(Enum::name).collect(joining(", "));
      response.unparsed("gateway response type '%s' is not one of %s", response.name(), allowed);
    }
    return type;
  }

  private static Optional<StatusCode> status(DocumentNode response) {
    Optional<String> status = response.string("statusCode");
    if (status.isPresent() && !StatusCode.isAllowed(status.get())) {
      response
          .get("statusCode")
          .get()
          .unparsed("status '%s' is not an HTTP status: write one from 100 to 599", status.get());
      return Optional.empty();
    }
    return status.map(StatusCode::parse);
  }

  private static Map<String, String> headers(DocumentNode response) {
    Map<String, String> headers = new LinkedHashMap<>();
    response
        .members("responseParameters")
        .forEach(
            (target, value) -> {
              if (target.startsWith(GatewayResponse.HEADER_PREFIX)) {
                value
                    .scalar()
                    .ifPresent(
                        v ->
                            headers.put(
                                target.substring(GatewayResponse.HEADER_PREFIX.length()), v));
              } else {
                value.warn(
                    "'%s' is not a response header: write %sNAME. Ignoring.",
                    target, GatewayResponse.HEADER_PREFIX);
              }
            });
    return headers;
  }
}
