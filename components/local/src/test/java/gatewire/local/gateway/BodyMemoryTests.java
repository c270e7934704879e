package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.FUNCTION_URI;
import static gatewire.local.gateway.TestGateway.api;
import static gatewire.local.gateway.TestGateway.body;
import static gatewire.local.gateway.TestGateway.integration;
import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.mock;
import static gatewire.local.gateway.TestGateway.response;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.http.BodyMemoryLimit;
import gatewire.local.http.ClientResponse;
import gatewire.local.payload.ContentCoding;
import gatewire.model.IntegrationType;
import gatewire.model.RestApi;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decoded bodies, bodies from backends and unread responses share one memory limit. */
class BodyMemoryTests {

  private static final String FULL =
      "Execution failed due to overload: the bodies of other requests and responses use all of the"
          + " memory for bodies";
  private static final String ERROR =
      "Execution failed due to configuration error: Internal failure: ";

  private static RestApi function() {
    return api(
        method(
                "POST /a",
                integration(IntegrationType.AWS, FUNCTION_URI)
                    .response(response(200, "", ""))
                    .build())
            .build());
  }

  @Test
  void responses_that_no_client_reads_use_up_the_memory() {
    TestGateway gateway = TestGateway.of(function(), new BodyMemoryLimit(50_000));
    gateway.backendReturns(200, "x".repeat(10_000));
    List<ClientResponse> unread = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      unread.add(gateway.send("POST", "/a", ""));
    }

    ClientResponse rejected = gateway.send("POST", "/a", "");
    assertThat(unread).extracting(ClientResponse::status).containsOnly(200);
    assertThat(rejected.status()).isEqualTo(503);
    assertThat(body(rejected)).isEqualTo("{\"message\": \"Service Unavailable\"}");
    assertThat(gateway.log(rejected)).contains(FULL);

    unread.get(0).release();
    unread.get(0).release();
    assertThat(gateway.send("POST", "/a", "").status()).isEqualTo(200);
    assertThat(gateway.send("POST", "/a", "").status()).isEqualTo(503);
  }

  @Test
  void a_body_that_grows_when_it_is_decoded_does_not_fit() {
    TestGateway gateway =
        TestGateway.of(api(method("POST /a", mock("fine")).build()), new BodyMemoryLimit(50_000));
    byte[] small = ContentCoding.GZIP.encode(new byte[60_000]);

    ClientResponse rejected = gateway.send("POST", "/a", small, "Content-Encoding", "gzip");

    assertThat(rejected.status()).isEqualTo(503);
    assertThat(gateway.log(rejected)).contains(FULL);
    byte[] fits = ContentCoding.GZIP.encode("{}".getBytes(StandardCharsets.UTF_8));
    assertThat(gateway.send("POST", "/a", fits, "Content-Encoding", "gzip").status())
        .isEqualTo(200);
  }

  @Test
  void a_full_heap_ends_one_request() {
    TestGateway gateway = TestGateway.of(function());
    gateway.backendReturns(
        call -> {
          throw new OutOfMemoryError("Java heap space");
        });

    ClientResponse failed = gateway.send("POST", "/a", "");
    assertThat(failed.status()).isEqualTo(500);
    assertThat(body(failed)).isEqualTo("{\"message\": \"Internal server error\"}");
    assertThat(gateway.log(failed))
        .contains(ERROR + "the gateway ran out of memory (Java heap space)");
    assertThat(gateway.backendReturns(200, "{}").send("POST", "/a", "").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100_000})
  void a_full_stack_ends_one_request(int size) {
    TestGateway gateway = TestGateway.of(function());
    gateway.backendReturns(
        call -> {
          throw new StackOverflowError();
        });

    ClientResponse failed = gateway.send("POST", "/a", "\"" + "x".repeat(size) + "\"");
    assertThat(failed.status()).isEqualTo(500);
    assertThat(gateway.log(failed)).contains(ERROR + "a value or an expression nests too deeply");
  }

  @Test
  void the_log_keeps_the_beginning_of_a_long_line() {
    TestGateway gateway =
        TestGateway.of(
            api(method("POST /a", mock("$input.body.matches('(x+x+)+y')$oops.foo(")).build()));

    ClientResponse failed = gateway.send("POST", "/a", "{}", "X-Long", "x".repeat(9_000));
    assertThat(gateway.log(failed).lines()).allMatch(line -> line.length() < 17_000);
  }
}
