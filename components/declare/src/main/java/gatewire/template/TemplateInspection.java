package gatewire.template;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The result of inspecting a template without rendering it.
 *
 * @param findings what is wrong, from top to bottom; of a template that does not parse that alone
 * @param stageVariables the stage variables that it reads and does not ask for in a condition
 * @param overriddenPaths the placeholders of the integration's URI that it overrides by their names
 */
public record TemplateInspection(
    List<TemplateFinding> findings, Set<String> stageVariables, Set<String> overriddenPaths) {

  public TemplateInspection {
    findings = List.copyOf(findings);
    stageVariables = Collections.unmodifiableSet(new TreeSet<>(stageVariables));
    overriddenPaths = Collections.unmodifiableSet(new TreeSet<>(overriddenPaths));
  }
}
