package gatewire.api;

import static gatewire.api.Backends.mock;
import static gatewire.api.Json.json;
import static gatewire.api.RouteOptions.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gatewire.check.Report;
import gatewire.check.SuppressedFinding;
import gatewire.check.rule.Finding;
import org.junit.jupiter.api.Test;

class SuppressTests {

  private static final String REASON = "there is no custom domain";

  @Test
  void for_the_api_applies_to_each_route() {
    Api api = ping(options()).suppress("reserved-path", REASON).build();

    assertThat(Report.of(api.restApi()).findings()).isEmpty();
    assertThat(Report.of(api.restApi()).suppressed())
        .extracting(SuppressedFinding::reason)
        .containsExactly(REASON);
  }

  @Test
  void for_a_route_applies_to_that_route_and_its_path() {
    Api api = ping(options().suppress("reserved-path", REASON).apiKey()).build();

    assertThat(Report.of(api.restApi()).findings()).isEmpty();
    assertThat(Report.of(api.restApi()).suppressed()).hasSize(1);
  }

  @Test
  void for_another_route_suppresses_nothing() {
    Api api =
        ping(options())
            .get("/health", mock().json(200, json()), options().suppress("reserved-path", REASON))
            .build();

    assertThat(Report.of(api.restApi()).findings())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(
            tuple("reserved-path", "/ping"), tuple("unused-suppression", "GET /health"));
  }

  private static ApiBuilder ping(RouteOptions options) {
    return Api.named("pet-store")
        .get("/ping", mock().json(200, json().put("status", "ok")), options);
  }
}
