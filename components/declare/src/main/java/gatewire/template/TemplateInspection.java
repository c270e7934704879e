package gatewire.template;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The result of inspecting a template without rendering it.
 *
 * @param findings the mistakes, from top to bottom; only the syntax error if the template does not
 *     parse
 * @param stageVariables the stage variables that it reads without checking them in a condition
 * @param overriddenPaths the names of the integration URI's placeholders that it overrides
 * @param clientPaths those that it always overrides with a value from the client, which may be
 *     absent, each with the expression of the value
 * @param requestOverrides the first place of each override of the request, which has an effect in a
 *     request template only
 */
public record TemplateInspection(
    List<TemplateFinding> findings,
    Set<String> stageVariables,
    Set<String> overriddenPaths,
    Map<String, String> clientPaths,
    Map<String, TemplatePosition> requestOverrides) {

  /** The inspection of a template without references and directives. */
  public static final TemplateInspection EMPTY =
      new TemplateInspection(List.of(), Set.of(), Set.of(), Map.of(), Map.of());

  public TemplateInspection {
    findings = List.copyOf(findings);
    stageVariables = Collections.unmodifiableSet(new TreeSet<>(stageVariables));
    overriddenPaths = Collections.unmodifiableSet(new TreeSet<>(overriddenPaths));
    clientPaths = Collections.unmodifiableMap(new TreeMap<>(clientPaths));
    requestOverrides = Collections.unmodifiableMap(new TreeMap<>(requestOverrides));
  }
}
