package gatewire.emulator.response;

import gatewire.emulator.backend.BackendResponse;
import gatewire.emulator.exchange.Exchange;
import gatewire.emulator.http.Headers;
import gatewire.emulator.mapping.ResponseFacts;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a response mapping reads of an exchange. */
record BackendFacts(Exchange exchange, BackendResponse response) implements ResponseFacts {

  @Override
  public Headers backendHeaders() {
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
