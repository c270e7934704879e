package gatewire.cli;

import gatewire.describe.ComposedPattern;
import gatewire.model.IntegrationResponse;
import java.util.ArrayList;
import java.util.List;

/** Formats integration responses for people: when each is selected, and what the client gets. */
final class ResponseDescription {

  private ResponseDescription() {}

  /** Describes responses. If several in a row send the same, it is described once, below them. */
  static List<String> lines(List<IntegrationResponse> responses) {
    List<String> lines = new ArrayList<>();
    List<String> sent = List.of();
    for (IntegrationResponse response : responses) {
      List<String> next = sent(response);
      if (!next.equals(sent)) {
        lines.addAll(sent);
        sent = next;
      }
      lines.add(
          DescriptionLine.of(
              response.status().toString(),
              when(response),
              response.contentHandling().map(Object::toString).orElse("")));
    }
    lines.addAll(sent);
    return lines;
  }

  private static List<String> sent(IntegrationResponse response) {
    List<String> lines = new ArrayList<>();
    response
        .headers()
        .forEach(
            (header, source) ->
                lines.add(DescriptionLine.assignment("", header, source.expression())));
    response
        .templates()
        .forEach((type, template) -> lines.addAll(TemplateDescription.lines("", type, template)));
    return lines;
  }

  private static String when(IntegrationResponse response) {
    return response
        .selectionPattern()
        .map(
            pattern ->
                "on "
                    + ComposedPattern.describe(pattern).map(authored -> authored + ", ").orElse("")
                    + pattern.regex())
        .orElse("otherwise");
  }
}
