package gatewire.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that one target of an override may get, in order. The first whose condition holds is
 * used; a value without a condition always holds.
 */
record OverrideChoice(List<Option> options) {

  // Includes the line end, which the template engine removes, so that the following characters are
  // not parsed as part of the directive's name.
  private static final String END = "#end\n";

  static final OverrideChoice NONE = new OverrideChoice(List.of());

  /** A value and its condition. */
  record Option(Optional<TemplateCondition> condition, OverrideValue value) {}

  OverrideChoice or(Optional<TemplateCondition> condition, OverrideValue value) {
    List<Option> more = new ArrayList<>(options);
    more.add(new Option(condition, value));
    return new OverrideChoice(List.copyOf(more));
  }

  /**
   * Returns a template that sets all targets. It sets each target at most once, because API Gateway
   * rejects a second assignment.
   */
  static String render(
      String kind,
      Map<String, OverrideChoice> targets,
      BodyTemplate.Side side,
      RouteContext route) {
    StringBuilder template = new StringBuilder();
    targets.forEach(
        (target, choice) ->
            template.append(choice.render("$context." + kind + "." + target, target, side, route)));
    return template.toString();
  }

  private String render(
      String reference, String target, BodyTemplate.Side side, RouteContext route) {
    int always = firstUnconditional();
    if (always < options.size() - 1) {
      route.report(
          target,
          "an override after one without a condition is never used",
          "put overrides with conditions first");
    }
    StringBuilder template = new StringBuilder();
    for (int i = 0; i <= Math.min(always, options.size() - 1); i++) {
      Option option = options.get(i);
      String set = option.value().assign(reference, side, route);
      if (option.condition().isPresent()) {
        String keyword = i == 0 ? "#if(" : "#elseif(";
        template
            .append(keyword)
            .append(option.condition().get().render(side, route))
            .append(")")
            .append(set);
      } else {
        template.append(i == 0 ? set : "#else" + set);
      }
    }
    return template.append(options.get(0).condition().isPresent() ? END : "").toString();
  }

  private int firstUnconditional() {
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i).condition().isEmpty()) {
        return i;
      }
    }
    return options.size();
  }
}
