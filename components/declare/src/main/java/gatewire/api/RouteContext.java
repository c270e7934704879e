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

/**
 * What a {@link Backend} learns about the route that it renders for, and where it reports what is
 * wrong with it.
 */
public final class RouteContext {

  private final Declared declared;
  private final HttpMethod integrationMethod;
  private final Notes notes;

  /** The route as it is declared. */
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
        new Notes(new LinkedHashSet<>(), new ArrayList<>()));
  }

  private RouteContext(Declared declared, HttpMethod integrationMethod, Notes notes) {
    this.declared = declared;
    this.integrationMethod = integrationMethod;
    this.notes = notes;
  }

  /** The route's verb. */
  public HttpMethod httpMethod() {
    return declared.httpMethod();
  }

  /** The verb that the backend is asked with: the route's, unless the backend says otherwise. */
  public HttpMethod integrationMethod() {
    return integrationMethod;
  }

  /** The route's path. */
  public PathTemplate path() {
    return declared.path();
  }

  /** The content types whose payloads the API takes as bytes; empty where every payload is text. */
  public Set<String> binaryMediaTypes() {
    return declared.binaryMediaTypes();
  }

  /** What a document says of the route; empty where none declares it. */
  public Optional<ContractOperation> operation() {
    return declared.operation();
  }

  /** Report something that cannot be part of an API: what was written and what is wrong with it. */
  public void report(String text, String problem) {
    notes.problems().add(new Unparsed(place(), text, problem));
  }

  /** Report something that cannot be part of an API, and what to do about it. */
  public void report(String text, String problem, String fix) {
    notes.problems().add(new Unparsed(place(), text, problem, fix));
  }

  /**
   * Declare what a template reads of the request; parameters that the integration maps are declared
   * without being told.
   */
  public void declare(RequestSource source) {
    source.declaration().ifPresent(notes.parameters()::add);
  }

  /**
   * The same route, asking the backend with this verb. What is reported or declared on either
   * belongs to both.
   */
  public RouteContext integrationMethod(HttpMethod method) {
    return new RouteContext(declared, method, notes);
  }

  /** The status, or a report about it. */
  Optional<StatusCode> status(int status) {
    if (StatusCode.isAllowed(String.valueOf(status))) {
      return Optional.of(new StatusCode(status));
    }
    report(
        String.valueOf(status),
        "status '%d' is no HTTP status".formatted(status),
        "write one from 100 to 599");
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
