package gatewire.local.mapping;

import java.util.Map;

/** What mappings of requests and of answers can both read. */
public interface SharedFacts {

  /** {@code $context}, nested maps for what has members; a member that is not set may be null. */
  Map<String, ?> context();

  Map<String, String> stageVariables();
}
