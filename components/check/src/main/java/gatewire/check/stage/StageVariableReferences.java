package gatewire.check.stage;

import static java.util.stream.Collectors.toCollection;

import gatewire.check.rule.InspectedTemplates;
import gatewire.check.rule.MethodTemplate;
import gatewire.model.GatewayResponse;
import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.RequestSource;
import gatewire.model.StageVariable;
import gatewire.model.Text;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the stage variables that a method or a gateway response reads. */
final class StageVariableReferences {

  private static final Pattern IN_URI = Pattern.compile("\\$\\{stageVariables\\.([A-Za-z0-9_]+)}");

  private static final Pattern SERVER = Pattern.compile("^[^:/]+://[^/?#]*");

  /** Gateway responses substitute variables, with or without braces. */
  private static final Pattern IN_SUBSTITUTION =
      Pattern.compile("\\$\\{?stageVariables\\.([A-Za-z0-9_]+)");

  private StageVariableReferences() {}

  /**
   * Returns the variables without which a method has no backend: in its role, in the ARN of a
   * function or service action, or in the address of a server.
   */
  static Set<String> required(Method method) {
    Integration integration = method.integration();
    return Stream.concat(
            integration.uri().map(Text::toString).map(StageVariableReferences::target).stream(),
            integration.credentials().map(Text::toString).stream())
        .flatMap(text -> names(IN_URI, text))
        .collect(toCollection(LinkedHashSet::new));
  }

  /** Returns the URI up to its path if it is a URL, because another path may be a valid one. */
  private static String target(String uri) {
    return SERVER.matcher(uri).results().map(MatchResult::group).findFirst().orElse(uri);
  }

  /** Returns the variables that a method's URI, role and mappings read. */
  static Set<String> in(Method method) {
    Integration integration = method.integration();
    Set<String> names = new LinkedHashSet<>();
    Stream.of(integration.uri(), integration.credentials())
        .flatMap(Optional::stream)
        .flatMap(text -> names(IN_URI, text.toString()))
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

  /** Returns the variables that templates of a method print without checking whether they exist. */
  static Set<String> inTemplates(Method method) {
    return MethodTemplate.of(method)
        .map(MethodTemplate::text)
        .filter(StageVariableReferences::mayRead)
        .flatMap(text -> InspectedTemplates.of(text).stageVariables().stream())
        .collect(toCollection(LinkedHashSet::new));
  }

  /** Returns the variables that headers of a gateway response are mapped from. */
  static Set<String> in(GatewayResponse response) {
    return response.headers().values().stream()
        .map(RequestSource::parse)
        .flatMap(StageVariableReferences::name)
        .collect(toCollection(LinkedHashSet::new));
  }

  /** Returns the variables that bodies of a gateway response print. */
  static Set<String> inTemplates(GatewayResponse response) {
    return response.templates().values().stream()
        .filter(StageVariableReferences::mayRead)
        .flatMap(text -> names(IN_SUBSTITUTION, text))
        .collect(toCollection(LinkedHashSet::new));
  }

  private static boolean mayRead(String text) {
    return text.contains("stageVariables");
  }

  private static Stream<String> names(Pattern pattern, String text) {
    return mayRead(text)
        ? pattern.matcher(text).results().map(match -> match.group(1))
        : Stream.empty();
  }

  private static Stream<String> name(Object source) {
    return source instanceof StageVariable variable ? Stream.of(variable.name()) : Stream.empty();
  }
}
