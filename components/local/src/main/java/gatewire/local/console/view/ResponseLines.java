package gatewire.local.console.view;

import gatewire.describe.ComposedPattern;
import gatewire.local.console.view.Line.State;
import gatewire.model.ContentHandling;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.ResponseSource;
import gatewire.model.SelectionPattern;
import gatewire.model.SharedSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines from an integration response to its method response.
 *
 * @param status the status of the method response; empty for a proxy, which passes every status
 * @param when which backend responses it handles
 * @param pattern the selection pattern; empty for the default response and a proxy
 */
record ResponseLines(
    String status, String when, String pattern, String contentHandling, List<Line> lines) {

  private static final String SOURCE = "integration.response.header.";

  static List<ResponseLines> all(Method method, SentHeaders sent) {
    if (method.integration().type().isProxy()) {
      return List.of(proxy());
    }
    List<ResponseLines> all = new ArrayList<>();
    method.integration().responses().forEach(response -> all.add(of(method, response, sent)));
    method.responses().stream()
        .filter(
            declared ->
                method.integration().responses().stream()
                    .noneMatch(response -> response.status().equals(declared.status())))
        .map(
            declared ->
                new ResponseLines(
                    declared.status().toString(),
                    "The method declares this status, but no integration response returns it.",
                    "",
                    "",
                    List.of()))
        .forEach(all::add);
    return all;
  }

  private static ResponseLines proxy() {
    Line line =
        Line.of(
            State.PASSED,
            "status, headers and body",
            "the same",
            "A proxy integration returns the backend's response without mappings.");
    return new ResponseLines("", "every response", "", "", List.of(line));
  }

  private static ResponseLines of(Method method, IntegrationResponse response, SentHeaders sent) {
    Set<String> declared =
        method.response(response.status()).map(MethodResponse::headers).orElse(Set.of());
    List<Line> lines = new ArrayList<>();
    response
        .headers()
        .forEach(
            (name, source) ->
                lines.add(
                    Line.of(
                        source instanceof SharedSource ? State.FIXED : State.MAPPED,
                        source.expression(),
                        MethodResponse.HEADER_PREFIX + name,
                        declared.contains(name)
                            ? ""
                            : "The method response does not declare this header.")));
    sent.with(response.status()).forEach((name, note) -> addDropped(response, name, note, lines));
    declared.stream()
        .filter(name -> response.headers().keySet().stream().noneMatch(name::equalsIgnoreCase))
        .map(
            name ->
                Line.of(
                    State.UNMAPPED,
                    "",
                    MethodResponse.HEADER_PREFIX + name,
                    "The method response declares it, but no mapping gives it a value."))
        .forEach(lines::add);
    lines.addAll(body(response));
    return new ResponseLines(
        response.status().toString(),
        when(response),
        response.selectionPattern().map(SelectionPattern::regex).orElse(""),
        response.contentHandling().map(ContentHandling::toString).orElse(""),
        lines);
  }

  private static void addDropped(
      IntegrationResponse response, String name, String note, List<Line> lines) {
    if (!isRead(response, name)) {
      String instead =
          name.equalsIgnoreCase("Content-Type")
                  && response.headers().keySet().stream().noneMatch(name::equalsIgnoreCase)
              ? " API Gateway sends application/json instead."
              : "";
      lines.add(Line.of(State.DROPPED, SOURCE + name, "", note + instead));
    }
  }

  /** Returns whether a mapping reads a header of the backend. */
  static boolean isRead(IntegrationResponse response, String name) {
    return response.headers().values().stream()
        .anyMatch(
            source ->
                source instanceof ResponseSource.Header header && header.name().equals(name)
                    || source instanceof ResponseSource.MultiValueHeader multi
                        && multi.name().equals(name));
  }

  private static String when(IntegrationResponse response) {
    return response
        .selectionPattern()
        .map(pattern -> ComposedPattern.describe(pattern).orElse("matches the pattern"))
        .orElse("no other pattern matches (default)");
  }

  private static List<Line> body(IntegrationResponse response) {
    if (response.templates().isEmpty()) {
      return List.of(
          Line.of(State.PASSED, "integration.response.body", "method.response.body", ""));
    }
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<String, String> each : response.templates().entrySet()) {
      boolean passes = each.getValue().isEmpty();
      lines.add(
          new Line(
              passes ? State.PASSED : State.TEMPLATE,
              "integration.response.body",
              "method.response.body (%s)".formatted(each.getKey()),
              passes ? "An empty template passes the body on unchanged." : "",
              each.getValue()));
    }
    return lines;
  }
}
