package gatewire.check.integration;

import gatewire.check.rule.Finding;
import gatewire.check.rule.HeaderNames;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BackendKind;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import gatewire.model.ResponseSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds mapping sources that name a header in a different case than the one in which it arrives.
 */
final class UnusualHeaderCase implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "unusual-header-case",
        "The header is missing, at the backend or at the client.",
        "The header name in a mapping's source is case-sensitive.");
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Stream<Finding> requests =
        method.requestParameters().keySet().stream()
            .filter(parameter -> parameter.location() == ParameterLocation.HEADER)
            .map(RequestParameter::name)
            .flatMap(
                name -> describe(method, "method.request.header.", name, HeaderNames.usual(name)));
    // The headers of other backends than S3 are not known.
    return BackendKind.of(method.integration()) == BackendKind.S3
        ? Stream.concat(requests, responses(method))
        : requests;
  }

  private Stream<Finding> responses(Method method) {
    return method.integration().responses().stream()
        .flatMap(response -> response.headers().values().stream())
        .mapMulti(UnusualHeaderCase::addHeaderName)
        .filter(name -> HeaderNames.usualOfS3(name).isPresent())
        .distinct()
        .flatMap(
            name ->
                describe(
                    method, "integration.response.header.", name, HeaderNames.usualOfS3(name)));
  }

  private static void addHeaderName(ResponseSource source, Consumer<String> names) {
    if (source instanceof ResponseSource.Header header) {
      names.accept(header.name());
    } else if (source instanceof ResponseSource.MultiValueHeader header) {
      names.accept(header.name());
    }
  }

  private Stream<Finding> describe(
      Method method, String prefix, String name, Optional<String> usual) {
    return usual.stream()
        .map(
            other ->
                finding(method)
                    .problem(
                        "%s%s is case-sensitive, and the header usually arrives as '%s'",
                        prefix, name, other)
                    .fix("write %s%s", prefix, other));
  }
}
