package gatewire.api;

import static gatewire.api.ApiFixtures.GET_PET;
import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.ApiFixtures.declared;
import static gatewire.api.ApiFixtures.method;
import static gatewire.api.ApiFixtures.parameter;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.lambdaProxy;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.api.ErrorPattern.any;
import static gatewire.api.Json.json;
import static gatewire.api.Response.respond;
import static gatewire.api.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.HttpMethod;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.RequestSource;
import gatewire.model.StatusCode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MethodWiringTests {

  private static final String PATH = "/shops/{shop}/pets/{petId}/{rest+}";

  /** Each backend with each supported HTTP method, with its defaults and with every setting. */
  static Stream<Method> methods() {
    Stream<Method> s3 =
        EnumSet.of(
                HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.ANY)
            .stream()
            .flatMap(
                httpMethod ->
                    Stream.of(
                        method(httpMethod, PATH, s3(PHOTOS)), method(httpMethod, PATH, full())));
    Stream<Method> others =
        Stream.of(HttpMethod.values())
            .flatMap(
                httpMethod ->
                    Stream.of(
                            lambdaProxy(GET_PET),
                            lambda(GET_PET),
                            fullLambda(),
                            mock(),
                            mock().text(404, "a").headers("X-A"),
                            mock().json(200, json().put("q", Request.query("q"))))
                        .map(backend -> method(httpMethod, PATH, backend)));
    return Stream.concat(s3, others);
  }

  private static S3Backend full() {
    return s3(PHOTOS)
        .key("{petId}/{rest+}")
        .headers("x-amz-meta-a")
        .header("X-B", IntegrationResult.multiValueHeader("B"))
        .requestHeaders("X-C")
        .requestHeader("X-D", Request.multiValueHeader("D"))
        .requestQuery("versionId", Request.query("version"))
        .onStatus("5\\d{2}", respond(502).headers("Retry-After"))
        .onStatus(301, respond(301).headers("Location"));
  }

  private static LambdaBackend fullLambda() {
    return lambda(GET_PET)
        .requestTemplate(json().put("a", Request.header("X-A")).put("b", Request.query("b")))
        .requestHeader("X-Shop", Request.path("shop"))
        .onSuccess(respond(201).header("Location", IntegrationResult.body("self")))
        .onError(any(), respond(500).header("X-Error", literal("yes")).message("no"))
        .headers("X-Out");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void each_status_has_one_method_response_that_declares_the_headers_that_are_mapped(
      Method method) {
    assertThat(method.responses())
        .containsExactlyElementsOf(
            method.integration().responses().stream()
                .map(
                    response ->
                        new MethodResponse(
                            response.status(), response.headers().keySet(), Map.of()))
                .toList());
    assertThat(method.responses()).extracting(MethodResponse::status).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void each_request_source_is_declared_and_each_path_parameter_is_required(Method method) {
    assertThat(method.requestParameters().keySet())
        .containsAll(
            method.integration().requestParameters().values().stream()
                .map(RequestSource::declaration)
                .flatMap(declaration -> declaration.stream())
                .toList());
    assertThat(method.requestParameters())
        .containsEntry(parameter("path.shop"), true)
        .containsEntry(parameter("path.petId"), true)
        .containsEntry(parameter("path.rest"), true);
    assertThat(method.requestParameters().entrySet()).filteredOn(Map.Entry::getValue).hasSize(3);
  }

  @Test
  void statuses_with_different_headers_are_declared_with_their_headers() {
    var backend =
        s3(PHOTOS)
            .responses(IntegrationResponseSets.defaultPassthrough(500))
            .otherwise(respond(200).headers("ETag"))
            .onStatus(404, respond(404));

    assertThat(method(HttpMethod.DELETE, "/a", backend).responses())
        .containsExactly(declared(200, "ETag"), declared(404), declared(500));
  }

  @Test
  void parameters_that_a_response_template_reads_are_declared_too() {
    var backend = mock().json(200, json().put("page", Request.query("page")));

    assertThat(method(HttpMethod.GET, "/a", backend).requestParameters())
        .isEqualTo(Map.of(parameter("querystring.page"), false));
  }

  @Test
  void a_parameter_that_is_mapped_twice_is_declared_once() {
    var backend =
        lambda(GET_PET)
            .requestHeader("X-A", Request.query("q"))
            .requestHeader("X-B", Request.multiValueQuery("q"))
            .requestHeader("X-C", Request.body("q"))
            .requestHeader("X-D", Values.context("requestId"));

    assertThat(method(HttpMethod.GET, "/a", backend).requestParameters())
        .isEqualTo(Map.of(parameter("querystring.q"), false));
  }

  @Nested
  class Two_responses_of_one_status {
    @Test
    void with_the_same_headers_share_a_method_response() {
      var backend =
          s3(PHOTOS).onStatus(410, respond(402)).onStatus(411, respond(402).message("pay"));
      Method method = method(HttpMethod.GET, "/a", backend);

      assertThat(method.responses())
          .filteredOn(response -> response.status().value() == 402)
          .containsExactly(declared(402));
    }

    @Test
    void with_different_headers_share_one_that_declares_them_all() {
      var backend =
          s3(PHOTOS)
              .onStatus(410, respond(402).headers("X-A"))
              .onStatus(411, respond(402).headers("X-B"));
      Method method = method(HttpMethod.GET, "/a", backend);

      assertThat(method.integration().responses())
          .filteredOn(response -> response.status().value() == 402)
          .extracting(IntegrationResponse::headers)
          .extracting(Map::keySet)
          .containsExactly(Set.of("X-A"), Set.of("X-B"));
      assertThat(method.response(new StatusCode(402))).contains(declared(402, "X-A", "X-B"));
      assertThat(method.responses())
          .extracting(response -> response.status().value())
          .doesNotHaveDuplicates();
    }
  }
}
