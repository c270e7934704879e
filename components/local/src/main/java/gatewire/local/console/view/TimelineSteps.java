package gatewire.local.console.view;

import gatewire.local.console.view.Timeline.Content;
import gatewire.local.console.view.Timeline.Step;
import gatewire.local.http.HttpHeaders;
import gatewire.local.trace.ExecutionTrace;
import gatewire.local.trace.LogLabel;
import gatewire.local.trace.TraceFact;
import gatewire.local.trace.TracedBody;
import gatewire.model.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of one request, read from its trace and the method that it reached. */
final class TimelineSteps {

  private final ExecutionTrace trace;
  private final Optional<Method> method;
  private final Progress progress;

  TimelineSteps(ExecutionTrace trace, Optional<Method> method, Progress progress) {
    this.trace = trace;
    this.method = method;
    this.progress = progress;
  }

  List<Step> all() {
    return List.of(
        methodRequest(),
        integrationRequest(),
        integration(),
        integrationResponse(),
        methodResponse());
  }

  private Step methodRequest() {
    List<Value> values = new ArrayList<>(headers(LogLabel.REQUEST_HEADERS));
    return step(Box.METHOD_REQUEST, values, body("Body", LogLabel.REQUEST_BODY));
  }

  private Step integrationRequest() {
    List<Content> contents = new ArrayList<>();
    trace
        .fact(TraceFact.RequestRendered.class)
        .map(TraceFact.RequestRendered::output)
        .ifPresent(
            output -> {
              requestTemplate()
                  .ifPresent(source -> contents.add(new Content("Template", source, false)));
              contents.add(
                  new Content(
                      "Rendered template", output, output.length() == TraceFact.MAX_LENGTH));
            });
    return step(
        Box.INTEGRATION_REQUEST,
        method.map(reached -> MappedRequest.of(trace, reached).values()).orElse(List.of()),
        contents);
  }

  private Optional<String> requestTemplate() {
    return method.flatMap(
        reached ->
            MappedRequest.of(trace, reached).template(reached.integration().requestTemplates()));
  }

  private Step integration() {
    List<Value> values = new ArrayList<>();
    if (Progress.isMock(method)) {
      trace
          .fact(TraceFact.ResponseSelected.class)
          .ifPresent(
              mock ->
                  values.add(
                      Value.shown("The mock's status", String.valueOf(mock.backendStatus()))));
      return step(Box.INTEGRATION, values, List.of());
    }
    text(LogLabel.ENDPOINT_URI).ifPresent(uri -> values.add(Value.shown("Request URI", uri)));
    values.addAll(headers(LogLabel.ENDPOINT_REQUEST_HEADERS));
    text(LogLabel.ENDPOINT_STATUS)
        .ifPresent(status -> values.add(Value.shown("Response status", status)));
    values.addAll(headers(LogLabel.ENDPOINT_RESPONSE_HEADERS));
    List<Content> contents = new ArrayList<>(body("Request body", LogLabel.ENDPOINT_REQUEST_BODY));
    contents.addAll(body("Response body", LogLabel.ENDPOINT_RESPONSE_BODY));
    return step(Box.INTEGRATION, values, contents);
  }

  private Step integrationResponse() {
    Step step = step(Box.INTEGRATION_RESPONSE, List.of(), List.of());
    Optional<TraceFact.ResponseSelected> selected = trace.fact(TraceFact.ResponseSelected.class);
    if (method.isEmpty() || selected.isEmpty()) {
      return step;
    }
    MappedResponse mapped = MappedResponse.of(trace, method.get(), selected.get());
    return new Step(
        step.box(),
        step.state(),
        mapped.values(),
        mapped.templates(),
        new SelectionExplanation(method.get().integration(), selected.get()).candidates(),
        step.error());
  }

  private Step methodResponse() {
    List<Value> values = new ArrayList<>();
    text(LogLabel.GATEWAY_RESPONSE)
        .ifPresent(type -> values.add(Value.shown("Gateway response", type)));
    text(LogLabel.STATUS).ifPresent(status -> values.add(Value.shown("Status", status)));
    values.addAll(headers(LogLabel.RESPONSE_HEADERS));
    return step(Box.METHOD_RESPONSE, values, body("Body", LogLabel.RESPONSE_BODY));
  }

  private Step step(Box box, List<Value> values, List<Content> contents) {
    return new Step(box, progress.at(box), values, contents, List.of(), progress.errorAt(box));
  }

  private List<Value> headers(String label) {
    List<Value> values = new ArrayList<>();
    trace
        .value(label)
        .filter(HttpHeaders.class::isInstance)
        .map(HttpHeaders.class::cast)
        .ifPresent(
            headers -> headers.forEach((name, value) -> values.add(Value.shown(name, value))));
    return values;
  }

  private List<Content> body(String name, String label) {
    return trace
        .value(label)
        .filter(TracedBody.class::isInstance)
        .map(TracedBody.class::cast)
        .filter(body -> body.size() > 0)
        .map(body -> List.of(new Content(name, body.text(), body.isTruncated())))
        .orElse(List.of());
  }

  private Optional<String> text(String label) {
    return trace.value(label).map(String::valueOf);
  }
}
