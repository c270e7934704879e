package gatewire.api;

import gatewire.model.ContextVariable;
import gatewire.model.Literal;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestSource;

/** Which values may be empty, or must be encoded, where they become a part of a URI. */
final class UriValue {

  private UriValue() {}

  /** Returns whether a request may lack the value. API Gateway matches no empty path parameter. */
  static boolean mayBeEmpty(RequestSource source) {
    return source instanceof Literal literal ? literal.value().isEmpty() : !isPath(source);
  }

  /**
   * Returns whether the client chooses the value and API Gateway has decoded it, so that it may
   * contain a slash, a question mark or a percent sign. A path parameter is still encoded.
   */
  static boolean mustBeEncoded(RequestSource source) {
    return source instanceof ContextVariable variable
        ? variable.name().startsWith("authorizer.") || variable.name().startsWith("identity.")
        : source instanceof RequestSource.Parameter && !isPath(source)
            || TemplateReference.isBody(source);
  }

  private static boolean isPath(RequestSource source) {
    return source instanceof RequestSource.Parameter parameter
        && parameter.parameter().location() == ParameterLocation.PATH;
  }
}
