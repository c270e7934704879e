package gatewire.local.exchange;

import gatewire.local.http.ClientRequest;
import java.util.Optional;

/** Exchanges of the console's test of a method, whose headers are neither dropped nor added. */
public final class TestExchanges {

  private TestExchanges() {}

  /** Begins with a request as the console sends it. */
  public static Exchange begin(DeployedApi deployment, ClientRequest request) {
    return new Exchange(deployment, request, TraceId.complete(Optional.empty()), request.headers());
  }
}
