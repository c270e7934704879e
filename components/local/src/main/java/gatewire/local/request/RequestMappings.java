package gatewire.local.request;

import gatewire.local.exchange.GatewayError;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;
import gatewire.local.mapping.InvalidJsonBodyException;
import gatewire.local.mapping.RequestFacts;
import gatewire.local.mapping.RequestSources;
import gatewire.local.mapping.ValueSource;
import gatewire.model.GatewayResponseType;
import gatewire.model.IntegrationParameter;
import gatewire.model.RequestSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Maps an integration's request parameters from their sources. A parameter whose source has no
 * value is omitted.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Data
 *     mappings</a>
 */
public final class RequestMappings {

  private record Mapping(IntegrationParameter target, ValueSource<RequestFacts> source) {}

  private final List<Mapping> mappings = new ArrayList<>();

  public RequestMappings(Map<IntegrationParameter, RequestSource> parameters) {
    parameters.forEach(
        (target, source) -> mappings.add(new Mapping(target, RequestSources.compile(source))));
  }

  /** Maps the parameters of one request. */
  public MappedParameters map(RequestFacts facts) {
    if (mappings.isEmpty()) {
      return MappedParameters.NONE;
    }
    Map<String, String> path = new LinkedHashMap<>();
    Map<String, List<String>> query = new LinkedHashMap<>();
    HttpHeadersBuilder headers = HttpHeaders.builder();
    for (Mapping mapping : mappings) {
      List<String> values = values(mapping, facts);
      String name = mapping.target().name();
      if (!values.isEmpty()) {
        switch (mapping.target().location()) {
          case PATH -> path.put(name, String.join(",", values));
          case QUERYSTRING -> query.put(name, values);
          case HEADER -> headers.set(name, String.join(",", values));
        }
      }
    }
    return new MappedParameters(path, query, headers.build());
  }

  private static List<String> values(Mapping mapping, RequestFacts facts) {
    try {
      return mapping.source().values(facts).stream().filter(value -> !value.isEmpty()).toList();
    } catch (InvalidJsonBodyException e) {
      throw GatewayError.of(GatewayResponseType.BAD_REQUEST_BODY, "Invalid JSON in request body");
    }
  }
}
