package gatewire.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import gatewire.template.MockStatusCode;
import java.nio.charset.StandardCharsets;

/** Reads the status of a MOCK integration from any body. */
class MockStatusFuzzTests {

  @FuzzTest
  void bodies(byte[] bytes) {
    String body = new String(bytes, StandardCharsets.UTF_8);
    assertThat(MockStatusCode.of(body)).isNotNull();
    assertThat(MockStatusCode.of("{\"other\": [1, {}], \"statusCode\": 204} " + body.strip()))
        .isNotNull();
  }
}
