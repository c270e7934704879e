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
 * Texts that were put together from something that had no value yet: AWS would store them as they
 * are, or refuse them with a message about something else.
 */
final class InputTexts {

  /** What the SDK answers when an Output is concatenated to a text. */
  private static final String TO_STRING = "Calling 'toString' on an 'Output";

  private static final Pattern NULL = Pattern.compile("(?<![A-Za-z0-9_])null(?![A-Za-z0-9_])");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z0-9_.$+-]+}");

  /** What a declared reference prints, {@code <photos.arn>}: nothing was put in its place. */
  private static final Pattern REFERENCE = Pattern.compile("<[^<>]+\\.[A-Za-z]+>");

  /** Inputs that are code and may say null, or hold braces of their own. */
  private static final Set<String> TEMPLATES = Set.of("requestTemplates", "responseTemplates");

  private static final Set<String> WITH_PLACEHOLDERS =
      Set.of("uri", "pathPart", "path", "selectionPattern");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> problems = new ArrayList<>();

  private InputTexts() {}

  static List<String> problems(RecordedStack stack) {
    InputTexts texts = new InputTexts();
    for (ResourceState resource : stack.resources()) {
      // The stack's outputs are what its users read.
      Map<String, Object> read = resource.isStack() ? resource.outputs() : resource.inputs();
      read.forEach((name, value) -> texts.walk(resource.label(), name, name, value));
    }
    return texts.problems;
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
      found(resource, path, "the text of an Output instead of its value", text);
      return;
    }
    if (REFERENCE.matcher(text).find()) {
      found(resource, path, "a reference that nothing was put in the place of", text);
    }
    if (TEMPLATES.contains(property)) {
      return;
    }
    if (NULL.matcher(text).find()) {
      found(resource, path, "null", text);
    }
    boolean allowed = WITH_PLACEHOLDERS.contains(property) || property.equals("routes");
    if (!allowed && PLACEHOLDER.matcher(text).find() && !isJson(text)) {
      found(resource, path, "a placeholder that nothing was put in the place of", text);
    }
  }

  private void found(String resource, String path, String what, String text) {
    problems.add("%s, %s has %s: %s".formatted(resource, path, what, text));
  }

  private static boolean isJson(String text) {
    try {
      return JSON.readTree(text).isContainerNode();
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
