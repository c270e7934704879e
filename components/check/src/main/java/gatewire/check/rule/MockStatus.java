package gatewire.check.rule;

import gatewire.model.Integration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The status that a mock integration answers with, as far as its request template for JSON shows
 * it. A request without a content type counts as JSON, so that template is the one that decides.
 *
 * @param values what stands behind {@code statusCode}, as it is written
 * @param isComputed whether Velocity may yield another one
 */
public record MockStatus(List<String> values, boolean isComputed) {

  private static final Pattern MEMBER =
      Pattern.compile("[\"']?\\bstatusCode\\b[\"']?\\s*:\\s*([^,}\\s]+)");
  private static final Pattern INTEGER = Pattern.compile("-?\\d+");

  /** Reads the status from the request template for JSON, or from the default one. */
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

  /** The values that are integers, the only ones that API Gateway takes. */
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
