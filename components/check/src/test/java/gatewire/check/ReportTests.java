package gatewire.check;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.lambdaProxy;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static gatewire.check.fixture.ApiFixtures.mock;
import static gatewire.check.fixture.ApiFixtures.route;
import static gatewire.check.fixture.ApiFixtures.s3;
import static gatewire.check.fixture.ApiFixtures.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gatewire.check.rule.Finding;
import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.HttpMethod;
import gatewire.model.RestApi;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReportTests {

  /** Returns an API with the most frequent mistakes, one on each route. */
  private static RestApi eightMistakes() {
    return api(
            get("/undeclared-header", s3())
                .methodResponse(200)
                .methodResponse(500)
                .integrationResponse(200, "2\\d{2}", mapping("ETag"))
                .integrationResponse(500),
            get("/undeclared-status", s3())
                .methodResponse(500)
                .integrationResponse(204, "2\\d{2}")
                .integrationResponse(500),
            get("/unquoted-literal", lambda())
                .methodResponse(200, "Cache-Control")
                .integrationResponse(200, mapping("Cache-Control", "no-store"))
                .methodResponse(500)
                .integrationResponse(500, "(\\n|.)+"),
            get("/files/{key+}", service("s3:path/photos/{key}"))
                .requires("method.request.path.key")
                .methodResponse(200)
                .methodResponse(500)
                .integrationResponse(200, "2\\d{2}")
                .integrationResponse(500),
            get("/two-defaults", s3())
                .methodResponse(200)
                .methodResponse(400)
                .integrationResponse(200)
                .integrationResponse(400),
            get("/invalid-pattern", lambda())
                .methodResponse(200)
                .methodResponse(404)
                .integrationResponse(404, "[404.*")
                .integrationResponse(200),
            get("/mock-without-status", mock()).methodResponse(200).integrationResponse(200),
            get("/any-origin", mock("{\"statusCode\": 200}"))
                .methodResponse(
                    200, "Access-Control-Allow-Origin", "Access-Control-Allow-Credentials")
                .integrationResponse(
                    200,
                    mapping("Access-Control-Allow-Origin", "'*'"),
                    mapping("Access-Control-Allow-Credentials", "'true'")))
        .gatewayResponse(allowingAnyOrigin(GatewayResponseType.DEFAULT_4XX))
        .gatewayResponse(allowingAnyOrigin(GatewayResponseType.DEFAULT_5XX))
        .binaryMediaTypes(Set.of("image/png"))
        .build();
  }

  private static GatewayResponse allowingAnyOrigin(GatewayResponseType type) {
    return new GatewayResponse(
        type, Optional.empty(), Map.of("Access-Control-Allow-Origin", "'*'"), Map.of());
  }

  /** Returns an API with a correct route to each kind of backend. */
  private static RestApi correctApi() {
    return api(
            get("/health", mock("{\"statusCode\": 200}"))
                .methodResponse(200)
                .integrationResponse(200),
            get("/pets", lambdaProxy()),
            get("/pets/{petId}", lambda())
                .requires("method.request.path.petId")
                .methodResponse(200)
                .methodResponse(404)
                .integrationResponse(200)
                .integrationResponse(404, "(?s)\\[404\\].*"),
            route(HttpMethod.GET, "/pets/{petId}/photo", service("s3:path/photos/{key}"))
                .requires("method.request.path.petId")
                .maps("integration.request.path.key", "method.request.path.petId")
                .methodResponse(200, "ETag")
                .methodResponse(500)
                .integrationResponse(200, "2\\d{2}", mapping("ETag"))
                .integrationResponse(500))
        .binaryMediaTypes(Set.of("image/png"))
        .build();
  }

  @Nested
  class Of {
    @Test
    void reports_one_finding_for_each_of_eight_mistakes() {
      assertThat(Report.of(eightMistakes()).findings())
          .extracting(Finding::place, Finding::rule)
          .containsExactlyInAnyOrder(
              tuple("GET /undeclared-header", "undeclared-response-header"),
              tuple("GET /undeclared-status", "undeclared-status"),
              tuple("GET /unquoted-literal", "invalid-mapping-expression"),
              tuple("GET /files/{key+}", "unmapped-uri-placeholder"),
              tuple("GET /two-defaults", "several-defaults"),
              tuple("GET /invalid-pattern", "invalid-selection-pattern"),
              tuple("GET /mock-without-status", "mock-without-status"),
              tuple("GET /any-origin", "cors-any-origin-with-credentials"));
    }

    @Test
    void reports_no_finding_for_a_correct_API() {
      assertThat(Report.of(correctApi()).findings()).isEmpty();
    }

    @Test
    void reports_the_same_findings_in_the_same_order_each_time() {
      assertThat(Report.of(eightMistakes())).isEqualTo(Report.of(eightMistakes()));
    }
  }

  @Nested
  class Describes {
    private final Report report =
        Report.of(
            api(
                    get("/pets", lambda().httpMethod("GET"))
                        .methodResponse(200)
                        .methodResponse(500)
                        .integrationResponse(200)
                        .integrationResponse(500, "(\\n|.)+"),
                    get("/ping", mock("{\"statusCode\": 200}"))
                        .methodResponse(200)
                        .integrationResponse(200))
                .build());

    @Test
    void errors_without_warnings_as_one_message() {
      assertThat(report.describeErrors())
          .isEqualTo(
              """
              API 'pet-store' has 1 error, nothing was deployed:
              [lambda-not-post] GET /pets: the Lambda integration's HTTP method is GET; functions are invoked with POST only
                AWS: Unable to determine service/operation name to be authorized
                fix: set the integration's HTTP method to POST; this does not change the route's HTTP method""");
    }

    @Test
    void warnings_separately() {
      assertThat(report.warnings()).extracting(Finding::rule).containsExactly("reserved-path");
    }
  }
}
