package gatewire.stack.recording;

import gatewire.stack.Unknown;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The outputs that a provider would compute for a resource: the attributes of {@link
 * ComputedOutputsTable} with values instead of placeholders.
 *
 * <p>{@code ${name}} is an input or computed output of the same resource, or a variable such as
 * those of {@link AwsLocation}. {@code ${name:last}} is only the part after the last colon, for
 * example a function's name in its ARN. {@code ${name:bucket}} is a bucket's name made of it, as
 * Pulumi makes one: in lower case, and with a suffix. The suffix is omitted unless the name is too
 * short without one, so that folders of objects have short names.
 */
final class ComputedOutputs {

  /** Templates that represent a value of another type than string, or an empty string. */
  private static final Map<String, Object> CONSTANTS =
      Map.of("[]", List.of(), "{}", Map.of(), "\"\"", "", "true", true, "false", false);

  private static final int MIN_BUCKET_NAME = 3;

  private final Map<String, String> templates;
  private final Map<String, Object> inputs;
  private final Map<String, String> variables;
  private final Map<String, Object> computed = new LinkedHashMap<>();
  // A template that names its own attribute refers to the variable instead: region = ${region}.
  private final Set<String> begun = new HashSet<>();

  private ComputedOutputs(
      Map<String, String> templates, Map<String, Object> inputs, Map<String, String> variables) {
    this.templates = templates;
    this.inputs = inputs;
    this.variables = variables;
  }

  /**
   * Returns all attributes of the table that the program did not set as inputs.
   *
   * @param templates the templates of the resource's type in the table
   * @param variables values such as that of {@code region}
   */
  static Map<String, Object> of(
      Map<String, String> templates, Map<String, Object> inputs, Map<String, String> variables) {
    ComputedOutputs outputs = new ComputedOutputs(templates, inputs, variables);
    templates.keySet().forEach(outputs::value);
    return Collections.unmodifiableMap(outputs.computed);
  }

  private Optional<Object> value(String name) {
    if (inputs.containsKey(name)) {
      return Optional.of(inputs.get(name));
    } else if (templates.containsKey(name) && begun.add(name)) {
      computed.put(name, render(templates.get(name)));
    }
    return Optional.<Object>ofNullable(computed.get(name))
        .or(() -> Optional.ofNullable(variables.get(name)));
  }

  private Object render(String template) {
    if (CONSTANTS.containsKey(template)) {
      return CONSTANTS.get(template);
    }
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (int open = template.indexOf("${"); open >= 0; open = template.indexOf("${", at)) {
      int close = template.indexOf('}', open);
      Object value = placeholder(template.substring(open + 2, close));
      if (value == Unknown.VALUE || (open == 0 && close == template.length() - 1)) {
        return value;
      }
      text.append(template, at, open).append(value);
      at = close + 1;
    }
    return text.append(template.substring(at)).toString();
  }

  private Object placeholder(String placeholder) {
    String[] parts = placeholder.split(":", 2);
    Object value = value(parts[0]).orElse(Unknown.VALUE);
    if (parts.length < 2 || !(value instanceof String text)) {
      return value;
    }
    return parts[1].equals("last") ? text.substring(text.lastIndexOf(':') + 1) : bucket(text);
  }

  private static String bucket(String logicalName) {
    String name = logicalName.toLowerCase(Locale.ROOT);
    return name.length() < MIN_BUCKET_NAME ? name + "-local" : name;
  }
}
