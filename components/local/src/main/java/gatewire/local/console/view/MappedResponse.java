package gatewire.local.console.view;

import gatewire.local.console.view.Timeline.Content;
import gatewire.local.http.HttpHeaders;
import gatewire.local.trace.ExecutionTrace;
import gatewire.local.trace.LogLabel;
import gatewire.local.trace.TraceFact;
import gatewire.model.IntegrationResponse;
import gatewire.model.Literal;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.ResponseSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of a response before and after the integration response's mappings. */
record MappedResponse(
    Optional<IntegrationResponse> response, HttpHeaders backend, Optional<HttpHeaders> client) {

  static MappedResponse of(
      ExecutionTrace trace, Method method, TraceFact.ResponseSelected selected) {
    return new MappedResponse(
        method.integration().responses().stream()
            .filter(response -> response.status().value() == selected.status())
            .findFirst(),
        SentHeaders.headers(trace),
        trace
            .value(LogLabel.RESPONSE_HEADERS)
            .filter(HttpHeaders.class::isInstance)
            .map(HttpHeaders.class::cast));
  }

  List<Value> values() {
    List<Value> values = new ArrayList<>();
    response.ifPresent(
        selected -> {
          selected.headers().forEach((name, source) -> values.add(mapped(name, source)));
          backend.forEach(
              (name, value) -> {
                if (!ResponseLines.isRead(selected, name)) {
                  values.add(Value.dropped(name, value, why(selected, name)));
                }
              });
        });
    return values;
  }

  /** If the request failed after the mapping, the client does not get the mapped value. */
  private Value mapped(String name, ResponseSource source) {
    String before = before(source);
    String after =
        client.map(headers -> headers.last(name).orElse("")).orElse("(the request failed)");
    return Value.mapped(source.expression(), before, MethodResponse.HEADER_PREFIX + name, after);
  }

  private String before(ResponseSource source) {
    if (source instanceof ResponseSource.Header header) {
      return backend.lastExactly(header.name()).orElse("");
    } else if (source instanceof ResponseSource.MultiValueHeader multi) {
      return String.join(", ", backend.allExactly(multi.name()));
    }
    return source instanceof Literal literal ? literal.value() : "";
  }

  private static String why(IntegrationResponse selected, String name) {
    boolean otherCase =
        selected.headers().values().stream()
            .anyMatch(
                source ->
                    source instanceof ResponseSource.Header header
                        && header.name().equalsIgnoreCase(name));
    return otherCase
        ? "The mapping reads the name in another case, and names are case-sensitive."
        : "No mapping reads it, so the client does not get it.";
  }

  List<Content> templates() {
    List<Content> contents = new ArrayList<>();
    response.ifPresent(
        selected ->
            selected
                .templates()
                .forEach(
                    (type, source) -> {
                      if (!source.isEmpty()) {
                        contents.add(new Content("Template for " + type, source, false));
                      }
                    }));
    return contents;
  }
}
