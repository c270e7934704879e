package gatewire.local.response;

import gatewire.local.exchange.GatewayError;
import gatewire.local.http.HttpHeadersBuilder;
import gatewire.local.mapping.InvalidJsonBodyException;
import gatewire.local.mapping.ResponseFacts;
import gatewire.local.mapping.ResponseSources;
import gatewire.local.mapping.ValueSource;
import gatewire.model.ResponseSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Maps an integration response's headers from their sources. A header whose source has no value is
 * omitted.
 */
public final class ResponseMappings {

  private record Mapping(String name, ValueSource<ResponseFacts> source) {}

  private final List<Mapping> mappings = new ArrayList<>();

  public ResponseMappings(Map<String, ResponseSource> headers) {
    headers.forEach(
        (name, source) -> mappings.add(new Mapping(name, ResponseSources.compile(source))));
  }

  /** Adds the mapped headers of one response. */
  public void map(ResponseFacts facts, HttpHeadersBuilder headers) {
    for (Mapping mapping : mappings) {
      for (String value : values(mapping, facts)) {
        if (!value.isEmpty()) {
          headers.add(mapping.name(), value);
        }
      }
    }
  }

  private static List<String> values(Mapping mapping, ResponseFacts facts) {
    try {
      return mapping.source().values(facts);
    } catch (InvalidJsonBodyException e) {
      throw GatewayError.configuration("Invalid JSON in response body");
    }
  }
}
