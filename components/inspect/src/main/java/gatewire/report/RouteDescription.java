package gatewire.report;

import java.util.List;

/**
 * A route, or several preflights that are equal.
 *
 * @param routes HTTP method and path of each; at least one
 * @param backend the integration in one line
 * @param target the backend in a few words, for a diagram
 * @param role the role that API Gateway assumes to call the backend; empty if it assumes none
 * @param callers the conditions that callers must fulfill; empty if every client may call it
 * @param validation the conditions that requests must fulfill
 * @param parameters the declared parameters, except those in the path
 * @param sends the parameters of the backend's request
 * @param bodies the body of the backend's request by content type
 * @param responses the responses that the integration maps
 * @param declared the declared responses of a proxy, which API Gateway passes on unchanged
 */
public record RouteDescription(
    List<String> routes,
    String backend,
    BackendTarget target,
    String role,
    List<String> callers,
    List<String> validation,
    List<ParameterDescription> parameters,
    List<MappedValue> sends,
    List<BodyDescription> bodies,
    List<ResponseDescription> responses,
    List<DeclaredResponse> declared) {

  public RouteDescription {
    routes = List.copyOf(routes);
    callers = List.copyOf(callers);
    validation = List.copyOf(validation);
    parameters = List.copyOf(parameters);
    sends = List.copyOf(sends);
    bodies = List.copyOf(bodies);
    responses = List.copyOf(responses);
    declared = List.copyOf(declared);
  }

  RouteDescription withRoutes(List<String> equal) {
    return new RouteDescription(
        equal,
        backend,
        target,
        role,
        callers,
        validation,
        parameters,
        sends,
        bodies,
        responses,
        declared);
  }
}
