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

  private final HttpMethod httpMethod;
  private final HttpMethod integrationMethod;
  private final PathTemplate path;
  private final Set<String> binaryMediaTypes;
  private final Set<RequestParameter> declared;
  private final List<Unparsed> reported;
  private final Optional<ContractOperation> operation;

  RouteContext(HttpMethod httpMethod, PathTemplate path, Set<String> binaryMediaTypes) {
    this(httpMethod, path, binaryMediaTypes, Optional.empty());
  }

  RouteContext(
      HttpMethod httpMethod,
      PathTemplate path,
      Set<String> binaryMediaTypes,
      Optional<ContractOperation> operation) {
    this(
        httpMethod,
        httpMethod,
        path,
        binaryMediaTypes,
        new LinkedHashSet<>(),
        new ArrayList<>(),
        operation);
  }

  private RouteContext(
      HttpMethod httpMethod,
      HttpMethod integrationMethod,
      PathTemplate path,
      Set<String> binaryMediaTypes,
      Set<RequestParameter> declared,
      List<Unparsed> reported,
      Optional<ContractOperation> operation) {
    this.httpMethod = httpMethod;
    this.integrationMethod = integrationMethod;
    this.path = path;
    this.binaryMediaTypes = binaryMediaTypes;
    this.declared = declared;
    this.reported = reported;
    this.operation = operation;
  }

  /** The route's verb. */
  public HttpMethod httpMethod() {
    return httpMethod;
  }

  /** The verb that the backend is asked with: the route's, unless the backend says otherwise. */
  public HttpMethod integrationMethod() {
    return integrationMethod;
  }

  /** The route's path. */
  public PathTemplate path() {
    return path;
  }

  /** The content types whose payloads the API takes as bytes; empty where every payload is text. */
  public Set<String> binaryMediaTypes() {
    return binaryMediaTypes;
  }

  /** What a document says of the route; empty where none declares it. */
  public Optional<ContractOperation> operation() {
    return operation;
  }

  /** Report something that cannot be part of an API: what was written and what is wrong with it. */
  public void report(String text, String problem) {
    reported.add(new Unparsed(httpMethod + " " + path, text, problem));
  }

  /** Report something that cannot be part of an API, and what to do about it. */
  public void report(String text, String problem, String fix) {
    reported.add(new Unparsed(httpMethod + " " + path, text, problem, fix));
  }

  /**
   * Declare what a template reads of the request; parameters that the integration maps are declared
   * without being told.
   */
  public void declare(RequestSource source) {
    source.declaration().ifPresent(declared::add);
  }

  /**
   * The same route, asking the backend with this verb. What is reported or declared on either
   * belongs to both.
   */
  public RouteContext integrationMethod(HttpMethod method) {
    return new RouteContext(
        httpMethod, method, path, binaryMediaTypes, declared, reported, operation);
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
    return declared;
  }

  List<Unparsed> reported() {
    return reported;
  }
}
