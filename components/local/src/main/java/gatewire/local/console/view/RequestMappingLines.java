package gatewire.local.console.view;

import gatewire.local.console.view.Line.State;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import gatewire.model.SharedSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lines from the method request to the integration request. */
final class RequestMappingLines {

  private RequestMappingLines() {}

  static List<Line> lines(Method method) {
    Integration integration = method.integration().withoutIgnoredParts();
    List<Line> lines = new ArrayList<>();
    integration
        .requestParameters()
        .forEach(
            (target, source) ->
                lines.add(
                    Line.of(
                        source instanceof SharedSource ? State.FIXED : State.MAPPED,
                        source.expression(),
                        target.expression(),
                        "")));
    if (integration.type() == IntegrationType.AWS_PROXY) {
      lines.add(
          Line.of(
              State.PASSED,
              "the whole request",
              "the function's event",
              "A Lambda proxy integration passes every parameter, header and the body."));
      return lines;
    }
    method.requestParameters().keySet().stream()
        .filter(parameter -> !isMapped(parameter, integration))
        .map(parameter -> unmapped(parameter, integration))
        .forEach(lines::add);
    lines.addAll(body(integration));
    return lines;
  }

  private static boolean isMapped(RequestParameter parameter, Integration integration) {
    return integration.requestParameters().values().stream()
        .anyMatch(
            source ->
                source instanceof RequestSource.Parameter single
                        && single.parameter().equals(parameter)
                    || source instanceof RequestSource.MultiValueParameter multi
                        && multi.parameter().equals(parameter));
  }

  private static Line unmapped(RequestParameter parameter, Integration integration) {
    String name = "'" + parameter.name() + "'";
    boolean read =
        integration.requestTemplates().values().stream()
            .anyMatch(template -> template.contains(name));
    if (read) {
      return Line.of(State.TEMPLATE, parameter.expression(), "the template below", "");
    } else if (integration.type() == IntegrationType.HTTP_PROXY
        && parameter.location() != ParameterLocation.PATH) {
      return Line.of(
          State.PASSED,
          parameter.expression(),
          "the same " + parameter.location().toString().toLowerCase(Locale.ROOT),
          "");
    }
    return Line.of(
        State.DROPPED, parameter.expression(), "", "The method declares it, but nothing sends it.");
  }

  private static List<Line> body(Integration integration) {
    List<Line> lines = new ArrayList<>();
    if (integration.type() == IntegrationType.HTTP_PROXY) {
      lines.add(Line.of(State.PASSED, "headers, query string and body", "the same, unchanged", ""));
      return lines;
    }
    for (Map.Entry<String, String> each : integration.requestTemplates().entrySet()) {
      lines.add(
          new Line(
              State.TEMPLATE,
              "method.request.body (%s)".formatted(each.getKey()),
              integration.type() == IntegrationType.MOCK
                  ? "the mock's status"
                  : "integration.request.body",
              "",
              each.getValue()));
    }
    lines.add(others(integration));
    return lines;
  }

  /** Describes a body for whose content type there is no template. */
  private static Line others(Integration integration) {
    boolean any = integration.requestTemplates().isEmpty();
    String source = any ? "method.request.body" : "method.request.body (other content types)";
    boolean rejects =
        switch (integration.passthroughBehavior()) {
          case NEVER -> true;
          case WHEN_NO_TEMPLATES -> !any;
          case WHEN_NO_MATCH -> false;
        };
    String because = "Passthrough behavior " + integration.passthroughBehavior() + ": ";
    return rejects
        ? Line.of(State.DROPPED, source, "", because + "the client gets 415.")
        : Line.of(
            State.PASSED,
            source,
            "integration.request.body",
            because + "the body is passed on unchanged.");
  }
}
