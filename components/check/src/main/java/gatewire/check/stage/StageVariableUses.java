package gatewire.check.stage;

import static java.util.stream.Collectors.toCollection;

import gatewire.check.rule.InspectedTemplates;
import gatewire.check.rule.MethodTemplate;
import gatewire.model.GatewayResponse;
import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.RequestSource;
import gatewire.model.StageVariable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of the stage variables that something reads. */
final class StageVariableUses {

  private static final Pattern IN_TEXT = Pattern.compile("\\$\\{stageVariables\\.([A-Za-z0-9_]+)}");

  /** Gateway responses substitute variables, with or without braces. */
  private static final Pattern IN_SUBSTITUTION =
      Pattern.compile("\\$\\{?stageVariables\\.([A-Za-z0-9_]+)");

  private StageVariableUses() {}

  /** Those that a method cannot do without: in its URI, credentials and mappings. */
  static Set<String> in(Method method) {
    Integration integration = method.integration();
    Set<String> names = new LinkedHashSet<>();
    Stream.of(integration.uri(), integration.credentials())
        .flatMap(Optional::stream)
        .flatMap(text -> names(IN_TEXT, text.toString()))
        .forEach(names::add);
    addNames(integration.requestParameters().values(), names);
    integration.responses().forEach(response -> addNames(response.headers().values(), names));
    return names;
  }

  private static void addNames(Collection<?> sources, Set<String> names) {
    for (Object source : sources) {
      if (source instanceof StageVariable variable) {
        names.add(variable.name());
      }
    }
  }

  /** Those that templates of a method print without asking whether they are there. */
  static Set<String> inTemplates(Method method) {
    return MethodTemplate.of(method)
        .map(MethodTemplate::text)
        .filter(StageVariableUses::mayUse)
        .flatMap(text -> InspectedTemplates.of(text).stageVariables().stream())
        .collect(toCollection(LinkedHashSet::new));
  }

  /** Those that headers of a gateway response are mapped from. */
  static Set<String> in(GatewayResponse response) {
    return response.headers().values().stream()
        .map(RequestSource::parse)
        .flatMap(StageVariableUses::name)
        .collect(toCollection(LinkedHashSet::new));
  }

  /** Those that bodies of a gateway response print. */
  static Set<String> inTemplates(GatewayResponse response) {
    return response.templates().values().stream()
        .filter(StageVariableUses::mayUse)
        .flatMap(text -> names(IN_SUBSTITUTION, text))
        .collect(toCollection(LinkedHashSet::new));
  }

  private static boolean mayUse(String text) {
    return text.contains("stageVariables");
  }

  private static Stream<String> names(Pattern pattern, String text) {
    return mayUse(text)
        ? pattern.matcher(text).results().map(match -> match.group(1))
        : Stream.empty();
  }

  private static Stream<String> name(Object source) {
    return source instanceof StageVariable variable ? Stream.of(variable.name()) : Stream.empty();
  }
}
