package gatewire.local.console;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gatewire.local.console.view.ApiSummary;
import gatewire.local.console.view.Findings;
import gatewire.local.console.view.HistoryEntry;
import gatewire.local.console.view.Secrets;
import gatewire.local.console.view.Timeline;
import gatewire.local.console.view.Wiring;
import gatewire.local.gateway.Gateway;
import gatewire.local.http.ClientRequest;
import gatewire.local.http.ClientResponse;
import gatewire.local.http.QueryString;
import gatewire.local.http.RequestTarget;
import gatewire.local.server.ServedApi;
import gatewire.local.trace.ExecutionTrace;
import gatewire.local.trace.ExecutionTraces;
import gatewire.local.trace.TraceFact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** The data that the page reads, and the two things that it can do: send a request and render. */
final class ConsoleData {

  /** The path of the data, below the page. */
  static final String PREFIX = "api/";

  /** The number of requests that the page lists. */
  private static final int MAX_REQUESTS = 200;

  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Supplier<List<ServedApi>> apis;
  private final ExecutionTraces traces;
  private final Findings findings;

  ConsoleData(Supplier<List<ServedApi>> apis, ExecutionTraces traces, Findings findings) {
    this.apis = apis;
    this.traces = traces;
    this.findings = findings;
  }

  CompletionStage<ClientResponse> respond(ClientRequest request, String name) {
    QueryString query = QueryString.parse(RequestTarget.parse(request.target()).query());
    return switch (request.method() + " " + name) {
      case "GET apis" -> done(Optional.of(list()));
      case "GET route" -> done(gateway(query).flatMap(found -> wiring(found, request, query)));
      case "GET requests" -> done(Optional.of(requests()));
      case "GET request" -> done(query.last("id").flatMap(id -> timeline(request, id)));
      case "POST send" -> with(request, RequestForm.class, this::send);
      case "POST render" ->
          with(request, Playground.class, form -> done(Optional.of(form.render())));
      default -> CompletableFuture.completedFuture(ConsoleResponse.notFound(name));
    };
  }

  private List<ApiSummary> list() {
    return apis.get().stream()
        .map(
            api ->
                new ApiSummary(
                    api.id(),
                    api.problem(),
                    api.stages().stream()
                        .map(each -> ApiSummary.stage(each.deployment(), findings))
                        .toList()))
        .toList();
  }

  private Optional<Wiring> wiring(Gateway gateway, ClientRequest request, QueryString query) {
    String route = query.last("route").orElse("");
    return gateway.deployment().api().methods().stream()
        .filter(method -> method.route().equals(route))
        .findFirst()
        .map(
            method ->
                Wiring.of(
                    gateway.deployment(),
                    method,
                    base(request, gateway),
                    findings,
                    traces.latest()));
  }

  private List<HistoryEntry> requests() {
    return traces.latest().stream().limit(MAX_REQUESTS).map(HistoryEntry::of).toList();
  }

  private Optional<Object> timeline(ClientRequest request, String id) {
    Optional<ExecutionTrace> trace = traces.find(id);
    Optional<Gateway> gateway =
        trace
            .flatMap(found -> found.fact(TraceFact.Received.class))
            .flatMap(received -> gateway(received.apiId(), received.stage()));
    if (trace.isEmpty() || gateway.isEmpty()) {
      return Optional.empty();
    }
    Timeline timeline =
        Timeline.of(
            trace.get(), gateway.get().deployment(), base(request, gateway.get()), findings);
    return Optional.of(
        Secrets.of(trace.get(), gateway.get().deployment()).hide(JSON.valueToTree(timeline)));
  }

  private CompletionStage<ClientResponse> send(RequestForm form) {
    Optional<Gateway> gateway = gateway(form.api(), form.stage());
    return gateway.isEmpty()
        ? done(Optional.empty())
        : SentRequest.send(form, gateway.get(), traces)
            .thenApply(sent -> ConsoleResponse.json(200, sent));
  }

  private <T> CompletionStage<ClientResponse> with(
      ClientRequest request, Class<T> type, Function<T, CompletionStage<ClientResponse>> action) {
    try {
      return action.apply(JSON.readValue(request.body(), type));
    } catch (JacksonException e) {
      return failed("The request is not the JSON that the page sends: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      return failed(String.valueOf(e.getMessage()));
    }
  }

  private Optional<Gateway> gateway(QueryString query) {
    return gateway(query.last("api").orElse(""), query.last("stage").orElse(""));
  }

  private Optional<Gateway> gateway(String apiId, String stage) {
    return apis.get().stream()
        .filter(api -> api.id().equals(apiId))
        .flatMap(api -> api.stages().stream())
        .filter(each -> each.deployment().stage().name().equals(stage))
        .findFirst();
  }

  /** Returns the URL of a stage, without a slash at the end. */
  private String base(ClientRequest request, Gateway gateway) {
    String address = "http://" + request.headers().last("Host").orElse("localhost");
    String api = apis.get().size() == 1 ? "" : "/_aws/execute-api/" + gateway.deployment().id();
    return address + api + "/" + gateway.deployment().stage().name();
  }

  private static CompletionStage<ClientResponse> done(Optional<?> value) {
    return CompletableFuture.completedFuture(
        value
            .map(found -> ConsoleResponse.json(200, found))
            .orElseGet(() -> ConsoleResponse.error(404, "It is not, or no longer, served here.")));
  }

  private static CompletionStage<ClientResponse> failed(String message) {
    return CompletableFuture.completedFuture(ConsoleResponse.error(400, message));
  }
}
