package gatewire.cli;

import gatewire.model.Method;
import gatewire.model.RestApi;
import gatewire.model.StatusCode;
import gatewire.openapi.ApiContract;
import gatewire.openapi.contract.ContractOperation;
import gatewire.openapi.contract.ResponseRange;

/** The API that a document without integrations declares. */
final class DeclaredContract {

  private DeclaredContract() {}

  static RestApi api(ApiContract contract) {
    RestApi.Builder api = contract.api().toBuilder();
    contract.operations().forEach(operation -> api.method(method(operation)));
    return api.build();
  }

  /** A range of statuses is represented by one of them, so that two documents can be compared. */
  private static Method method(ContractOperation operation) {
    Method.Builder method = operation.method().toBuilder();
    for (ResponseRange range : operation.ranges()) {
      StatusCode status = ResponseRange.representative(range.key());
      if (operation.method().response(status).isEmpty()) {
        operation.response(status).ifPresent(method::response);
      }
    }
    return method.build();
  }
}
