package gatewire.local.console;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import gatewire.local.exchange.ClientApiKey;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.http.ClientRequest;
import gatewire.local.http.HeaderNameSet;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;
import gatewire.local.http.Peer;
import gatewire.model.Stage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A request that the page asks the gateway to send.
 *
 * @param path the path below the stage, with the query string
 * @param variables stage variables that replace those of the stage, for this request only
 * @param apiKey the name of a key of the API, whose value is sent; empty for none
 */
record RequestForm(
    @JsonSetter(nulls = Nulls.AS_EMPTY) String api,
    @JsonSetter(nulls = Nulls.AS_EMPTY) String stage,
    @JsonSetter(nulls = Nulls.AS_EMPTY) String method,
    @JsonSetter(nulls = Nulls.AS_EMPTY) String path,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<Header> headers,
    @JsonSetter(nulls = Nulls.AS_EMPTY) String body,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, String> variables,
    @JsonSetter(nulls = Nulls.AS_EMPTY) String apiKey) {

  /** A line of the request's head. */
  record Header(
      @JsonSetter(nulls = Nulls.AS_EMPTY) String name,
      @JsonSetter(nulls = Nulls.AS_EMPTY) String value) {}

  private static final Pattern METHOD = Pattern.compile("[A-Z]{1,20}");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0A-\\x1F\\x7F]");

  /** Returns whether the request needs stage variables other than those of the stage. */
  boolean changes(Stage served) {
    return !variables.equals(served.variables());
  }

  /** Returns the API with the stage variables of this request. */
  DeployedApi deployment(DeployedApi served) {
    Stage.Builder stage = Stage.builder(served.stage().name()).variables(variables);
    return new DeployedApi(
        served.api(),
        stage.settings(served.stage().settings()).build(),
        served.id(),
        served.location(),
        served.apiKeys(),
        served.identity());
  }

  /**
   * Returns the request as a client on this machine would send it.
   *
   * @throws IllegalArgumentException if HTTP does not allow such a request
   */
  ClientRequest request(DeployedApi served) {
    require(METHOD.matcher(method).matches(), "The method '%s' is not an HTTP method.", method);
    require(path.startsWith("/"), "The path '%s' does not start with a slash.", path);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new ClientRequest(
        method, "/" + stage + encoded(path), "HTTP/1.1", head(served, bytes), bytes, Peer.LOCAL);
  }

  private HttpHeaders head(DeployedApi served, byte[] bytes) {
    HttpHeadersBuilder head = HttpHeaders.builder();
    for (Header header : headers) {
      require(
          HeaderNameSet.isToken(header.name()),
          "The header name '%s' contains a character that HTTP does not allow.",
          header.name());
      require(
          !CONTROL.matcher(header.value()).find(),
          "The value of the header '%s' contains a control character.",
          header.name());
      head.add(header.name(), header.value().strip());
    }
    served.apiKeys().stream()
        .filter(key -> key.name().equals(apiKey))
        .map(ClientApiKey::value)
        .forEach(value -> head.addIfAbsent("x-api-key", value));
    head.addIfAbsent("Host", "localhost");
    head.addIfAbsent("Accept", "*/*");
    head.addIfAbsent("User-Agent", "gatewire-console");
    if (bytes.length > 0) {
      head.set("Content-Length", String.valueOf(bytes.length));
    }
    return head.build();
  }

  /** Encodes the characters that a request line cannot contain; an existing encoding is kept. */
  private static String encoded(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      if (b > ' ' && b < 0x7F && b != '#') {
        encoded.append((char) b);
      } else {
        encoded.append("%%%02X".formatted(b & 0xFF));
      }
    }
    return encoded.toString();
  }

  private static void require(boolean holds, String message, String value) {
    if (!holds) {
      throw new IllegalArgumentException(message.formatted(value));
    }
  }
}
