package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.net.SocketException;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Sends any bytes as a request. The gateway responds with an HTTP response or closes the
 * connection, and then serves the next client.
 */
class RequestFuzzTests {

  @RegisterExtension static final EchoGateway GATEWAY = new EchoGateway();

  @FuzzTest
  void requests(byte[] bytes) throws IOException {
    String response;
    try (RawClient client = GATEWAY.connect()) {
      response = client.send(bytes).finish().readAll();
    } catch (SocketException e) {
      response = ""; // The gateway closed the connection while it still received bytes.
    }
    assertThat(response).matches("(?s)|HTTP/1\\.[01] [1-5]\\d\\d .*").doesNotContain("\tat ");
    GATEWAY.assertIsAlive();
  }
}
