package gatewire.local.response;

import gatewire.local.backend.BackendResponse;
import gatewire.local.exchange.Exchange;
import gatewire.local.http.HttpHeaders;
import gatewire.local.mapping.ResponseFacts;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The values of an exchange and its backend's response that response mappings read. */
record BackendFacts(Exchange exchange, BackendResponse response) implements ResponseFacts {

  @Override
  public HttpHeaders backendHeaders() {
    return response.headers();
  }

  @Override
  public String backendBody() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Override
  public Map<String, ?> context() {
    return exchange.context();
  }

  @Override
  public Map<String, String> stageVariables() {
    return exchange.stageVariables();
  }
}
