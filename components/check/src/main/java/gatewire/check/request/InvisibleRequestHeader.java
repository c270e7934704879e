package gatewire.check.request;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds declared headers that API Gateway removes from each request before validators, mappings or
 * templates can read them.
 */
final class InvisibleRequestHeader implements MethodRule {

  private static final Set<String> INVISIBLE =
      Set.of(
          "connection",
          "content-length",
          "content-md5",
          "expect",
          "max-forwards",
          "proxy-authenticate",
          "server",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "www-authenticate");

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "invisible-request-header",
        "The header never has a value; if it is required, every request gets 400.",
        "API Gateway removes some headers from a request before validators, mappings and templates can read them.",
        Evidence.recorded("LocalStack's recordings of request headers"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    return method.requestParameters().keySet().stream()
        .filter(parameter -> parameter.location() == ParameterLocation.HEADER)
        .map(RequestParameter::name)
        .filter(name -> INVISIBLE.contains(name.toLowerCase(Locale.ROOT)))
        .map(
            name ->
                finding(method)
                    .problem(
                        "the method declares request header '%s', which API Gateway removes before validators, mappings or templates can read it",
                        name)
                    .fix("let clients send the value in a header with another name"));
  }
}
