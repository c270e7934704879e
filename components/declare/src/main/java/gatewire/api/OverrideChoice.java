package gatewire.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that one target of an override may get, in order: the first whose condition holds is
 * taken, and one without a condition always holds.
 */
record OverrideChoice(List<Option> options) {

  // With its line end, which the engine swallows: text that follows at once could pass for a part
  // of the directive's name.
  private static final String END = "#end\n";

  static final OverrideChoice NONE = new OverrideChoice(List.of());

  /** A value and when it is taken. */
  record Option(Optional<TemplateCondition> condition, BodyTemplate value) {}

  OverrideChoice or(Optional<TemplateCondition> condition, BodyTemplate value) {
    List<Option> more = new ArrayList<>(options);
    more.add(new Option(condition, value));
    return new OverrideChoice(List.copyOf(more));
  }

  /** Template text that sets all targets, each at most once, as API Gateway demands. */
  static String render(
      String kind,
      Map<String, OverrideChoice> targets,
      BodyTemplate.Side side,
      RouteContext route) {
    StringBuilder text = new StringBuilder();
    targets.forEach(
        (target, choice) ->
            text.append(choice.render("$context." + kind + "." + target, target, side, route)));
    return text.toString();
  }

  private String render(
      String reference, String target, BodyTemplate.Side side, RouteContext route) {
    int always = firstUnconditional();
    if (always < options.size() - 1) {
      route.report(
          target,
          "an override after one without a condition is never taken",
          "put conditions first");
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= Math.min(always, options.size() - 1); i++) {
      Option option = options.get(i);
      String set = "#set(" + reference + " = " + option.value().render(side, route) + ")";
      if (option.condition().isPresent()) {
        String keyword = i == 0 ? "#if(" : "#elseif(";
        text.append(keyword)
            .append(option.condition().get().render(side, route))
            .append(")")
            .append(set);
      } else {
        text.append(i == 0 ? set : "#else" + set);
      }
    }
    return text.append(options.get(0).condition().isPresent() ? END : "").toString();
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
