package gatewire.model;

import static gatewire.model.ReservedResponseHeaders.FUNCTION_PROXY;
import static gatewire.model.ReservedResponseHeaders.HTTP_PROXY;
import static gatewire.model.ReservedResponseHeaders.MAPPED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReservedResponseHeadersTests {

  @Test
  void some_are_renamed() {
    assertThat(MAPPED.contains("www-authenticate")).isTrue();
    assertThat(MAPPED.name("WWW-Authenticate")).contains("x-amzn-Remapped-WWW-Authenticate");
    assertThat(FUNCTION_PROXY.name("date")).contains("x-amzn-Remapped-Date");
  }

  @Test
  void some_are_dropped() {
    assertThat(MAPPED.contains("transfer-encoding")).isTrue();
    assertThat(MAPPED.name("transfer-encoding")).isEmpty();
    assertThat(HTTP_PROXY.name("Via")).isEmpty();
  }

  @Test
  void all_others_keep_their_name() {
    assertThat(MAPPED.contains("ETag")).isFalse();
    assertThat(MAPPED.name("ETag")).contains("ETag");
    // A backend may send this header through a proxy integration.
    assertThat(FUNCTION_PROXY.name("WWW-Authenticate")).contains("WWW-Authenticate");
  }
}
