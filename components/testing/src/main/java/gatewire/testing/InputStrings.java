package gatewire.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds strings that were composed of a value that was not known yet. AWS would store such strings
 * unchanged, or reject them with a misleading message.
 */
final class InputStrings {

  /** The start of the string that {@code Output.toString} returns. */
  private static final String TO_STRING = "Calling 'toString' on an 'Output";

  private static final Pattern NULL = Pattern.compile("(?<![A-Za-z0-9_])null(?![A-Za-z0-9_])");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z0-9_.$+-]+}");

  /** The string form of a declared reference that was not resolved: {@code <photos.arn>}. */
  private static final Pattern REFERENCE = Pattern.compile("<[^<>]+\\.[A-Za-z]+>");

  /** Inputs that are code and may contain null or braces. */
  private static final Set<String> TEMPLATES = Set.of("requestTemplates", "responseTemplates");

  private static final Set<String> WITH_PLACEHOLDERS =
      Set.of("uri", "pathPart", "path", "selectionPattern");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> problems = new ArrayList<>();

  private InputStrings() {}

  static List<String> problems(RecordedStack stack) {
    InputStrings strings = new InputStrings();
    for (ResourceState resource : stack.resources()) {
      // The stack has no inputs, but users read its outputs.
      Map<String, Object> read = resource.isStack() ? resource.outputs() : resource.inputs();
      read.forEach((name, value) -> strings.walk(resource.label(), name, name, value));
    }
    return strings.problems;
  }

  private void walk(String resource, String property, String path, Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, member) -> {
            examine(resource, property, path + " (a key)", key.toString());
            walk(resource, property, path + "." + key, member);
          });
    } else if (value instanceof List<?> list) {
      list.forEach(element -> walk(resource, property, path + "[]", element));
    } else if (value instanceof String text) {
      examine(resource, property, path, text);
    }
  }

  private void examine(String resource, String property, String path, String text) {
    if (text.contains(TO_STRING)) {
      found(resource, path, "the string form of an Output instead of its value", text);
      return;
    }
    if (REFERENCE.matcher(text).find()) {
      found(resource, path, "a reference that was not replaced with a value", text);
    }
    if (TEMPLATES.contains(property)) {
      return;
    }
    if (NULL.matcher(text).find()) {
      found(resource, path, "null", text);
    }
    boolean allowed = WITH_PLACEHOLDERS.contains(property) || property.equals("routes");
    if (!allowed && PLACEHOLDER.matcher(text).find() && !isJson(text)) {
      found(resource, path, "a placeholder that was not replaced with a value", text);
    }
  }

  private void found(String resource, String path, String mistake, String text) {
    problems.add("%s, %s has %s: %s".formatted(resource, path, mistake, text));
  }

  private static boolean isJson(String text) {
    try {
      return JSON.readTree(text).isContainerNode();
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
