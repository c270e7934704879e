package gatewire.api;

/** A mapping template that is rendered once its route and its side are known. */
@FunctionalInterface
interface BodyTemplate {

  /** The side of the integration that a template is for. */
  enum Side {
    /** Templates for requests to the backend; {@code $input} is the client's request. */
    REQUEST,
    /**
     * Templates for responses to the client; {@code $input.body} is the backend's response, and
     * {@code $input.params()} is still the client's request.
     */
    RESPONSE
  }

  /** Returns the template. Reports to the route parts that a template cannot express. */
  String render(Side side, RouteContext route);
}
