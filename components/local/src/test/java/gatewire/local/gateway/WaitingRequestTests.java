package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.http.ClientResponse;
import gatewire.local.http.Peer;
import gatewire.model.RestApi;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Requests that wait for a worker thread. */
class WaitingRequestTests {

  private static final RestApi API = TestGateway.api(method("POST /a", mock("fine")).build());

  @Test
  void a_request_is_rejected_with_429_if_too_many_are_waiting() {
    byte[] large = new byte[100_000];
    TestGateway gateway =
        TestGateway.of(
            API,
            task -> {
              throw new RejectedExecutionException();
            });

    ClientResponse rejected = gateway.send("POST", "/a", large);

    assertThat(rejected.status()).isEqualTo(429);
    assertThat(TestGateway.body(rejected)).isEqualTo("{\"message\":\"Too Many Requests\"}");
    assertThat(gateway.log(rejected)).contains("requests with slow templates or large");
  }

  @Test
  void a_request_is_not_run_after_its_client_disconnected() {
    TestGateway gateway = TestGateway.of(API);
    Peer disconnected = new Peer("127.0.0.1", "http", 8080, () -> true);

    ClientResponse unread =
        gateway.begin(disconnected, "POST", "/a", new byte[100_000]).toCompletableFuture().join();

    assertThat(gateway.log(unread)).contains("the client closed its connection");
    assertThat(unread.status()).isEqualTo(499);
  }
}
