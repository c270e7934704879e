package gatewire.api;

import static gatewire.api.ApiFixtures.GET_PET;
import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.ApiFixtures.api;
import static gatewire.api.ApiFixtures.unparsed;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.api.Json.json;
import static gatewire.api.Response.respond;
import static gatewire.api.RouteOptions.options;
import static gatewire.api.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationResponse;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.RestApi;
import gatewire.model.Unparsed;
import gatewire.model.UnparsedSource;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiRenderingTests {

  @Test
  void keeps_each_of_ten_mistakes_and_the_valid_parts() {
    RestApi restApi =
        Api.named("pet-store")
            .get("pets", mock())
            .get("/pets/{id", mock())
            .get("/files/{key+}/meta", mock())
            .post("/photos", s3(PHOTOS))
            .get("/", s3(PHOTOS))
            .get("/a", mock().status(999))
            .get("/b", s3(PHOTOS).onStatus(404, respond(42)))
            .get("/c", mock().json(200, json().put("x", Request.body())))
            .get("/d", lambda(GET_PET).requestTemplate(json().put("x", IntegrationResult.body())))
            .get("/e", mock(), options().require(Request.body()))
            .get("/f", mock())
            .build()
            .restApi();

    assertThat(restApi.unparsed())
        .extracting(entry -> entry.place() + " | " + entry.text())
        .containsExactly(
            "GET pets | pets",
            "GET /pets/{id | /pets/{id",
            "GET /files/{key+}/meta | /files/{key+}/meta",
            "POST /photos | POST /photos",
            "GET / | /",
            "GET /a | 999",
            "GET /b | 42",
            "GET /c | method.request.body",
            "GET /d | integration.response.body",
            "GET /e | method.request.body");
    assertThat(restApi.methods())
        .extracting(Method::route)
        .containsExactly("GET /", "GET /a", "GET /b", "GET /c", "GET /d", "GET /e", "GET /f");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pets            | path 'pets' must start with '/'",
        "''              | path '' must start with '/'",
        "/a/{b           | path '/a/{b': segment '{b' is neither a name (letters, digits, . _ : , $ -) nor a whole-segment parameter such as {id} or {key+}",
        "/a b            | path '/a b': segment 'a b' is neither a name (letters, digits, . _ : , $ -) nor a whole-segment parameter such as {id} or {key+}",
        "/pre-{id}       | path '/pre-{id}': segment 'pre-{id}' is neither a name (letters, digits, . _ : , $ -) nor a whole-segment parameter such as {id} or {key+}",
        "/größe          | path '/größe': segment 'größe' is neither a name (letters, digits, . _ : , $ -) nor a whole-segment parameter such as {id} or {key+}",
        "/{key+}/x       | path '/{key+}/x' goes on after {key+}: a greedy parameter must be the last segment"
      })
  void keeps_an_invalid_path_with_the_reason(String path, String problem) {
    Api api = api(new Route(HttpMethod.GET, path, s3(PHOTOS)));

    assertThat(api.restApi().unparsed())
        .containsExactly(
            new Unparsed(
                "GET " + path,
                path,
                problem,
                "write a path such as /pets/{petId}, or /files/{key+} for all paths below /files"));
    assertThat(api.restApi().methods()).isEmpty();
    assertThat(api.grants()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 42, 99, 600, 999, -200, 20000})
  void keeps_an_invalid_status_with_the_reason(int status) {
    assertThat(unparsed(lambda(GET_PET).onSuccess(respond(status))))
        .containsExactly(
            new Unparsed(
                "GET /pets/{petId}",
                String.valueOf(status),
                "'%d' is not an HTTP status".formatted(status),
                "use a status from 100 to 599"));
  }

  @Test
  void keeps_all_mistakes_of_one_route() {
    var backend =
        s3(PHOTOS)
            .key("{}")
            .onStatus(404, respond(4040))
            .onStatus(403, respond(403).json(json().put("a", Request.body()).put("b", Double.NaN)));
    var route =
        new Route(
            HttpMethod.GET,
            "/pets/{petId}",
            backend,
            options().require(Values.context("requestId")));

    assertThat(unparsed(route))
        .extracting(Unparsed::text)
        .containsExactly("{}", "4040", "method.request.body", "NaN", "context.requestId");
  }

  @Nested
  class A_source_that_could_not_be_parsed {
    @Test
    void stays_in_the_mapping_with_its_value_and_reason() {
      Integration integration =
          ApiFixtures.get(
              s3(PHOTOS)
                  .header("X-Quote", literal("c\td"))
                  .headers("E Tag")
                  .requestHeader("X-Control", literal("a\tb"))
                  .requestHeaders("X Trace"));

      assertThat(
              integration.responses().stream()
                  .map(IntegrationResponse::headers)
                  .flatMap(headers -> headers.values().stream())
                  .filter(UnparsedSource.class::isInstance)
                  .map(source -> ((UnparsedSource) source).expression())
                  .distinct())
          .containsExactly("integration.response.header.E Tag", "'c\td'");
      assertThat(
              Stream.of("X-Control", "X Trace")
                  .map(IntegrationParameter::header)
                  .map(integration.requestParameters()::get)
                  .map(source -> ((UnparsedSource) source).expression()))
          .containsExactly("'a\tb'", "method.request.header.X Trace");
    }

    @Test
    void declares_no_parameter() {
      assertThat(
              ApiFixtures.method(HttpMethod.GET, "/a", mock().requestHeaders("X Trace"))
                  .requestParameters())
          .isEmpty();
    }
  }

  @Nested
  class A_backend_that_throws {
    @Test
    void reports_an_illegal_argument_for_its_route_and_keeps_the_other_routes() {
      Backend none =
          route -> {
            route.report("the table", "has no name");
            throw new IllegalArgumentException("DynamoDB has no " + route.httpMethod());
          };
      Api api =
          api(new Route(HttpMethod.PUT, "/pets/", none), new Route(HttpMethod.GET, "/a", mock()));

      assertThat(api.restApi().unparsed())
          .containsExactly(
              new Unparsed("PUT /pets", "the table", "has no name"),
              new Unparsed("PUT /pets", "PUT /pets/", "DynamoDB has no PUT"));
      assertThat(api.restApi().methods()).extracting(Method::route).containsExactly("GET /a");
    }

    @Test
    void reports_an_illegal_argument_without_a_message_too() {
      Backend none =
          route -> {
            throw new IllegalArgumentException();
          };

      assertThat(unparsed(none))
          .containsExactly(
              new Unparsed(
                  "GET /pets/{petId}", "GET /pets/{petId}", "java.lang.IllegalArgumentException"));
    }

    @Test
    void passes_other_exceptions_on_because_they_are_bugs() {
      Backend broken =
          route -> {
            throw new IllegalStateException("bug");
          };

      assertThatThrownBy(() -> api(new Route(HttpMethod.GET, "/a", broken)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("bug");
    }
  }

  @Test
  void a_backend_can_read_its_route_but_cannot_change_the_api() {
    Backend curious =
        route -> {
          assertThat(route.httpMethod()).isEqualTo(HttpMethod.GET);
          assertThat(route.integrationMethod()).isEqualTo(HttpMethod.GET);
          assertThat(route.path()).hasToString("/pets/{petId}");
          assertThat(route.binaryMediaTypes()).containsExactly("image/png", "image/gif");
          assertThatThrownBy(() -> route.binaryMediaTypes().add("*/*"))
              .isInstanceOf(UnsupportedOperationException.class);
          return Integration.builder(IntegrationType.MOCK).build();
        };

    assertThat(
            Api.named("a")
                .binaryMediaTypes("image/png", "image/gif")
                .get("/pets/{petId}/", curious)
                .build()
                .restApi()
                .methods())
        .hasSize(1);
  }

  @Test
  void keeps_a_route_that_is_declared_twice_so_that_a_check_reports_it() {
    assertThat(
            Stream.of(
                    api(
                        new Route(HttpMethod.GET, "/a", mock()),
                        new Route(HttpMethod.GET, "/a/", mock())))
                .map(api -> api.restApi().methods())
                .flatMap(Collection::stream)
                .map(Method::route))
        .isEqualTo(List.of("GET /a", "GET /a"));
  }
}
