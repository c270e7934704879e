package gatewire.local.mapping;

import gatewire.model.ContextVariable;
import gatewire.model.Literal;
import gatewire.model.SharedSource;
import gatewire.model.StageVariable;
import gatewire.model.UnparsedSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles the sources that request and response mappings share. */
final class SharedSources {

  private SharedSources() {}

  static <F extends SharedFacts> ValueSource<F> compile(SharedSource source) {
    if (source instanceof Literal literal) {
      List<String> values = List.of(literal.value());
      return facts -> values;
    } else if (source instanceof StageVariable variable) {
      return facts -> present(facts.stageVariables().get(variable.name()));
    } else if (source instanceof ContextVariable variable) {
      String[] names = variable.name().split("\\.");
      return facts -> contextVariable(facts.context(), names);
    } else if (source instanceof UnparsedSource) {
      // API Gateway ignores a source that it cannot parse.
      return facts -> List.of();
    }
    throw new IllegalArgumentException("unknown source " + source);
  }

  /**
   * Returns a string variable only: API Gateway does not map numbers such as {@code
   * requestTimeEpoch}.
   */
  private static List<String> contextVariable(Map<String, ?> context, String[] names) {
    Object value = context;
    for (String name : names) {
      value = value instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return present(value);
  }

  private static List<String> present(@Nullable Object value) {
    return value instanceof String string ? List.of(string) : List.of();
  }
}
