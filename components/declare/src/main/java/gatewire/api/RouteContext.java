package gatewire.api;

import gatewire.model.HttpMethod;
import gatewire.model.PathTemplate;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import gatewire.model.StatusCode;
import gatewire.model.Unparsed;
import gatewire.openapi.contract.ContractOperation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The route for which a {@link Backend} renders, and the place to report problems of the route. */
public final class RouteContext {

  private final Declared declared;
  private final HttpMethod integrationMethod;
  private final Notes notes;
  private final boolean selectsByMessage;

  /** The route as the program declares it. */
  private record Declared(
      HttpMethod httpMethod,
      PathTemplate path,
      Set<String> binaryMediaTypes,
      Optional<ContractOperation> operation) {}

  /** Collects what backends declare and report, for every context of the same route. */
  private record Notes(Set<RequestParameter> parameters, List<Unparsed> problems) {}

  RouteContext(HttpMethod httpMethod, PathTemplate path, Set<String> binaryMediaTypes) {
    this(httpMethod, path, binaryMediaTypes, Optional.empty());
  }

  RouteContext(
      HttpMethod httpMethod,
      PathTemplate path,
      Set<String> binaryMediaTypes,
      Optional<ContractOperation> operation) {
    this(
        new Declared(httpMethod, path, binaryMediaTypes, operation),
        httpMethod,
        new Notes(new LinkedHashSet<>(), new ArrayList<>()),
        false);
  }

  private RouteContext(
      Declared declared, HttpMethod integrationMethod, Notes notes, boolean selectsByMessage) {
    this.declared = declared;
    this.integrationMethod = integrationMethod;
    this.notes = notes;
    this.selectsByMessage = selectsByMessage;
  }

  /** Returns the HTTP method of the route. */
  public HttpMethod httpMethod() {
    return declared.httpMethod();
  }

  /** Returns the HTTP method of the request to the backend. Defaults to the route's method. */
  public HttpMethod integrationMethod() {
    return integrationMethod;
  }

  /** Returns the path of the route. */
  public PathTemplate path() {
    return declared.path();
  }

  /** Returns the content types whose payloads are binary; empty if every payload is text. */
  public Set<String> binaryMediaTypes() {
    return declared.binaryMediaTypes();
  }

  /**
   * Returns the operation that an OpenAPI document declares for the route; empty if there is none.
   */
  public Optional<ContractOperation> operation() {
    return declared.operation();
  }

  /** Reports a value that an API cannot contain, and the problem. */
  public void report(String value, String problem) {
    notes.problems().add(new Unparsed(place(), value, problem));
  }

  /** Reports a value that an API cannot contain, the problem, and how to fix it. */
  public void report(String value, String problem, String fix) {
    notes.problems().add(new Unparsed(place(), value, problem, fix));
  }

  /**
   * Declares a request parameter that a template reads. Parameters that the integration maps are
   * declared automatically.
   */
  public void declare(RequestSource source) {
    source.declaration().ifPresent(notes.parameters()::add);
  }

  /**
   * Returns a context for the same route with another HTTP method for the request to the backend.
   * Reports and declarations belong to both contexts.
   */
  public RouteContext integrationMethod(HttpMethod method) {
    return new RouteContext(declared, method, notes, selectsByMessage);
  }

  /** Returns a context for a backend whose errors are selected by their message, not by status. */
  RouteContext selectingByMessage() {
    return new RouteContext(declared, integrationMethod, notes, true);
  }

  /** Returns whether selection patterns match messages of errors, as those of Lambda functions. */
  boolean selectsByMessage() {
    return selectsByMessage;
  }

  /** Returns the status; reports an invalid one. */
  Optional<StatusCode> status(int status) {
    if (StatusCode.isAllowed(String.valueOf(status))) {
      return Optional.of(new StatusCode(status));
    }
    report(
        String.valueOf(status),
        "'%d' is not an HTTP status".formatted(status),
        "use a status from 100 to 599");
    return Optional.empty();
  }

  Set<RequestParameter> declared() {
    return notes.parameters();
  }

  List<Unparsed> reported() {
    return notes.problems();
  }

  private String place() {
    return httpMethod() + " " + path();
  }
}
