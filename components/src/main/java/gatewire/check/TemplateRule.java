package gatewire.check;

import gatewire.model.Method;
import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import gatewire.template.TemplateInspection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A rule about what a mapping template says, as Velocity parses it. */
abstract class TemplateRule implements MethodRule {

  private static final int MOST_REMEMBERED = 1_000;

  /** Several rules look at a template, and many routes have the same one. */
  private static final Map<String, List<TemplateFinding>> INSPECTED =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<TemplateFinding>> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  private final Kind kind;

  TemplateRule(Kind kind) {
    this.kind = kind;
  }

  /** Say the rest about a template that the rule is about. */
  abstract Finding complete(Finding finding);

  @Override
  public final Stream<Finding> examine(Method method) {
    return MethodTemplate.of(method)
        .flatMap(
            template ->
                inspected(template.text()).stream()
                    .filter(found -> found.kind() == kind)
                    .map(
                        found ->
                            complete(
                                finding(method)
                                    .problem("%s, %s", template.place(), found.toString()))));
  }

  /** A text without either sign is printed as it stands: Velocity need not even be started. */
  private static List<TemplateFinding> inspected(String text) {
    if (text.indexOf('$') < 0 && text.indexOf('#') < 0) {
      return List.of();
    }
    synchronized (INSPECTED) {
      return INSPECTED.computeIfAbsent(text, TemplateInspection::of);
    }
  }
}
