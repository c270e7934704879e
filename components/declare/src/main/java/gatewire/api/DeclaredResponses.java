package gatewire.api;

import gatewire.model.MethodResponse;
import gatewire.model.StatusCode;
import gatewire.openapi.contract.ContractOperation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Removes from responses the statuses and headers that a method does not declare. */
final class DeclaredResponses {

  private static final String CONTENT_TYPE = "Content-Type";

  private DeclaredResponses() {}

  static List<ResponseEntry> of(ContractOperation operation, List<ResponseEntry> entries) {
    return entries.stream().flatMap(entry -> declared(operation, entry).stream()).toList();
  }

  private static Optional<ResponseEntry> declared(
      ContractOperation operation, ResponseEntry entry) {
    return Stream.of(entry.response().status())
        .filter(status -> StatusCode.isAllowed(String.valueOf(status)))
        .flatMap(status -> operation.response(new StatusCode(status)).stream())
        .map(response -> entry.with(with(response, entry.response())))
        .findFirst();
  }

  private static Response with(MethodResponse declared, Response response) {
    return response.withoutHeaders(
        response.headerNames().stream()
            .filter(name -> !name.equalsIgnoreCase(CONTENT_TYPE))
            .filter(name -> !declared.headers().contains(name))
            .toList());
  }
}
