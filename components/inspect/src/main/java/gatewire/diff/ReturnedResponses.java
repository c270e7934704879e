package gatewire.diff;

import static java.util.stream.Collectors.toCollection;

import gatewire.model.IntegrationResponse;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.ResponseSource;
import gatewire.model.StatusCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The responses that clients get from a method. If the integration maps responses, clients get
 * those, whatever else the method declares. Otherwise the declared ones are all that is known.
 */
final class ReturnedResponses {

  private ReturnedResponses() {}

  /** Whether API Gateway maps the backend's responses. */
  static boolean areMapped(Method method) {
    return !method.integration().type().isProxy() && !method.integration().responses().isEmpty();
  }

  /**
   * Whether the method is an operation of a document without a backend: a mock that has neither a
   * request template nor a response.
   */
  static boolean onlyDeclares(Method method) {
    return method.integration().type() == IntegrationType.MOCK
        && method.integration().requestTemplates().isEmpty()
        && method.integration().responses().isEmpty();
  }

  static Set<StatusCode> statuses(Method method) {
    return areMapped(method)
        ? method.integration().responses().stream()
            .map(IntegrationResponse::status)
            .collect(toCollection(TreeSet::new))
        : method.responses().stream()
            .map(MethodResponse::status)
            .collect(toCollection(TreeSet::new));
  }

  /**
   * Returns the headers of a status in the spelling of the method, with their sources if mapped.
   */
  static Map<String, Optional<ResponseSource>> headers(Method method, StatusCode status) {
    Map<String, Optional<ResponseSource>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (areMapped(method)) {
      mapped(method, status)
          .flatMap(response -> response.headers().entrySet().stream())
          .forEach(header -> headers.put(header.getKey(), Optional.of(header.getValue())));
    } else {
      method.responses().stream()
          .filter(response -> response.status().equals(status))
          .flatMap(response -> response.headers().stream())
          .forEach(name -> headers.put(name, Optional.empty()));
    }
    return headers;
  }

  static Stream<IntegrationResponse> mapped(Method method, StatusCode status) {
    return method.integration().responses().stream()
        .filter(response -> response.status().equals(status));
  }
}
