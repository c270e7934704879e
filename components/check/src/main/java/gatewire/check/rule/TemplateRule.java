package gatewire.check.rule;

import gatewire.model.Method;
import gatewire.template.TemplateFinding.Kind;
import java.util.stream.Stream;

/** A rule about what a mapping template says, as Velocity parses it. */
public abstract class TemplateRule implements MethodRule {

  private final Kind kind;

  /** Makes a rule that reports findings of this kind. */
  protected TemplateRule(Kind kind) {
    this.kind = kind;
  }

  /** Adds the fix to a finding about a template. */
  protected abstract Finding complete(Finding finding);

  @Override
  public final Stream<Finding> examine(Method method) {
    return MethodTemplate.of(method)
        .flatMap(
            template ->
                InspectedTemplates.of(template.text()).findings().stream()
                    .filter(found -> found.kind() == kind)
                    .map(
                        found ->
                            complete(
                                finding(method)
                                    .problem("%s, %s", template.place(), found.toString()))));
  }
}
