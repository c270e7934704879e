package gatewire.emulator.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A statement of a policy. One with a condition applies to nothing here, as conditions are not
 * evaluated.
 */
record PolicyStatement(
    boolean allows,
    List<Pattern> actions,
    boolean exceptActions,
    List<Pattern> resources,
    boolean exceptResources,
    boolean conditional) {

  private static final String INVOKE = "execute-api:Invoke";

  /**
   * @throws IllegalArgumentException when it says neither Allow nor Deny, or not of what
   */
  static PolicyStatement parse(JsonNode statement) {
    String effect = statement.path("Effect").asText();
    if (!effect.equals("Allow") && !effect.equals("Deny")) {
      throw new IllegalArgumentException("Effect '%s' is neither Allow nor Deny".formatted(effect));
    }
    boolean exceptActions = statement.has("NotAction");
    boolean exceptResources = statement.has("NotResource");
    return new PolicyStatement(
        effect.equals("Allow"),
        patterns(statement, exceptActions ? "NotAction" : "Action", Pattern.CASE_INSENSITIVE),
        exceptActions,
        patterns(statement, exceptResources ? "NotResource" : "Resource", 0),
        exceptResources,
        !statement.path("Condition").isEmpty());
  }

  boolean appliesTo(String methodArn) {
    return !conditional
        && matches(actions, INVOKE) != exceptActions
        && matches(resources, methodArn) != exceptResources;
  }

  private static boolean matches(List<Pattern> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
  }

  private static List<Pattern> patterns(JsonNode statement, String member, int flags) {
    JsonNode value = statement.path(member);
    List<Pattern> patterns = new ArrayList<>();
    if (value.isTextual()) {
      patterns.add(wildcards(value.textValue(), flags));
    } else {
      value.forEach(each -> patterns.add(wildcards(each.asText(), flags)));
    }
    if (patterns.isEmpty()) {
      throw new IllegalArgumentException("a statement has no " + member);
    }
    return patterns;
  }

  private static Pattern wildcards(String text, int flags) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      regex.append(
          switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(String.valueOf(c));
          });
    }
    return Pattern.compile(regex.toString(), flags | Pattern.DOTALL);
  }
}
