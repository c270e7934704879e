package gatewire.local.console.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import gatewire.local.exchange.ClientApiKey;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.http.HttpHeaders;
import gatewire.local.trace.ExecutionTrace;
import gatewire.local.trace.LogLabel;
import gatewire.local.trace.TracedHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The credentials of a request. They are shortened wherever they show: a mapping may copy a token
 * into another header, a template into a body, and an authorizer returns the API key.
 */
public final class Secrets {

  /** Shorter values would also occur by chance. */
  private static final int MIN_LENGTH = 6;

  private final List<String> values;

  private Secrets(Set<String> values) {
    this.values = new ArrayList<>(values);
    this.values.sort(Comparator.comparingInt(String::length).reversed());
  }

  /** Returns the credentials that the client or the gateway sent, and the API's keys. */
  public static Secrets of(ExecutionTrace trace, DeployedApi served) {
    Set<String> values = new TreeSet<>();
    served.apiKeys().stream().map(ClientApiKey::value).forEach(value -> add(value, values));
    for (String label :
        List.of(
            LogLabel.REQUEST_HEADERS,
            LogLabel.ENDPOINT_REQUEST_HEADERS,
            LogLabel.ENDPOINT_RESPONSE_HEADERS,
            LogLabel.RESPONSE_HEADERS)) {
      trace
          .value(label)
          .filter(HttpHeaders.class::isInstance)
          .map(HttpHeaders.class::cast)
          .ifPresent(
              headers ->
                  headers.forEach(
                      (name, value) -> {
                        if (TracedHeaders.isSecret(name)) {
                          add(value, values);
                        }
                      }));
    }
    return new Secrets(values);
  }

  private static void add(String value, Set<String> values) {
    List<String> parts = new ArrayList<>(List.of(value));
    int scheme = value.indexOf(' ');
    if (scheme > 0) {
      parts.add(value.substring(scheme + 1).strip());
    }
    for (String part : parts) {
      if (part.length() >= MIN_LENGTH) {
        values.add(part);
        values.add(URLEncoder.encode(part, StandardCharsets.UTF_8));
      }
    }
  }

  /** Returns a copy of a description with shortened credentials. */
  public JsonNode hide(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(member -> member.setValue(hide(member.getValue())));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, hide(array.get(i)));
      }
    } else if (node.isTextual()) {
      return new TextNode(hide(node.textValue()));
    }
    return node;
  }

  private String hide(String text) {
    String hidden = text;
    for (String value : values) {
      hidden = hidden.replace(value, TracedHeaders.mask(value));
    }
    return hidden;
  }
}
