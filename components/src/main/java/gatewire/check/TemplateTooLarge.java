package gatewire.check;

import gatewire.model.Method;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/** Find mapping templates that are larger than API Gateway takes. */
final class TemplateTooLarge implements MethodRule {

  /** 300 KB, a quota that cannot be raised. */
  static final int LARGEST = 300 * 1024;

  @Override
  public Description description() {
    return Description.error(
        "template-too-large",
        "The deployment fails.",
        "A mapping template has at most 300 KB, a quota that is never raised.");
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Stream<Finding> request =
        examine(method, "the request template", method.integration().requestTemplates());
    return Stream.concat(
        request,
        method.integration().responses().stream()
            .flatMap(
                response ->
                    examine(
                        method,
                        "the template of integration response " + response.status(),
                        response.templates())));
  }

  private Stream<Finding> examine(Method method, String what, Map<String, String> templates) {
    return templates.entrySet().stream()
        .filter(template -> size(template.getValue()) > LARGEST)
        .map(
            template ->
                finding(method)
                    .problem(
                        "%s for %s has %d bytes; the most is %d",
                        what, template.getKey(), size(template.getValue()), LARGEST)
                    .fix("shorten it, or let a function do the work"));
  }

  private static int size(String template) {
    return template.getBytes(StandardCharsets.UTF_8).length;
  }
}
