package gatewire.api;

import static gatewire.api.ApiFixtures.GET_PET;
import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.ApiFixtures.declared;
import static gatewire.api.ApiFixtures.parameter;
import static gatewire.api.ApiFixtures.plain;
import static gatewire.api.Authorizers.cognito;
import static gatewire.api.Authorizers.request;
import static gatewire.api.Authorizers.token;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.lambdaProxy;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.api.Cors.allowOrigins;
import static gatewire.api.RouteOptions.options;
import static gatewire.api.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.ContentHandling;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.PassthroughBehavior;
import gatewire.model.PathTemplate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CorsPreflightTests {

  private static final Cors ONE = allowOrigins("https://a.example");

  @Test
  void is_a_mock_that_returns_204_without_authorization() {
    Method preflight =
        preflight(
            Api.named("a")
                .cors(ONE)
                .get("/pets/{petId}", lambda(GET_PET), options().iam().apiKey()));

    assertThat(preflight)
        .isEqualTo(
            Method.builder(
                    HttpMethod.OPTIONS,
                    PathTemplate.parse("/pets/{petId}"),
                    Integration.builder(IntegrationType.MOCK)
                        .requestTemplate("application/json", "{\"statusCode\": 204}")
                        .requestTemplate(
                            "application/x-www-form-urlencoded", "{\"statusCode\": 204}")
                        .requestTemplate("text/plain", "{\"statusCode\": 204}")
                        .passthroughBehavior(PassthroughBehavior.NEVER)
                        .response(
                            plain(
                                204,
                                "",
                                Map.of(
                                    "Access-Control-Allow-Origin", literal("https://a.example"),
                                    "Access-Control-Allow-Methods", literal("GET,OPTIONS"),
                                    "Access-Control-Allow-Headers",
                                        literal(
                                            "X-Api-Key,Authorization,X-Amz-Date,X-Amz-Security-Token,X-Amz-Content-Sha256"),
                                    "Vary", literal("Origin"))))
                        .build())
                .requestParameter(parameter("path.petId"), true)
                .response(
                    declared(
                        204,
                        "Access-Control-Allow-Origin",
                        "Access-Control-Allow-Methods",
                        "Access-Control-Allow-Headers",
                        "Vary"))
                .build());
  }

  @Nested
  class Allowed_methods {
    @Test
    void are_those_of_the_path() {
      assertThat(
              header(
                  Api.named("a").cors(ONE).get("/a", mock()).delete("/a", mock()).put("/b", mock()),
                  "Access-Control-Allow-Methods"))
          .isEqualTo("'GET,DELETE,OPTIONS'");
    }

    @Test
    void are_all_methods_if_any_is_declared() {
      assertThat(header(Api.named("a").cors(ONE).any("/a", mock()), "Access-Control-Allow-Methods"))
          .isEqualTo("'GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD'");
    }

    @Test
    void do_not_include_routes_without_cors() {
      assertThat(
              header(
                  Api.named("a")
                      .cors(ONE)
                      .get("/a", mock())
                      .put("/a", mock(), options().withoutCors()),
                  "Access-Control-Allow-Methods"))
          .isEqualTo("'GET,OPTIONS'");
    }
  }

  @Nested
  class Allowed_headers {
    @Test
    void are_the_distinct_headers_that_methods_map_and_those_of_the_author() {
      assertThat(
              header(
                  Api.named("a")
                      .cors(ONE.allowHeaders("X-Mine").allowHeaders("X-Trace"))
                      .get("/a", lambda(GET_PET).requestHeaders("X-Trace", "Origin"))
                      .post("/a", lambda(GET_PET).requestHeaders("X-Trace")),
                  "Access-Control-Allow-Headers"))
          .isEqualTo("'X-Trace,Content-Type,X-Mine'");
    }

    @Test
    void include_the_standard_headers_of_s3() {
      assertThat(
              header(
                  Api.named("a").cors(ONE).get("/a", s3(PHOTOS)), "Access-Control-Allow-Headers"))
          .isEqualTo("'If-Match,If-Modified-Since,If-None-Match,If-Unmodified-Since,Range'");
    }

    @Test
    void include_the_headers_that_authorizers_read() {
      assertThat(
              header(
                  Api.named("a")
                      .cors(ONE)
                      .get(
                          "/a", mock(), options().authorizer(token("t", GET_PET).header("X-Token")))
                      .put(
                          "/a",
                          mock(),
                          options()
                              .authorizer(
                                  request(
                                      "r",
                                      GET_PET,
                                      Request.header("X-Tenant"),
                                      Request.query("key")))),
                  "Access-Control-Allow-Headers"))
          .isEqualTo("'X-Token,Content-Type,X-Tenant'");
    }

    @Test
    void include_authorization_for_an_authorizer_without_identity_source() {
      assertThat(
              header(
                  Api.named("a")
                      .cors(ONE)
                      .get("/a", mock(), options().authorizer(request("r", GET_PET)))
                      .delete(
                          "/a",
                          mock(),
                          options().authorizer(cognito("c", new UserPoolReference("members")))),
                  "Access-Control-Allow-Headers"))
          .isEqualTo("'Authorization'");
    }

    @Test
    void are_omitted_if_there_are_none() {
      assertThat(response(Api.named("a").cors(ONE).get("/a", lambdaProxy(GET_PET))).headers())
          .containsOnlyKeys("Access-Control-Allow-Origin", "Access-Control-Allow-Methods", "Vary");
    }
  }

  @Nested
  class Other_headers {
    @Test
    void include_credentials_and_the_maximum_age_even_if_it_is_zero() {
      Cors cors = ONE.allowCredentials().maxAge(Duration.ZERO);

      assertThat(response(Api.named("a").cors(cors).get("/a", mock())).headers())
          .containsEntry("Access-Control-Allow-Credentials", literal("true"))
          .containsEntry("Access-Control-Max-Age", literal("0"));
      assertThat(
              header(
                  Api.named("a").cors(ONE.maxAge(Duration.ofHours(1))).get("/a", mock()),
                  "Access-Control-Max-Age"))
          .isEqualTo("'3600'");
    }

    @Test
    void do_not_include_vary_for_every_origin() {
      assertThat(response(Api.named("a").cors(allowOrigins("*")).get("/a", mock())).headers())
          .isEqualTo(
              Map.of(
                  "Access-Control-Allow-Origin", literal("*"),
                  "Access-Control-Allow-Methods", literal("GET,OPTIONS")));
    }

    @Test
    void for_several_origins_are_the_first_one_and_a_template_that_chooses() {
      Cors cors = allowOrigins("https://a.example", "https://*.b.example");
      IntegrationResponse response = response(Api.named("a").cors(cors).get("/a", mock()));

      assertThat(response.templates()).isEqualTo(Map.of("application/json", cors.origins().echo()));
      assertThat(response.headers())
          .containsEntry("Access-Control-Allow-Origin", literal("https://a.example"))
          .containsEntry("Vary", literal("Origin"));
    }

    @Test
    void for_subdomains_only_have_an_origin_only_in_the_template() {
      Cors cors = allowOrigins("https://*.b.example");
      IntegrationResponse response = response(Api.named("a").cors(cors).get("/a", mock()));

      assertThat(response.headers()).containsOnlyKeys("Access-Control-Allow-Methods", "Vary");
      assertThat(response.templates()).isEqualTo(Map.of("application/json", cors.origins().echo()));
    }

    @Test
    void are_rendered_from_text_if_every_payload_is_binary() {
      assertThat(
              preflight(Api.named("a").binaryMediaTypes("*/*").cors(ONE).get("/a", mock()))
                  .integration()
                  .contentHandling())
          .contains(ContentHandling.CONVERT_TO_TEXT);
    }
  }

  @Nested
  class Preflight_methods {
    @Test
    void are_created_once_for_each_path() {
      assertThat(
              routes(
                  Api.named("a").cors(ONE).get("/a", mock()).get("/b", mock()).put("/a", mock())))
          .containsExactly("GET /a", "GET /b", "PUT /a", "OPTIONS /a", "OPTIONS /b");
    }

    @Test
    void are_not_created_if_the_path_declares_options_which_only_gets_the_headers() {
      Api api =
          Api.named("a").cors(ONE).get("/a", mock()).options("/a", mock().status(202)).build();

      assertThat(api.restApi().methods())
          .extracting(Method::route)
          .containsExactly("GET /a", "OPTIONS /a");
      assertThat(api.restApi().methods().get(1).integration().responses())
          .containsExactly(
              plain(
                  202,
                  "",
                  Map.of(
                      "Access-Control-Allow-Origin", literal("https://a.example"),
                      "Vary", literal("Origin"))));
    }

    @Test
    void are_not_created_without_cors_or_if_no_route_of_the_path_has_cors() {
      assertThat(routes(Api.named("a").cors(ONE).get("/a", mock(), options().withoutCors())))
          .containsExactly("GET /a");
      assertThat(routes(Api.named("a").get("/a", mock()))).containsExactly("GET /a");
    }

    private List<String> routes(ApiBuilder api) {
      return api.build().restApi().methods().stream().map(Method::route).toList();
    }
  }

  private static Method preflight(ApiBuilder api) {
    return api.build().restApi().methods().stream()
        .filter(method -> method.httpMethod() == HttpMethod.OPTIONS)
        .findFirst()
        .orElseThrow();
  }

  private static IntegrationResponse response(ApiBuilder api) {
    return preflight(api).integration().responses().get(0);
  }

  private static String header(ApiBuilder api, String name) {
    return response(api).headers().get(name).expression();
  }
}
