package gatewire.check.rule;

import gatewire.model.Integration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The status of a mock integration, as far as it can be read from the request template for JSON.
 * API Gateway treats a request without a content type as JSON, so this template is decisive.
 *
 * @param values the values of {@code statusCode}, as they are written in the template
 * @param isComputed whether Velocity may compute the status
 */
public record MockStatus(List<String> values, boolean isComputed) {

  private static final Pattern MEMBER =
      Pattern.compile("[\"']?\\bstatusCode\\b[\"']?\\s*:\\s*([^,}\\s]+)");
  private static final Pattern INTEGER = Pattern.compile("-?\\d+");

  /**
   * Reads the status from the request template for JSON, or from the default template if there is
   * no JSON template.
   */
  public static MockStatus of(Integration integration) {
    String template = template(integration);
    List<String> values =
        MEMBER.matcher(template).results().map((MatchResult match) -> match.group(1)).toList();
    boolean computed =
        values.isEmpty()
            ? template.contains("$")
            : values.stream().anyMatch(value -> value.contains("$"));
    return new MockStatus(values, computed);
  }

  /** Returns the values that are integers; API Gateway accepts only integers. */
  public List<Integer> statuses() {
    return values.stream()
        .filter(value -> INTEGER.matcher(value).matches())
        .map(Integer::valueOf)
        .distinct()
        .toList();
  }

  private static String template(Integration integration) {
    var templates = integration.requestTemplates();
    return templates.getOrDefault("application/json", templates.getOrDefault("$default", ""));
  }
}
