package gatewire.report;

import gatewire.template.TemplateOutline;
import gatewire.template.scan.OutlineScan;
import java.util.List;
import java.util.Map;

/**
 * A body that a template prints.
 *
 * @param output the printed output; shortened if it is long
 * @param overrides the values that the template sets, in its order
 */
public record BodyDescription(String contentType, String output, List<MappedValue> overrides) {

  private static final int MAX_OUTPUT = 100;

  public BodyDescription {
    overrides = List.copyOf(overrides);
  }

  static List<BodyDescription> of(Map<String, String> templates) {
    return templates.entrySet().stream()
        .map(template -> of(template.getKey(), template.getValue()))
        .toList();
  }

  private static BodyDescription of(String contentType, String template) {
    TemplateOutline outline = OutlineScan.outline(template);
    return new BodyDescription(
        contentType,
        output(outline.printed(), template),
        outline.overrides().stream()
            .map(
                override ->
                    new MappedValue(
                        name(override.target()),
                        override.value()
                            + override
                                .condition()
                                .map(condition -> ", if " + condition)
                                .orElse("")))
            .toList());
  }

  private static String output(String printed, String template) {
    if (printed.isEmpty()) {
      return template.isBlank() ? "an empty body" : "an empty body after the assignments";
    }
    return printed.length() <= MAX_OUTPUT
        ? printed
        : "%s… (%d lines)".formatted(printed.substring(0, MAX_OUTPUT), template.lines().count());
  }

  /** Returns a target without its first part: the place of the line shows the direction. */
  private static String name(String target) {
    String name = target.substring(target.indexOf('.') + 1);
    return name.startsWith("header.") ? name.substring("header.".length()) : name;
  }
}
