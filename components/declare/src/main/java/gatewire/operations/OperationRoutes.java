package gatewire.operations;

import static java.util.stream.Collectors.joining;

import gatewire.api.Backend;
import gatewire.api.Route;
import gatewire.api.RouteOptions;
import gatewire.model.Unparsed;
import gatewire.openapi.contract.ContractOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The routes of a document's operations, each with its backend.
 *
 * @param unparsed one message about all backends and operations that do not match
 */
record OperationRoutes(List<Route> routes, List<Unparsed> unparsed) {

  static Route route(ContractOperation operation, Backend backend) {
    return new Route(
        operation.method().httpMethod(),
        operation.method().path().toString(),
        backend,
        RouteOptions.options().operation(operation));
  }

  /** Returns routes with the integrations of the document. */
  static OperationRoutes ofDocument(String document, List<ContractOperation> operations) {
    return of(document, "the document alone", operations, Map.of());
  }

  /**
   * Returns routes with the backends of a record, and otherwise with the document's integrations.
   */
  static OperationRoutes of(String document, List<ContractOperation> operations, Record backends) {
    BackendRecord record = BackendRecord.of(backends);
    OperationRoutes routes = of(document, record.toString(), operations, record.backends());
    List<Unparsed> all = new ArrayList<>(routes.unparsed());
    if (!record.problems().isEmpty()) {
      all.add(new Unparsed(document, record.toString(), String.join("; ", record.problems())));
    }
    return new OperationRoutes(routes.routes(), all);
  }

  private static OperationRoutes of(
      String document,
      String source,
      List<ContractOperation> operations,
      Map<String, Backend> backends) {
    List<Route> routes = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Map<String, Backend> unused = new LinkedHashMap<>(backends);
    Map<String, ContractOperation> named = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (ContractOperation operation : operations) {
      String component = ComponentName.of(operation, backends.keySet());
      Optional<Backend> backend = Optional.ofNullable(backends.get(component));
      unused.remove(component);
      ContractOperation other = named.put(component, operation);
      if (other != null && (backend.isPresent() || !operation.integrated())) {
        problems.add(
            "%s and %s both map to component '%s': change the operationId of one of them"
                .formatted(other, operation, component));
      }
      if (backend.isPresent()) {
        routes.add(route(operation, backend.get()));
      } else if (operation.integrated()) {
        routes.add(route(operation, context -> operation.method().integration()));
      } else {
        missing.add(operation.toString());
      }
    }
    problems.addAll(unmatched(missing, unused, named));
    return new OperationRoutes(
        routes,
        problems.isEmpty()
            ? List.of()
            : List.of(
                new Unparsed(document, source, String.join("; ", problems), expected(named))));
  }

  private static List<String> unmatched(
      List<String> missing,
      Map<String, Backend> unused,
      Map<String, ContractOperation> operations) {
    List<String> problems = new ArrayList<>();
    if (!missing.isEmpty()) {
      problems.add("these operations have no backend: " + String.join(", ", missing));
    }
    if (!unused.isEmpty()) {
      problems.add(
          "the components %s do not match an operation (operations: %s)"
              .formatted(unused.keySet(), new TreeSet<>(operations.keySet())));
    }
    return problems;
  }

  /** Returns the record that would match, ready to copy. */
  private static String expected(Map<String, ContractOperation> operations) {
    return operations.keySet().stream()
        .map("Backend "::concat)
        .collect(joining(", ", "declare this record: record Operations(", ") {}"));
  }
}
