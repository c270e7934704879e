package gatewire.pulumi;

import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.lambdaProxy;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.api.ErrorPattern.startingWith;
import static gatewire.api.Json.json;
import static gatewire.api.Response.respond;
import static gatewire.api.Values.literal;
import static gatewire.pulumi.ApiFixtures.GET_PET;
import static gatewire.pulumi.ApiFixtures.PHOTOS;
import static gatewire.pulumi.ApiFixtures.deployed;
import static gatewire.pulumi.ApiFixtures.pets;
import static gatewire.testing.StackAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.Backend;
import gatewire.api.Cors;
import gatewire.api.IntegrationResult;
import gatewire.api.Route;
import gatewire.model.HttpMethod;
import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.ResourceTypes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests how the statuses and headers of each backend are declared on both sides of a method. */
class ResponseWiringTests {

  private static final String OBJECT =
      "Accept-Ranges Cache-Control Content-Disposition Content-Encoding Content-Type ETag Last-Modified";
  private static final String REDIRECT = "Content-Type Location";
  private static final String ERROR = "Content-Type";

  @ParameterizedTest(name = "{0}")
  @MethodSource("backends")
  void declares_these_headers_on_both_sides_of_each_status(
      String label, HttpMethod method, Backend backend, Map<String, String> headers) {
    RecordedStack stack = deployed(pets().route(new Route(method, "/pets/{petId}", backend)));

    assertThat(stack).isWiredThroughout();
    assertThat(headers(stack, ResourceTypes.METHOD_RESPONSE)).isEqualTo(headers);
    assertThat(headers(stack, ResourceTypes.INTEGRATION_RESPONSE)).isEqualTo(headers);
  }

  static Stream<Arguments> backends() {
    return Stream.of(
        Arguments.of(
            "S3 GET",
            HttpMethod.GET,
            s3(PHOTOS),
            statuses(
                "200", OBJECT,
                "206",
                    "Accept-Ranges Cache-Control Content-Disposition Content-Encoding Content-Range Content-Type ETag Last-Modified",
                "301", REDIRECT,
                "304", "Cache-Control ETag Last-Modified",
                "307", REDIRECT,
                "400", ERROR,
                "403", ERROR,
                "404", ERROR,
                "405", ERROR,
                "409", ERROR,
                "411", ERROR,
                "412", ERROR,
                "416", ERROR,
                "500", ERROR,
                "501", ERROR,
                "503", ERROR)),
        Arguments.of(
            "S3 PUT",
            HttpMethod.PUT,
            s3(PHOTOS),
            statuses(
                "200", "ETag x-amz-version-id",
                "301", REDIRECT,
                "307", REDIRECT,
                "400", ERROR,
                "403", ERROR,
                "404", ERROR,
                "405", ERROR,
                "409", ERROR,
                "411", ERROR,
                "412", ERROR,
                "500", ERROR,
                "501", ERROR,
                "503", ERROR)),
        Arguments.of(
            "S3 DELETE with custom headers",
            HttpMethod.DELETE,
            s3(PHOTOS).headers("x-amz-request-id").header("Cache-Control", literal("no-store")),
            statuses(
                "204", "Cache-Control x-amz-delete-marker x-amz-request-id x-amz-version-id",
                "301", "Cache-Control Content-Type Location x-amz-request-id",
                "307", "Cache-Control Content-Type Location x-amz-request-id",
                "400", ERROR,
                "403", ERROR,
                "404", ERROR,
                "405", ERROR,
                "409", ERROR,
                "411", ERROR,
                "412", ERROR,
                "500", ERROR,
                "501", ERROR,
                "503", ERROR)),
        Arguments.of(
            "Lambda",
            HttpMethod.GET,
            lambda(GET_PET)
                .header("ETag", IntegrationResult.body("version"))
                .onError(
                    startingWith("[404]"),
                    respond(404).header("Cache-Control", literal("no-store")).message("none")),
            statuses("200", "ETag", "404", "Cache-Control", "500", "")),
        Arguments.of("Lambda proxy", HttpMethod.GET, lambdaProxy(GET_PET), Map.of()),
        Arguments.of(
            "mock",
            HttpMethod.GET,
            mock()
                .json(200, json().put("status", "ok"))
                .header("Cache-Control", literal("no-store")),
            statuses("200", "Cache-Control")),
        Arguments.of(
            "mock text", HttpMethod.GET, mock().text(404, "no"), statuses("404", "Content-Type")));
  }

  @Test
  void adds_cors_headers_to_every_status_of_every_backend() {
    RecordedStack stack =
        deployed(
            pets()
                .cors(Cors.allowOrigins(List.of("https://pets.example.com")))
                .get("/health", mock())
                .get("/pets/{petId}", lambda(GET_PET))
                .get("/pets/{petId}/photo", s3(PHOTOS)));

    assertThat(stack).isWiredThroughout();
    assertThat(stack.resources(ResourceTypes.INTEGRATION_RESPONSE))
        .allSatisfy(
            response ->
                assertThat(parameters(response))
                    .containsKey("method.response.header.Access-Control-Allow-Origin"));
  }

  @Test
  void writes_sources_in_the_syntax_of_api_gateway() {
    RecordedStack stack =
        deployed(
            pets()
                .get(
                    "/pets/{petId}",
                    s3(PHOTOS).headers("x-caption").header("Cache-Control", literal("no-store"))));

    assertThat(
            parameters(stack.resource(ResourceTypes.INTEGRATION_RESPONSE, "pets/pets/{}:GET:200")))
        .containsEntry("method.response.header.ETag", "integration.response.header.ETag")
        .containsEntry("method.response.header.x-caption", "integration.response.header.x-caption")
        .containsEntry("method.response.header.Cache-Control", "'no-store'");
  }

  @Test
  void declares_headers_of_a_method_response_without_requiring_them() {
    RecordedStack stack = deployed(pets().get("/pets/{petId}", s3(PHOTOS)));

    assertThat(stack.resources(ResourceTypes.METHOD_RESPONSE))
        .allSatisfy(response -> assertThat(parameters(response)).doesNotContainValue(true));
  }

  private static Map<String, String> headers(RecordedStack stack, String type) {
    Map<String, String> headers = new TreeMap<>();
    for (ResourceState response : stack.resources(type)) {
      TreeSet<String> names = new TreeSet<>();
      parameters(response)
          .keySet()
          .forEach(key -> names.add(key.replace("method.response.header.", "")));
      headers.put(response.input("statusCode").orElseThrow().toString(), String.join(" ", names));
    }
    return headers;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> parameters(ResourceState response) {
    return (Map<String, Object>) response.input("responseParameters").orElse(Map.of());
  }

  private static Map<String, String> statuses(String... statusesAndHeaders) {
    Map<String, String> headers = new TreeMap<>();
    for (int i = 0; i < statusesAndHeaders.length; i += 2) {
      headers.put(statusesAndHeaders[i], statusesAndHeaders[i + 1]);
    }
    return headers;
  }
}
