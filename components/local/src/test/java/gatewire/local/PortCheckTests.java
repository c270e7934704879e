package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewire.local.source.SourceException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PortCheckTests {

  @Test
  void a_used_port_is_reported_before_the_program_runs() throws IOException {
    AtomicBoolean ran = new AtomicBoolean();
    try (ServerSocket used = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(
              () ->
                  LocalGateway.ofResources(
                          () -> {
                            ran.set(true);
                            return List.of();
                          })
                      .port(used.getLocalPort())
                      .start())
          .isInstanceOf(SourceException.class)
          .hasMessage(
              "cannot listen at 127.0.0.1:%d (Address already in use): choose another --port, or 0 for a free one"
                  .formatted(used.getLocalPort()));
    }
    assertThat(ran).isFalse();
  }

  @Test
  void a_free_port_is_accepted() {
    assertThatCode(() -> PortCheck.requireFree("127.0.0.1", 0)).doesNotThrowAnyException();
  }
}
