package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.httpProxy;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.lambdaProxy;
import static gatewire.check.fixture.ApiFixtures.mock;
import static gatewire.model.ResponseTransferMode.BUFFERED;
import static gatewire.model.ResponseTransferMode.STREAM;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Test;

class StreamedMappingTests {

  private final Rule rule = new StreamedMapping();

  static RestApi example() {
    return get("/pets", http().responseTransferMode(STREAM)).api();
  }

  @Test
  void finds_a_mapped_integration_that_is_to_stream() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /pets: the response transfer mode is STREAM, which HTTP integrations do not support
              fix: remove it, or change the type to HTTP_PROXY or AWS_PROXY and let the backend create the whole response""");
  }

  @Test
  void finds_each_type_that_is_not_a_proxy() {
    assertThat(rule.examine(get("/pets", mock().responseTransferMode(STREAM)).api())).hasSize(1);
    assertThat(rule.examine(get("/pets", lambda().responseTransferMode(STREAM)).api())).hasSize(1);
  }

  @Test
  void accepts_proxies_and_buffered_responses() {
    assertThat(rule.examine(get("/pets", httpProxy().responseTransferMode(STREAM)).api()))
        .isEmpty();
    assertThat(rule.examine(get("/pets", lambdaProxy().responseTransferMode(STREAM)).api()))
        .isEmpty();
    assertThat(rule.examine(get("/pets", http().responseTransferMode(BUFFERED)).api())).isEmpty();
  }
}
