package gatewire.local.backend;

import gatewire.model.StageVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An integration's URI with its placeholders. Stage variables are inserted once; an undefined
 * variable is replaced by the empty string. {@code {name}} is replaced for each request, or kept if
 * no value is mapped to the name.
 */
public final class IntegrationUri {

  private static final Pattern PATH_PARAMETER = Pattern.compile("(?<!\\$)\\{([A-Za-z0-9._$-]+)}");

  /**
   * Literal characters, and the name of the placeholder after them; the name is empty at the end.
   */
  private record Part(String literal, String placeholder) {}

  private final List<Part> parts = new ArrayList<>();

  private IntegrationUri(String uri) {
    Matcher matcher = PATH_PARAMETER.matcher(uri);
    int end = 0;
    while (matcher.find()) {
      parts.add(new Part(uri.substring(end, matcher.start()), matcher.group(1)));
      end = matcher.end();
    }
    parts.add(new Part(uri.substring(end), ""));
  }

  /** Parses a URI and inserts the stage's variables. */
  public static IntegrationUri parse(String uri, Map<String, String> stageVariables) {
    return new IntegrationUri(withStageVariables(uri, stageVariables));
  }

  /** Returns a string with the stage's variables inserted. */
  public static String withStageVariables(String uri, Map<String, String> stageVariables) {
    return StageVariable.resolve(uri, stageVariables);
  }

  /** Returns the URI if it is the same for all requests; empty if it has placeholders. */
  public Optional<String> fixed() {
    return parts.size() == 1 ? Optional.of(parts.get(0).literal()) : Optional.empty();
  }

  /** Returns the URI of one request; values are inserted unchanged. */
  public String fill(Map<String, String> pathParameters) {
    if (parts.size() == 1) {
      return parts.get(0).literal();
    }
    StringBuilder uri = new StringBuilder();
    for (Part part : parts) {
      uri.append(part.literal());
      if (!part.placeholder().isEmpty()) {
        String value = pathParameters.get(part.placeholder());
        uri.append(value != null ? value : "{" + part.placeholder() + "}");
      }
    }
    return uri.toString();
  }
}
