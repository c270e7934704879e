package gatewire.check.rule;

import gatewire.model.Method;
import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import java.util.stream.Stream;

/** A rule about the contents of a mapping template, as Velocity parses it. */
public abstract class TemplateRule implements MethodRule {

  private final Kind kind;

  /** Creates a rule that reports findings of this kind. */
  protected TemplateRule(Kind kind) {
    this.kind = kind;
  }

  /** Returns whether the rule reports a finding of a template; by default, those of its kind. */
  protected boolean applies(MethodTemplate template, TemplateFinding found) {
    return found.kind() == kind;
  }

  /** Adds the fix to a finding about a template. */
  protected abstract Finding addFix(Finding finding);

  @Override
  public final Stream<Finding> examine(Method method) {
    return MethodTemplate.of(method)
        .flatMap(
            template ->
                InspectedTemplates.of(template.text()).findings().stream()
                    .filter(found -> applies(template, found))
                    .map(
                        found ->
                            addFix(
                                finding(method)
                                    .problem("%s, %s", template.place(), found.toString()))));
  }
}
