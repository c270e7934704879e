package gatewire.local.exchange;

import gatewire.local.http.ClientRequest;
import java.util.Optional;

/** Begins exchanges like a method test in the AWS console, which neither drops nor adds headers. */
public final class TestExchanges {

  private TestExchanges() {}

  /** Begins with a request as the console sends it. */
  public static Exchange begin(DeployedApi deployment, ClientRequest request) {
    return new Exchange(deployment, request, TraceId.complete(Optional.empty()), request.headers());
  }
}
