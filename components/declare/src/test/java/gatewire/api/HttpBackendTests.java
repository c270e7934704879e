package gatewire.api;

import static gatewire.api.ApiFixtures.get;
import static gatewire.api.ApiFixtures.method;
import static gatewire.api.Backends.http;
import static gatewire.api.Backends.httpProxy;
import static gatewire.api.Backends.mock;
import static gatewire.api.RequestOverrides.requestOverrides;
import static gatewire.api.Values.literal;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationConnection;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationType;
import gatewire.model.Reference;
import gatewire.model.Text;
import gatewire.model.Unparsed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HttpBackendTests {

  private static Integration integration(HttpMethod httpMethod, String path, Backend backend) {
    return method(httpMethod, path, backend).integration();
  }

  @Nested
  class Uri {
    @ParameterizedTest
    @CsvSource({
      "https://a.example/pets, https://a.example/pets",
      "https://a.example/{id}, https://a.example/{id}",
      "https://a.example/{rest+}?q={id}, https://a.example/{rest}?q={id}",
      "https://${stageVariables.host}/x, https://${stageVariables.host}/x",
      "https://a.example/$1/{id}, https://a.example/$1/{id}"
    })
    void keeps_placeholders_without_a_plus_and_stage_variables(String given, String rendered) {
      assertThat(integration(HttpMethod.GET, "/{id}/{rest+}", http(given)).uri())
          .contains(Text.of(rendered));
      assertThat(integration(HttpMethod.GET, "/{id}/{rest+}", httpProxy(given)).uri())
          .contains(Text.of(rendered));
    }

    @Test
    void maps_only_placeholders_that_are_path_parameters() {
      Integration mapped =
          integration(HttpMethod.GET, "/{id}/{other}", http("https://a.example/{id}/{unknown}"));

      assertThat(mapped.requestParameters())
          .isEqualTo(Map.of(IntegrationParameter.path("id"), Request.path("id")));
    }
  }

  @Nested
  class Http_method {
    @Test
    void defaults_to_the_method_of_the_route() {
      assertThat(integration(HttpMethod.PUT, "/a", http("https://a.example")).httpMethod())
          .contains("PUT");
      assertThat(
              integration(
                      HttpMethod.POST, "/a", http("https://a.example").method(HttpMethod.DELETE))
                  .httpMethod())
          .contains("DELETE");
      assertThat(
              integration(
                      HttpMethod.ANY, "/a", httpProxy("https://a.example").method(HttpMethod.GET))
                  .httpMethod())
          .contains("GET");
    }
  }

  @Nested
  class Responses {
    @Test
    void keep_the_usual_statuses_and_hide_unexpected_ones() {
      Integration get = integration(HttpMethod.GET, "/a", http("https://a.example"));

      assertThat(
              Map.of(
                      "200", "200", "304", "304", "404", "404", "429", "429", "418", "502", "500",
                      "502")
                  .entrySet()
                  .stream()
                  .collect(
                      toMap(
                          Map.Entry::getKey,
                          one -> get.responseFor(one.getKey()).orElseThrow().status().toString())))
          .containsOnly(
              Map.entry("200", "200"),
              Map.entry("304", "304"),
              Map.entry("404", "404"),
              Map.entry("429", "429"),
              Map.entry("418", "502"),
              Map.entry("500", "502"));
    }

    @ParameterizedTest
    @EnumSource(HttpMethod.class)
    void of_every_http_method_keep_these_statuses(HttpMethod httpMethod) {
      assertThat(
              List.of(
                  200, 201, 202, 204, 301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 409, 410,
                  429))
          .allSatisfy(status -> assertThat(status(httpMethod, status)).isEqualTo(status));
    }

    @Test
    void of_reads_keep_partial_and_unmodified_objects_and_of_writes_invalid_requests() {
      assertThat(List.of(206, 304))
          .allSatisfy(status -> assertThat(status(HttpMethod.GET, status)).isEqualTo(status))
          .allSatisfy(status -> assertThat(status(HttpMethod.ANY, status)).isEqualTo(status))
          .allSatisfy(status -> assertThat(status(HttpMethod.POST, status)).isEqualTo(200));
      assertThat(List.of(412, 422))
          .allSatisfy(status -> assertThat(status(HttpMethod.POST, status)).isEqualTo(status))
          .allSatisfy(status -> assertThat(status(HttpMethod.ANY, status)).isEqualTo(status))
          .allSatisfy(status -> assertThat(status(HttpMethod.GET, status)).isEqualTo(502));
    }

    private static int status(HttpMethod httpMethod, int ofBackend) {
      return integration(httpMethod, "/a", http("https://a.example"))
          .responseFor(String.valueOf(ofBackend))
          .orElseThrow()
          .status()
          .value();
    }

    @Test
    void of_a_proxy_are_those_of_the_endpoint() {
      Integration proxy =
          integration(
              HttpMethod.ANY, "/a", httpProxy("https://a.example").timeout(Duration.ofSeconds(3)));

      assertThat(proxy.type()).isEqualTo(IntegrationType.HTTP_PROXY);
      assertThat(proxy.responses()).isEmpty();
      assertThat(proxy.timeout()).isEqualTo(Duration.ofSeconds(3));
    }
  }

  @Nested
  class Reports {
    @Test
    void a_field_of_a_form_that_a_template_cannot_name() {
      assertThat(unparsed(http("https://a.example").requestForm("it's")))
          .singleElement()
          .extracting(Unparsed::text)
          .isEqualTo("it's");
    }

    @Test
    void overrides_of_a_mock_which_sends_no_request() {
      assertThat(unparsed(mock().overrides(requestOverrides().header("X", literal("a")))))
          .singleElement()
          .extracting(Unparsed::problem)
          .isEqualTo("a mock sends no request that could be overridden");
    }

    private static List<Unparsed> unparsed(Backend backend) {
      return Api.named("api")
          .route(new Route(HttpMethod.POST, "/a", backend))
          .build()
          .restApi()
          .unparsed();
    }
  }

  @Test
  void a_load_balancer_is_reached_through_a_VPC_link_V2() {
    Reference link = new Reference("link", "id");
    Reference balancer = new Reference("balancer", "arn");
    IntegrationConnection expected = IntegrationConnection.vpcLink(link, balancer);

    assertThat(get(http("https://a.internal").vpcLink(link, balancer)).connection())
        .isEqualTo(expected);
    assertThat(get(httpProxy("https://a.internal").vpcLink(link, balancer)).connection())
        .isEqualTo(expected);
    assertThat(
            get(httpProxy("https://a.internal").skipVerification().vpcLink(link, balancer))
                .connection())
        .isEqualTo(expected.withoutVerification());
  }
}
