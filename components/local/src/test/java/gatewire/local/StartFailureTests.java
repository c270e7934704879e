package gatewire.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewire.local.source.SourceException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The errors of a server that cannot start. */
class StartFailureTests {

  @RegisterExtension static final EchoGateway GATEWAY = new EchoGateway();

  @Test
  void an_invalid_endpoint_URL_is_reported_in_one_line() {
    assertThatThrownBy(
            () ->
                LocalGateway.ofDocuments(List.of(GATEWAY.document()))
                    .endpointUrl("localhost:4566")
                    .start())
        .isInstanceOf(SourceException.class)
        .hasMessage(
            "the endpoint URL 'localhost:4566' is not an http or https URL: set one such as http://127.0.0.1:4566");
  }

  @Test
  void an_unusable_data_folder_is_reported_in_one_line() {
    Path file = GATEWAY.document();

    assertThatThrownBy(
            () -> LocalGateway.ofDocuments(List.of(file)).data(file.resolve("s3")).start())
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("cannot lock the folder")
        .message()
        .hasLineCount(1);
  }

  @Test
  void a_port_in_use_is_reported_in_one_line() {
    assertThatThrownBy(
            () ->
                LocalGateway.ofDocuments(List.of(GATEWAY.document())).port(GATEWAY.port()).start())
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("--port")
        .message()
        .hasLineCount(1);
  }
}
