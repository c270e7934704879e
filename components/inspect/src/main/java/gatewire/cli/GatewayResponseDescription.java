package gatewire.cli;

import gatewire.model.GatewayResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Formats the responses that API Gateway itself creates, for example for an unknown route. */
final class GatewayResponseDescription {

  private GatewayResponseDescription() {}

  /** Describes responses. If several in a row send the same, it is described once, below them. */
  static List<String> lines(Collection<GatewayResponse> responses) {
    List<String> lines = new ArrayList<>();
    List<String> sent = List.of();
    for (GatewayResponse response : responses) {
      List<String> next = sent(response);
      if (!next.equals(sent)) {
        lines.addAll(sent);
        sent = next;
      }
      lines.add(
          "  gateway response %s, %s"
              .formatted(
                  response.type(),
                  response.status().map(status -> "status " + status).orElse("default status")));
    }
    lines.addAll(sent);
    return lines;
  }

  private static List<String> sent(GatewayResponse response) {
    List<String> lines = new ArrayList<>();
    response
        .headers()
        .forEach((header, value) -> lines.add(DescriptionLine.assignment("", header, value)));
    response
        .templates()
        .forEach((type, template) -> lines.addAll(TemplateDescription.lines("", type, template)));
    return lines;
  }
}
