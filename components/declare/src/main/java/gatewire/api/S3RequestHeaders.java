package gatewire.api;

import gatewire.model.HttpMethod;
import gatewire.model.ParameterLocation;
import gatewire.openapi.contract.ContractOperation;
import java.util.ArrayList;
import java.util.List;

/**
 * The headers of a client that mean something to S3 under a verb: ranges, conditions, and what is
 * stored with an object.
 */
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
   * Those under the verb that S3 is asked with; of an operation that a document declares only what
   * the document says that requests carry, and the body's type, which it has no other way to say.
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
