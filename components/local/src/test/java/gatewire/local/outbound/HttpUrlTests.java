package gatewire.local.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewire.local.backend.BackendFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpUrlTests {

  @ParameterizedTest
  @CsvSource({
    "http://example.com,                false, example.com, 80,   example.com,      /",
    "https://example.com/,              true,  example.com, 443,  example.com,      /",
    "HTTPS://example.com:443/a,         true,  example.com, 443,  example.com,      /a",
    "http://example.com:8080/a/b?c=d,   false, example.com, 8080, example.com:8080, /a/b?c=d",
    "http://example.com?c=/d,           false, example.com, 80,   example.com,      /?c=/d",
    "http://user:secret@example.com/a,  false, example.com, 80,   example.com,      /a",
    "http://[::1]:9000//a,              false, ::1,         9000, [::1]:9000,       //a",
    "http://[::1],                      false, ::1,         80,   [::1],            /",
    "http://127.0.0.1:1/a%2Fb/../c,     false, 127.0.0.1,   1,    127.0.0.1:1,      /a%2Fb/../c"
  })
  void is_split_without_decoding(
      String url, boolean tls, String address, int port, String authority, String target) {
    assertThat(HttpUrl.parse(url))
        .isEqualTo(new HttpUrl(new HttpOrigin(tls, address, port, authority), target));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/a",
        "//example.com",
        "ftp://example.com/",
        "http://",
        "http:///a",
        "http://:80",
        "http://a:b/",
        "http://a:0/",
        "http://a:65536/",
        "http://[::1"
      })
  void rejects_invalid_urls(String url) {
    assertThatThrownBy(() -> HttpUrl.parse(url))
        .isInstanceOf(BackendFailure.class)
        .hasMessageEndingWith("is not an http or https URL");
  }

  @Test
  void accepts_more_hosts_than_the_cache_holds() {
    for (int i = 0; i < 2_000; i++) {
      assertThat(HttpUrl.parse("http://host-" + i + "/").origin().address()).isEqualTo("host-" + i);
    }
  }
}
