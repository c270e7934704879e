package gatewire.template;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The result of inspecting a template without rendering it.
 *
 * @param findings the mistakes, from top to bottom; only the syntax error if the template does not
 *     parse
 * @param stageVariables the stage variables that it reads without checking them in a condition
 * @param overriddenPaths the names of the integration URI's placeholders that it overrides
 */
public record TemplateInspection(
    List<TemplateFinding> findings, Set<String> stageVariables, Set<String> overriddenPaths) {

  public TemplateInspection {
    findings = List.copyOf(findings);
    stageVariables = Collections.unmodifiableSet(new TreeSet<>(stageVariables));
    overriddenPaths = Collections.unmodifiableSet(new TreeSet<>(overriddenPaths));
  }
}
