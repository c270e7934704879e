package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.httpProxy;
import static gatewire.model.ResponseTransferMode.STREAM;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.IntegrationCache;
import gatewire.model.RequestParameter;
import gatewire.model.RestApi;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class IgnoredOnStreamTests {

  private static final IntegrationCache CACHE =
      new IntegrationCache(
          List.of(RequestParameter.parse("method.request.querystring.id")), Optional.empty());

  private final Rule rule = new IgnoredOnStream();

  static RestApi example() {
    return api(get("/pets", httpProxy().responseTransferMode(STREAM).cache(CACHE)))
        .minimumCompressionSize(OptionalInt.of(1024))
        .build();
  }

  @Test
  void finds_caching_and_compression() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /pets: API Gateway streams the response and ignores the cache key parameters [method.request.querystring.id] and the API's minimum compression size of 1024 bytes
              fix: cache and compress the response in the backend, or remove the response transfer mode STREAM""");
  }

  @Test
  void ignores_methods_that_do_not_stream() {
    RestApi api =
        api(
                get("/pets", httpProxy().cache(CACHE)),
                // StreamedMapping reports it.
                get("/owners", http().responseTransferMode(STREAM).cache(CACHE)))
            .minimumCompressionSize(OptionalInt.of(0))
            .build();

    assertThat(rule.examine(api)).isEmpty();
  }

  @Test
  void ignores_a_streamed_method_without_these_features() {
    assertThat(rule.examine(get("/pets", httpProxy().responseTransferMode(STREAM)).api()))
        .isEmpty();
  }
}
