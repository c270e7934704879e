package gatewire.cli;

import gatewire.template.TemplateOutline;
import gatewire.template.scan.OutlineScan;
import java.util.ArrayList;
import java.util.List;

/**
 * Formats a template for people: the output that it prints, then each override with its value and
 * its condition.
 */
final class TemplateDescription {

  private static final int MAX_OUTPUT = 100;

  private TemplateDescription() {}

  static List<String> lines(String kind, String contentType, String template) {
    TemplateOutline outline = OutlineScan.outline(template);
    List<String> lines = new ArrayList<>();
    lines.add(DescriptionLine.assignment(kind, contentType, output(outline.printed(), template)));
    for (TemplateOutline.Assignment override : outline.overrides()) {
      lines.add(
          DescriptionLine.assignment(
              "",
              "  sets " + name(override.target()),
              override.value()
                  + override.condition().map(condition -> ", if " + condition).orElse("")));
    }
    return lines;
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
