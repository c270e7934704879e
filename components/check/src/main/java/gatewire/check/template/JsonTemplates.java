package gatewire.check.template;

import gatewire.check.rule.MediaTypes;
import gatewire.check.rule.MethodTemplate;
import gatewire.model.BackendKind;
import gatewire.model.IntegrationType;
import gatewire.model.Literal;
import gatewire.model.Method;
import java.util.stream.Stream;

/** Decides which templates must yield JSON. */
final class JsonTemplates {

  private static final int MAX_SHOWN = 80;

  private JsonTemplates() {}

  /** Returns the templates of a method for JSON whose output may not be of another type. */
  static Stream<MethodTemplate> of(Method method) {
    return MethodTemplate.of(method)
        .filter(template -> MediaTypes.isJson(template.contentType()))
        .filter(template -> !isOtherType(method, template));
  }

  /** Whether the output must be JSON: the backend reads only JSON, or it begins like JSON. */
  static boolean isMeantAsJson(Method method, MethodTemplate template, String output) {
    return isOfFunction(method, template) || output.startsWith("{") || output.startsWith("[");
  }

  /** Whether the output is the event of a Lambda function. */
  static boolean isOfFunction(Method method, MethodTemplate template) {
    return template.response().isEmpty()
        && BackendKind.of(method.integration()) == BackendKind.LAMBDA;
  }

  /** Returns an output for a finding, in one line. */
  static String shown(String output) {
    String start = output.length() > MAX_SHOWN ? output.substring(0, MAX_SHOWN) + "…" : output;
    return start.replaceAll("\\R", "\\\\n");
  }

  /**
   * Whether the output may be of another type: a mock's request, which may be lenient JSON, and a
   * response with a fixed content type.
   */
  private static boolean isOtherType(Method method, MethodTemplate template) {
    if (template.response().isEmpty()) {
      return method.integration().type() == IntegrationType.MOCK;
    }
    return method.integration().responses().stream()
        .filter(response -> response.status().equals(template.response().get()))
        .flatMap(response -> response.headers().entrySet().stream())
        .anyMatch(
            header ->
                header.getKey().equalsIgnoreCase("Content-Type")
                    && header.getValue() instanceof Literal literal
                    && !MediaTypes.isJson(literal.value()));
  }
}
