package gatewire.local.mapping;

import java.util.Map;

/** The values that both request and response mappings can read. */
public interface SharedFacts {

  /** Returns {@code $context} with nested maps as objects; a member that is not set may be null. */
  Map<String, ?> context();

  Map<String, String> stageVariables();
}
