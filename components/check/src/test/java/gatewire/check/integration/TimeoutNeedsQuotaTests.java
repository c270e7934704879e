package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.EndpointType;
import gatewire.model.RestApi;
import gatewire.openapi.ApiDocument;
import gatewire.openapi.ImportParameters;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TimeoutNeedsQuotaTests {

  private final Rule rule = new TimeoutNeedsQuota();

  static RestApi example() {
    return get("/pets", http().timeout(Duration.ofSeconds(60))).api();
  }

  @Nested
  class Finds {
    @Test
    void a_timeout_above_the_default_quota() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the integration's timeout is 60000 ms; the maximum is 29000 ms unless the quota was raised
                fix: shorten it, or raise the account's quota first, which may reduce its throttle quota""");
    }
  }

  @Nested
  class Finds_without_a_known_endpoint_type {
    private static final String DOCUMENT =
        """
        openapi: 3.0.1
        info: {title: pets, version: '1'}
        paths:
          /pets:
            get:
              responses: {'200': {description: ok}}
              x-amazon-apigateway-integration:
                type: HTTP_PROXY
                httpMethod: GET
                uri: https://example.com/pets
                timeoutInMillis: %d
        """;

    @Test
    void a_timeout_that_depends_on_the_import() {
      var api = ApiDocument.read(DOCUMENT.formatted(45_000)).api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the integration's timeout is 45000 ms; a regional or private API accepts more than 29000 ms only with a raised quota, and an edge-optimized API never does
                fix: shorten it, or raise the account's quota and make the API regional, for an import with endpointConfigurationTypes=REGIONAL""");
      assertThat(new TimeoutOutOfRange().examine(api)).isEmpty();
    }

    @Test
    void but_reports_an_error_if_the_import_chooses_an_edge_optimized_endpoint() {
      var parameters = ImportParameters.parse(Map.of("endpointConfigurationTypes", "EDGE"));
      var api = ApiDocument.read(DOCUMENT.formatted(45_000), parameters).api();

      assertThat(rule.examine(api)).isEmpty();
      assertThat(new TimeoutOutOfRange().examine(api)).hasSize(1);
    }

    @Test
    void and_no_timeout_below_the_minimum_of_each_type() {
      var api = ApiDocument.read(DOCUMENT.formatted(49)).api();

      assertThat(rule.examine(api)).isEmpty();
      assertThat(new TimeoutOutOfRange().examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the integration's timeout is 49 ms; APIs allow 50 to 29000
                fix: set a timeout within that range""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void the_maximum_of_the_default_quota() {
      var api = get("/pets").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void an_edge_optimized_API_because_another_rule_reports_it() {
      var api =
          api(get("/pets", http().timeout(Duration.ofSeconds(60))))
              .endpointType(EndpointType.EDGE)
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
