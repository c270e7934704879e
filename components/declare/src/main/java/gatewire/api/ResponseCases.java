package gatewire.api;

import static gatewire.api.BodyTemplate.Side.RESPONSE;

import gatewire.model.ResponseSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Responses that replace another one if their condition holds, in order. They share its integration
 * response, so the template sets their status and headers.
 *
 * @param overrides the overrides if no condition holds
 */
record ResponseCases(ResponseOverrides overrides, List<Case> cases) {

  static final ResponseCases NONE =
      new ResponseCases(ResponseOverrides.responseOverrides(), List.of());

  /** A response and its condition. */
  record Case(TemplateCondition condition, Response response) {}

  ResponseCases or(TemplateCondition condition, Response response) {
    List<Case> more = new ArrayList<>(cases);
    more.add(new Case(condition, response));
    return new ResponseCases(overrides, List.copyOf(more));
  }

  ResponseCases with(ResponseOverrides value) {
    return new ResponseCases(value, cases);
  }

  boolean isEmpty() {
    return cases.isEmpty() && overrides.isEmpty();
  }

  /**
   * Returns a template that prints the body of the first response whose condition holds, and sets
   * its status and headers. Otherwise it is the given template.
   */
  String around(String template, String contentType, RouteContext route) {
    if (cases.isEmpty()) {
      return template;
    }
    StringBuilder all = new StringBuilder();
    for (Case each : cases) {
      all.append(all.isEmpty() ? "#if(" : "#elseif(")
          .append(each.condition().render(RESPONSE, route))
          .append(")")
          .append(each.response().renderInstead(contentType, route));
    }
    // The template engine removes the line ends, which separate the directives from the body.
    return all.append("#else\n").append(template).append("#end\n").toString();
  }

  /** Returns a template that sets this status and these headers. */
  static String replacing(int status, Map<String, ResponseSource> headers, RouteContext route) {
    StringBuilder set = new StringBuilder();
    route
        .status(status)
        .ifPresent(code -> set.append("#set($context.responseOverride.status = " + code + ")"));
    headers.forEach(
        (name, value) ->
            set.append(
                OverrideValue.response(value)
                    .assign("$context.responseOverride.header." + name, RESPONSE, route)));
    return set.toString();
  }
}
