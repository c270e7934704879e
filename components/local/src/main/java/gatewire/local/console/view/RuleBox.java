package gatewire.local.console.view;

import gatewire.check.Rules;
import java.util.HashMap;
import java.util.Map;

/** Finds the box that a rule is about: rules are grouped by subject, one package each. */
final class RuleBox {

  private static final Map<String, String> SUBJECTS = new HashMap<>();

  static {
    Rules.all()
        .forEach(
            rule -> {
              String room = rule.getClass().getPackageName();
              SUBJECTS.put(rule.id(), room.substring(room.lastIndexOf('.') + 1));
            });
  }

  private RuleBox() {}

  static Box of(String rule, String problem) {
    return switch (SUBJECTS.getOrDefault(rule, "")) {
      case "integration" -> rule.startsWith("mock-") ? Box.INTEGRATION_REQUEST : Box.INTEGRATION;
      case "template", "binary" ->
          problem.contains("response") ? Box.INTEGRATION_RESPONSE : Box.INTEGRATION_REQUEST;
      case "response" -> Box.INTEGRATION_RESPONSE;
      case "cors" -> Box.METHOD_RESPONSE;
      default -> Box.METHOD_REQUEST;
    };
  }
}
