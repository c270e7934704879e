package gatewire.api;

import gatewire.model.HttpMethod;
import gatewire.model.ParameterLocation;
import gatewire.openapi.contract.ContractOperation;
import java.util.ArrayList;
import java.util.List;

/** The client's headers that S3 uses for an HTTP method, or stores with an object. */
final class S3RequestHeaders {

  private static final List<String> READING =
      List.of("Range", "If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since");

  private static final List<String> WRITING =
      List.of(
          "Content-Type",
          "Cache-Control",
          "Content-Disposition",
          "Content-Encoding",
          "If-Match",
          "If-None-Match");

  private S3RequestHeaders() {}

  /**
   * Returns the headers for the HTTP method of the request to S3. For an operation of an OpenAPI
   * document, these are only the headers that the document declares, and Content-Type, which
   * OpenAPI does not allow as a header parameter.
   */
  static List<String> of(RouteContext route) {
    return of(route.integrationMethod()).stream()
        .filter(
            name ->
                name.equals("Content-Type")
                    || route.operation().map(operation -> declares(operation, name)).orElse(true))
        .toList();
  }

  private static boolean declares(ContractOperation operation, String header) {
    return operation.method().requestParameters().keySet().stream()
        .filter(parameter -> parameter.location() == ParameterLocation.HEADER)
        .anyMatch(parameter -> parameter.name().equalsIgnoreCase(header));
  }

  private static List<String> of(HttpMethod method) {
    return switch (method) {
      case GET, HEAD -> READING;
      case PUT -> WRITING;
      case DELETE -> List.of();
      default -> {
        List<String> all = new ArrayList<>(READING);
        WRITING.stream().filter(name -> !READING.contains(name)).forEach(all::add);
        yield all;
      }
    };
  }
}
