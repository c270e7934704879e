package gatewire.local.console.view;

import gatewire.local.http.HeaderNameSet;
import gatewire.local.http.HttpHeaders;
import gatewire.local.trace.ExecutionTrace;
import gatewire.local.trace.LogLabel;
import gatewire.local.trace.TraceFact;
import gatewire.local.trace.TracedBody;
import gatewire.local.trace.TracedHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A curl command that sends a request again. Credentials become variables of the shell, because the
 * command may be pasted into an issue.
 */
final class TracedCurl {

  /** Headers that curl or API Gateway adds. */
  private static final HeaderNameSet ADDED =
      HeaderNameSet.of(
          "Accept-Encoding",
          "Connection",
          "Content-Length",
          "Host",
          "User-Agent",
          "Via",
          "X-Amzn-Trace-Id",
          "X-Forwarded-For",
          "X-Forwarded-Port",
          "X-Forwarded-Proto");

  private TracedCurl() {}

  /**
   * @param base the URL of the stage, without a slash at the end
   */
  static String of(ExecutionTrace trace, String base) {
    TraceFact.Received received = trace.fact(TraceFact.Received.class).orElseThrow();
    List<String> words = new ArrayList<>(List.of("curl"));
    words.add(received.method().equals("HEAD") ? "-I" : "-i");
    if (!List.of("GET", "HEAD").contains(received.method())) {
      words.add("-X " + received.method());
    }
    trace
        .value(LogLabel.REQUEST_HEADERS)
        .filter(HttpHeaders.class::isInstance)
        .map(HttpHeaders.class::cast)
        .ifPresent(headers -> headers.forEach((name, value) -> addHeader(name, value, words)));
    trace
        .value(LogLabel.REQUEST_BODY)
        .filter(TracedBody.class::isInstance)
        .map(TracedBody.class::cast)
        .filter(body -> body.size() > 0)
        .ifPresent(
            body ->
                words.add(
                    body.isTruncated()
                        ? "--data-binary @BODY_OF_%d_BYTES".formatted(body.size())
                        : "--data-binary " + quoted(body.text())));
    words.add(quoted(url(received, base)));
    return String.join(" ", words);
  }

  private static String url(TraceFact.Received received, String base) {
    String prefix = "/" + received.stage();
    return received.target().startsWith(prefix)
        ? base + received.target().substring(prefix.length())
        : base.substring(0, base.length() - prefix.length()) + received.target();
  }

  private static void addHeader(String name, String value, List<String> words) {
    if (TracedHeaders.isSecret(name)) {
      String variable = name.toUpperCase(Locale.ROOT).replace('-', '_');
      words.add("-H \"%s: $%s\"".formatted(name, variable));
    } else if (!ADDED.contains(name) && !(name.equals("Accept") && value.equals("*/*"))) {
      words.add("-H " + quoted(name + ": " + value));
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
