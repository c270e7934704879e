package gatewire.local.console.view;

import gatewire.local.http.HeaderNameSet;
import gatewire.local.http.HttpHeaders;
import gatewire.local.trace.ExecutionTrace;
import gatewire.local.trace.LogLabel;
import gatewire.local.trace.TraceFact;
import gatewire.model.BackendKind;
import gatewire.model.Method;
import gatewire.model.StatusCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The headers that a backend sends: those that are documented, and those that it sent in the latest
 * requests.
 */
final class SentHeaders {

  /** Headers of a single connection or message, which API Gateway writes itself. */
  private static final HeaderNameSet FRAMING =
      HeaderNameSet.of(
          "Connection", "Content-Length", "Date", "Keep-Alive", "Trailer", "Transfer-Encoding");

  private static final Pattern OBJECT = Pattern.compile(".*:s3:(?:[^:]*:)?path/[^/]+/.+");
  private static final List<String> OF_OBJECTS =
      List.of("Accept-Ranges", "Content-Type", "ETag", "Last-Modified");
  private static final String DOCUMENTED = "S3 sends it with each object.";
  private static final String SEEN = "The backend sent it in one of the latest requests.";

  private final Map<String, String> documented = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> seen = new LinkedHashMap<>();

  private SentHeaders() {}

  static SentHeaders of(Method method, List<ExecutionTrace> traces) {
    SentHeaders sent = new SentHeaders();
    if (readsObject(method)) {
      OF_OBJECTS.forEach(name -> sent.documented.put(name, DOCUMENTED));
    }
    for (ExecutionTrace trace : traces) {
      boolean here =
          trace
              .fact(TraceFact.Routed.class)
              .filter(routed -> routed.route().equals(method.route()))
              .isPresent();
      if (here) {
        sent.add(trace);
      }
    }
    return sent;
  }

  private void add(ExecutionTrace trace) {
    String status =
        trace
            .fact(TraceFact.ResponseSelected.class)
            .map(selected -> String.valueOf(selected.status()))
            .orElse("");
    Map<String, String> ofStatus = seen.computeIfAbsent(status, each -> new LinkedHashMap<>());
    headers(trace).forEach((name, value) -> ofStatus.putIfAbsent(name, SEEN));
  }

  /** Returns the headers of a backend's response, without those that API Gateway writes itself. */
  static HttpHeaders headers(ExecutionTrace trace) {
    return trace
        .value(LogLabel.ENDPOINT_RESPONSE_HEADERS)
        .filter(HttpHeaders.class::isInstance)
        .map(HttpHeaders.class::cast)
        .orElse(HttpHeaders.NONE)
        .only(name -> !FRAMING.contains(name));
  }

  /** Returns the headers that come with a status, each with how that is known. */
  Map<String, String> with(StatusCode status) {
    Map<String, String> names = new LinkedHashMap<>();
    if (status.value() / 100 == 2) {
      names.putAll(documented);
    }
    seen.getOrDefault(status.toString(), Map.of())
        .forEach(
            (name, note) -> {
              if (names.keySet().stream().noneMatch(name::equalsIgnoreCase)) {
                names.put(name, note);
              }
            });
    return names;
  }

  private static boolean readsObject(Method method) {
    String verb = method.integration().httpMethod().orElse("");
    return BackendKind.of(method.integration()) == BackendKind.S3
        && (verb.equals("GET") || verb.equals("HEAD"))
        && method
            .integration()
            .uri()
            .filter(uri -> OBJECT.matcher(uri.toString()).matches())
            .isPresent();
  }
}
