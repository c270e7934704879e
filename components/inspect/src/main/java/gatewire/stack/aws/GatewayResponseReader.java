package gatewire.stack.aws;

import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.StatusCode;
import gatewire.stack.ResourceState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads Response resources, which are API Gateway's gateway responses. */
final class GatewayResponseReader {

  private GatewayResponseReader() {}

  static List<GatewayResponse> read(List<ResourceState> resources, Problems problems) {
    return resources.stream().flatMap(resource -> read(resource, problems).stream()).toList();
  }

  private static Optional<GatewayResponse> read(ResourceState resource, Problems problems) {
    PropertyReader properties = PropertyReader.of(resource, problems);
    Optional<StatusCode> status =
        properties
            .string("statusCode")
            .flatMap(
                code ->
                    problems.parse(
                        properties.place("statusCode"), code, () -> StatusCode.parse(code)));
    Map<String, String> headers =
        PrefixedHeaders.withoutPrefix(
            properties, "responseParameters", GatewayResponse.HEADER_PREFIX, problems);
    Map<String, String> templates = properties.stringMap("responseTemplates");
    Optional<GatewayResponse> response =
        properties
            .constant("responseType", GatewayResponseType.class)
            .map(type -> new GatewayResponse(type, status, headers, templates));
    properties.ignore("restApiId").finish();
    return response;
  }
}
