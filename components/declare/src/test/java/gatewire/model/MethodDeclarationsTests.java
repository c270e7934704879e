package gatewire.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MethodDeclarationsTests {

  private static final Literal VALUE = new Literal("a");
  private static final RequestParameter PAGE = parameter("querystring.page");

  @Nested
  class Response_headers {
    @Test
    void that_a_change_adds_are_declared_on_the_method_response_of_the_status() {
      Method method = method(response(200), response(404)).response(declared(200)).build();

      assertThat(
              method
                  .mapResponses(each -> each.withDefaultHeaders(Map.of("ETag", VALUE)))
                  .responses())
          .containsExactly(declared(200, "ETag"));
    }

    @Test
    void of_two_responses_of_one_status_are_declared_together() {
      Method method =
          method()
              .build()
              .withIntegration(mock(response(402, "X-A"), response(200), response(402, "X-B")));

      assertThat(method.responses()).containsExactly(declared(402, "X-A", "X-B"), declared(200));
    }

    @Test
    void that_one_of_two_responses_already_maps_are_declared_for_the_other() {
      Method method = method(response(402, "X-A"), response(402)).response(declared(402)).build();

      assertThat(
              method
                  .mapResponses(each -> each.withDefaultHeaders(Map.of("X-A", VALUE)))
                  .responses())
          .containsExactly(declared(402, "X-A"));
    }

    @Test
    void that_are_mapped_in_another_spelling_keep_it_and_their_value() {
      Method method = method(response(200, "etag")).response(declared(200, "etag")).build();

      assertThat(
              method.mapResponses(
                  each -> each.withDefaultHeaders(Map.of("ETag", new Literal("other")))))
          .isEqualTo(method);
    }

    @Test
    void are_declared_as_the_mapping_spells_them_because_API_Gateway_compares_with_case() {
      Method method = method(response(200)).response(declared(200, "etag")).build();

      assertThat(method.withIntegration(mock(response(200, "ETag"))).responses())
          .containsExactly(declared(200, "ETag", "etag"));
    }

    @Test
    void and_models_that_were_declared_stay_declared() {
      MethodResponse before =
          new MethodResponse(
              new StatusCode(200), Set.of("X-Kept"), Map.of("application/json", "Pet"));
      Method method = method(response(200, "X-Kept")).response(before).build();

      assertThat(method.withIntegration(mock(response(200, "X-New"))).responses())
          .containsExactly(before.withHeaders(List.of("X-New")));
    }

    @Test
    void that_were_mapped_without_a_declaration_stay_undeclared() {
      Method method = method(response(200, "X-Old"), response(404)).response(declared(200)).build();

      assertThat(
              method
                  .mapResponses(each -> each.withDefaultHeaders(Map.of("X-New", VALUE)))
                  .responses())
          .containsExactly(declared(200, "X-New"));
    }
  }

  @Nested
  class A_proxy {
    @Test
    void stays_unchanged_by_map_responses() {
      Method proxy =
          Method.builder(
                  HttpMethod.GET,
                  PathTemplate.parse("/pets"),
                  Integration.builder(IntegrationType.HTTP_PROXY).response(response(200)).build())
              .response(declared(200))
              .build();

      assertThat(proxy.mapResponses(each -> each.withDefaultHeaders(Map.of("X-A", VALUE))))
          .isSameAs(proxy);
    }

    @Test
    void declares_the_request_parameters_that_it_maps() {
      Integration.Builder proxy =
          Integration.builder(IntegrationType.HTTP_PROXY)
              .requestParameter(IntegrationParameter.querystring("p"), source(PAGE));

      assertThat(method().build().withIntegration(proxy.build()).requestParameters())
          .isEqualTo(Map.of(PAGE, false));
    }
  }

  @Nested
  class Request_parameters {
    private final Integration mapped =
        mock().toBuilder()
            .requestParameter(IntegrationParameter.querystring("p"), source(PAGE))
            .requestParameter(IntegrationParameter.header("X-Fixed"), VALUE)
            .build();

    @Test
    void that_a_change_maps_are_declared_as_optional() {
      assertThat(method().build().withIntegration(mapped).requestParameters())
          .isEqualTo(Map.of(PAGE, false));
    }

    @Test
    void that_are_required_stay_required() {
      assertThat(
              method()
                  .requestParameter(PAGE, true)
                  .build()
                  .withIntegration(mapped)
                  .requestParameters())
          .isEqualTo(Map.of(PAGE, true));
    }

    @Test
    void stay_declared_if_they_are_no_longer_mapped() {
      RequestParameter other = parameter("header.X-Other");
      Method method = method().requestParameter(other, false).build();

      assertThat(method.withIntegration(mapped).withIntegration(mock()).requestParameters())
          .isEqualTo(Map.of(PAGE, false, other, false));
    }

    @Test
    void that_could_not_be_parsed_declare_nothing() {
      Integration invalid =
          mock().toBuilder()
              .requestParameter(
                  IntegrationParameter.header("X-A"), RequestSource.parse("method.request.x.y"))
              .build();

      assertThat(method().build().withIntegration(invalid).requestParameters()).isEmpty();
    }
  }

  private static Method.Builder method(IntegrationResponse... responses) {
    return Method.builder(HttpMethod.GET, PathTemplate.parse("/pets"), mock(responses));
  }

  private static Integration mock(IntegrationResponse... responses) {
    return Integration.builder(IntegrationType.MOCK).responses(List.of(responses)).build();
  }

  private static IntegrationResponse response(int status, String... headers) {
    IntegrationResponse response =
        new IntegrationResponse(
            new StatusCode(status), Optional.empty(), Map.of(), Map.of(), Optional.empty());
    for (String header : headers) {
      response = response.withHeaders(Map.of(header, VALUE));
    }
    return response;
  }

  private static MethodResponse declared(int status, String... headers) {
    return new MethodResponse(new StatusCode(status), Set.of(headers), Map.of());
  }

  private static RequestParameter parameter(String name) {
    return RequestParameter.parse(RequestParameter.PREFIX + name);
  }

  private static RequestSource source(RequestParameter parameter) {
    return RequestSource.parse(parameter.expression());
  }
}
