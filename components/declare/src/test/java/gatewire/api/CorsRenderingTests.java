package gatewire.api;

import static gatewire.api.ApiFixtures.GET_PET;
import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.ApiFixtures.parameter;
import static gatewire.api.ApiFixtures.plain;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.lambdaProxy;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.api.Cors.allowOrigins;
import static gatewire.api.Json.json;
import static gatewire.api.RouteOptions.options;
import static gatewire.api.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.ResponseSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** CORS headers on responses of methods and on gateway responses. */
class CorsRenderingTests {

  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  private static final ResponseSource A = literal("https://a.example");
  private static final Cors ONE = allowOrigins("https://a.example");
  private static final Cors TWO = allowOrigins("https://a.example", "https://*.b.example");
  private static final String ECHO = TWO.origins().echo();

  @Nested
  class Responses_of_methods {
    @Test
    void contain_the_origin_of_an_endpoint_that_may_return_binary_payloads() {
      Method bytes = http(TWO, "application/pdf");

      assertThat(bytes.integration().responses().get(0).templates()).isEmpty();
      assertThat(bytes.integration().responses().get(0).headers())
          .containsEntry(ALLOW_ORIGIN, IntegrationResult.header(ALLOW_ORIGIN));
      assertThat(bytes.integration().requestParameters())
          .containsEntry(IntegrationParameter.header("Origin"), Request.header("Origin"));
      assertThat(http(TWO).integration().responses().get(0).templates().get("application/json"))
          .startsWith(ECHO);
    }

    private static Method http(Cors cors, String... binaryMediaTypes) {
      return Api.named("api")
          .cors(cors)
          .binaryMediaTypes(binaryMediaTypes)
          .get("/a", Backends.http("https://a.example"))
          .build()
          .restApi()
          .methods()
          .get(0);
    }

    @Test
    void contain_the_origin_on_errors_too_and_expose_each_mapped_header() {
      Method method =
          get(ONE.allowCredentials(), lambda(GET_PET).headers("ETag", "Content-Type", "X-Page"));

      assertThat(method.integration().responses().get(0))
          .isEqualTo(
              plain(
                  200,
                  "",
                  Map.of(
                      ALLOW_ORIGIN,
                      A,
                      "Access-Control-Allow-Credentials",
                      literal("true"),
                      "Access-Control-Expose-Headers",
                      literal("ETag,X-Page"),
                      "Vary",
                      literal("Origin"),
                      "ETag",
                      IntegrationResult.header("ETag"),
                      "Content-Type",
                      IntegrationResult.header("Content-Type"),
                      "X-Page",
                      IntegrationResult.header("X-Page"))));
      assertThat(method.integration().responses().get(1).headers())
          .isEqualTo(
              Map.of(
                  ALLOW_ORIGIN,
                  A,
                  "Access-Control-Allow-Credentials",
                  literal("true"),
                  "Vary",
                  literal("Origin")));
      assertThat(method.responses().get(0).headers())
          .isEqualTo(method.integration().responses().get(0).headers().keySet());
    }

    @Test
    void expose_the_headers_that_the_author_lists_once() {
      Method method = get(ONE.exposeHeaders("X-Page", "X-Id"), mock().headers("X-Page"));

      assertThat(method.integration().responses().get(0).headers())
          .containsEntry("Access-Control-Expose-Headers", literal("X-Page,X-Id"));
    }

    @Test
    void keep_headers_that_the_author_maps() {
      Method method =
          get(ONE, mock().header(ALLOW_ORIGIN, literal("null")).header("Vary", literal("Accept")));

      assertThat(method.integration().responses())
          .containsExactly(
              plain(200, "", Map.of(ALLOW_ORIGIN, literal("null"), "Vary", literal("Accept"))));
    }

    @Test
    void of_proxies_and_of_routes_without_cors_do_not_change() {
      Method proxy = get(ONE, lambdaProxy(GET_PET));
      Method uncovered =
          first(
              Api.named("a")
                  .cors(TWO)
                  .get("/a", mock().json(200, json()), options().withoutCors()));

      assertThat(proxy).isEqualTo(first(Api.named("a").get("/a", lambdaProxy(GET_PET))));
      assertThat(uncovered).isEqualTo(first(Api.named("a").get("/a", mock().json(200, json()))));
    }
  }

  @Nested
  class Several_origins {
    @Test
    void are_compared_before_each_template() {
      Response answer = Response.respond(200).json(json()).template("text/plain", "x");
      IntegrationResponse response =
          get(TWO, mock().otherwise(answer)).integration().responses().get(0);

      assertThat(response.templates())
          .containsExactly(
              Map.entry("application/json", ECHO + "{}"), Map.entry("text/plain", ECHO + "x"));
      assertThat(response.headers()).isEqualTo(Map.of(ALLOW_ORIGIN, A, "Vary", literal("Origin")));
    }

    @Test
    void get_a_template_that_passes_the_body_which_a_mock_does_not_have() {
      assertThat(get(TWO, lambda(GET_PET)).integration().responses().get(0).templates())
          .isEqualTo(Map.of("application/json", ECHO + "$input.body"));
      assertThat(get(TWO, mock()).integration().responses().get(0).templates())
          .isEqualTo(Map.of("application/json", ECHO));
    }

    @Test
    void need_no_template_for_one_origin_or_every_origin() {
      assertThat(get(ONE, mock()).integration().responses().get(0).templates()).isEmpty();
      assertThat(get(allowOrigins("*"), mock()).integration().responses())
          .containsExactly(plain(200, "", Map.of(ALLOW_ORIGIN, literal("*"))));
    }
  }

  @Nested
  class Objects_of_s3 {
    private final Method method = get(TWO, s3(PHOTOS).key("a.png"));

    @Test
    void receive_the_origin_from_the_bucket_because_they_are_binary() {
      IntegrationResponse found = method.integration().responses().get(0);

      assertThat(found.templates()).isEmpty();
      assertThat(found.headers())
          .containsEntry(ALLOW_ORIGIN, IntegrationResult.header(ALLOW_ORIGIN))
          .containsEntry("Vary", literal("Origin"));
      assertThat(method.integration().requestParameters())
          .containsEntry(IntegrationParameter.header("Origin"), Request.header("Origin"));
      assertThat(method.requestParameters()).containsEntry(parameter("header.Origin"), false);
    }

    @Test
    void that_do_not_exist_receive_the_origin_from_a_template() {
      IntegrationResponse missing =
          method.integration().responses().stream()
              .filter(response -> response.status().value() == 404)
              .findFirst()
              .orElseThrow();

      assertThat(missing.headers()).containsEntry(ALLOW_ORIGIN, A);
      assertThat(missing.templates().get("application/json")).startsWith(ECHO);
    }

    @Test
    void contain_a_single_origin_without_asking_the_bucket() {
      Method one = get(ONE, s3(PHOTOS).key("a.png"));

      assertThat(one.integration().responses().get(0).headers()).containsEntry(ALLOW_ORIGIN, A);
      assertThat(one.integration().requestParameters())
          .doesNotContainKey(IntegrationParameter.header("Origin"));
    }
  }

  @Nested
  class Gateway_responses {
    @Test
    void of_both_families_contain_the_first_origin() {
      Map<String, String> headers =
          Map.of(
              ALLOW_ORIGIN,
              "'https://a.example'",
              "Access-Control-Allow-Credentials",
              "'true'",
              "Vary",
              "'Origin'");

      assertThat(gatewayResponses(GatewayResponses.awsDefaults(), TWO.allowCredentials()))
          .containsExactly(
              gatewayResponse(GatewayResponseType.DEFAULT_4XX, headers),
              gatewayResponse(GatewayResponseType.DEFAULT_5XX, headers));
    }

    @Test
    void of_a_declared_type_contain_it_too_because_it_inherits_nothing() {
      GatewayResponses declared =
          GatewayResponses.awsDefaults()
              .header(GatewayResponseType.THROTTLED, "Retry-After", literal("1"))
              .header(GatewayResponseType.UNAUTHORIZED, ALLOW_ORIGIN, literal("null"));

      assertThat(gatewayResponses(declared, allowOrigins("*")))
          .containsExactly(
              gatewayResponse(GatewayResponseType.DEFAULT_4XX, Map.of(ALLOW_ORIGIN, "'*'")),
              gatewayResponse(GatewayResponseType.DEFAULT_5XX, Map.of(ALLOW_ORIGIN, "'*'")),
              gatewayResponse(
                  GatewayResponseType.THROTTLED, Map.of(ALLOW_ORIGIN, "'*'", "Retry-After", "'1'")),
              gatewayResponse(GatewayResponseType.UNAUTHORIZED, Map.of(ALLOW_ORIGIN, "'null'")));
    }

    private List<GatewayResponse> gatewayResponses(GatewayResponses declared, Cors cors) {
      return Api.named("a")
          .gatewayResponses(declared)
          .cors(cors)
          .get("/a", mock())
          .build()
          .restApi()
          .gatewayResponses();
    }

    private GatewayResponse gatewayResponse(GatewayResponseType type, Map<String, String> headers) {
      return new GatewayResponse(type, Optional.empty(), headers, Map.of());
    }
  }

  private static Method get(Cors cors, Backend backend) {
    return first(Api.named("a").cors(cors).get("/a", backend));
  }

  private static Method first(ApiBuilder api) {
    return api.build().restApi().methods().get(0);
  }
}
