package gatewire.check;

import gatewire.model.ContentHandling;
import gatewire.model.Integration;
import gatewire.model.Method;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Find templates beside CONVERT_TO_BINARY: a template works on text. */
final class BinaryWithTemplate implements MethodRule {

  @Override
  public Description description() {
    return Description.error(
        "binary-with-template",
        "Requests get 500 as soon as the template is used.",
        "CONVERT_TO_BINARY makes the body bytes, and templates work on text.");
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    if (integration.type().isProxy()) {
      return Stream.empty();
    }
    Stream<String> request =
        clash(integration.contentHandling(), integration.requestTemplates())
            ? Stream.of("the integration")
            : Stream.empty();
    Stream<String> responses =
        integration.responses().stream()
            .filter(response -> clash(response.contentHandling(), response.templates()))
            .map(response -> "integration response " + response.status());
    return Stream.concat(request, responses)
        .map(
            what ->
                finding(method)
                    .problem("%s has CONVERT_TO_BINARY and a template, which only takes text", what)
                    .fix("drop one of them"));
  }

  private static boolean clash(Optional<ContentHandling> handling, Map<String, String> templates) {
    return handling.filter(ContentHandling.CONVERT_TO_BINARY::equals).isPresent()
        && !templates.isEmpty();
  }
}
