package gatewire.api;

/** What becomes a mapping template once it is known for which route and for which way. */
@FunctionalInterface
interface BodyTemplate {

  /** The way a template's output goes. */
  enum Side {
    /** To the backend; {@code $input} is the client's request. */
    REQUEST,
    /**
     * To the client; {@code $input.body} is the backend's answer, {@code $input.params()} still the
     * client's request.
     */
    RESPONSE
  }

  /** The template's text; what it cannot express is reported to the route. */
  String render(Side side, RouteContext route);
}
