package gatewire.local.integration;

import gatewire.model.EndpointType;
import gatewire.model.Integration;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a backend may pause within a streamed response.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html">Considerations
 *     for response payload streaming</a>
 */
final class StreamTimeouts {

  private static final Duration EDGE = Duration.ofSeconds(30);
  private static final Duration OTHERS = Duration.ofMinutes(5);

  private StreamTimeouts() {}

  /** Returns the idle timeout of an integration; empty if its response is buffered. */
  static Optional<Duration> idle(Integration integration, EndpointType endpoint) {
    return integration.isStreamed()
        ? Optional.of(endpoint == EndpointType.EDGE ? EDGE : OTHERS)
        : Optional.empty();
  }
}
