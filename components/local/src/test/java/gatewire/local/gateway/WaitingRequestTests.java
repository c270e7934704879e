package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.http.ClientResponse;
import gatewire.local.http.Peer;
import gatewire.model.RestApi;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Requests that wait for one of the threads for what takes long. */
class WaitingRequestTests {

  private static final RestApi API = TestGateway.api(method("POST /a", mock("fine")).build());

  @Test
  void that_are_too_many_are_refused() {
    byte[] large = new byte[100_000];
    TestGateway gateway =
        TestGateway.of(
            API,
            task -> {
              throw new RejectedExecutionException();
            });

    ClientResponse refused = gateway.send("POST", "/a", large);

    assertThat(refused.status()).isEqualTo(429);
    assertThat(TestGateway.text(refused)).isEqualTo("{\"message\":\"Too Many Requests\"}");
    assertThat(gateway.log(refused)).contains("too many requests wait already");
  }

  @Test
  void of_clients_that_have_left_are_not_worked_on() {
    TestGateway gateway = TestGateway.of(API);
    Peer disconnected = new Peer("127.0.0.1", "http", 8080, () -> true);

    ClientResponse unread =
        gateway.begin(disconnected, "POST", "/a", new byte[100_000]).toCompletableFuture().join();

    assertThat(gateway.log(unread)).contains("the client closed its connection");
    assertThat(unread.status()).isEqualTo(499);
  }
}
