package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.Cors;
import gatewire.testing.LocalGatewayExtension;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The behaviour of a declared CORS configuration. */
class DeclaredCorsTests {

  private static final RecordedBackends BACKENDS = new RecordedBackends();

  @RegisterExtension
  static final LocalGatewayExtension GATEWAY =
      DeclaredApi.serving(
          "one", Cors.allowOrigins("https://a.example", "https://b.example"), BACKENDS);

  @ParameterizedTest
  @CsvSource({
    "https://a.example, https://a.example",
    "https://b.example, https://b.example",
    "https://evil.example, ''"
  })
  void preflight_and_mapped_responses_return_only_an_allowed_origin(String origin, String allowed) {
    for (String method : new String[] {"OPTIONS", "GET"}) {
      HttpResponse<byte[]> response =
          GATEWAY.send(method, "/health", "Origin", origin, "Access-Control-Request-Method", "GET");

      assertThat(response.headers().firstValue("Access-Control-Allow-Origin").orElse(""))
          .as(() -> GATEWAY.trace(response))
          .isIn(allowed, allowed.isEmpty() ? "https://a.example" : allowed);
      assertThat(String.join(",", response.headers().allValues("Vary"))).contains("Origin");
    }
  }

  @Test
  void any_origin_becomes_an_asterisk() {
    LocalGatewayExtension any = DeclaredApi.serving("any", Cors.allowOrigins("*"), BACKENDS);
    any.beforeAll(null);
    try {
      HttpResponse<byte[]> response = any.send("GET", "/health", "Origin", "https://x.example");
      assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    } finally {
      any.afterAll(null);
    }
  }
}
