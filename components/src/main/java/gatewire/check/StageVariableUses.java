package gatewire.check;

import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.StageVariable;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The stage variables that a method cannot do without: in URIs, credentials and mappings. A
 * template may ask whether a variable is there.
 */
final class StageVariableUses {

  private static final Pattern IN_TEXT = Pattern.compile("\\$\\{stageVariables\\.([A-Za-z0-9_]+)}");

  private StageVariableUses() {}

  /** Their names, each once. */
  static Stream<String> in(Method method) {
    Integration integration = method.integration();
    Stream<String> texts =
        Stream.of(integration.uri(), integration.credentials())
            .flatMap(Optional::stream)
            .flatMap(text -> IN_TEXT.matcher(text.toString()).results())
            .map(match -> match.group(1));
    Stream<String> mappings =
        Stream.concat(
                integration.requestParameters().values().stream(),
                integration.responses().stream()
                    .flatMap(response -> response.headers().values().stream()))
            .flatMap(
                source ->
                    source instanceof StageVariable variable
                        ? Stream.of(variable.name())
                        : Stream.empty());
    return Stream.concat(texts, mappings).distinct();
  }
}
