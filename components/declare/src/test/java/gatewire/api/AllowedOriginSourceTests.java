package gatewire.api;

import static gatewire.api.ApiFixtures.GET_PET;
import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.api.Cors.allowOrigins;
import static gatewire.api.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.HttpMethod;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

/** CORS headers on responses of methods and on gateway responses. */
/** How a response gets its origin if an API allows several. */
class AllowedOriginSourceTests {

  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  private static final Cors ONE = allowOrigins("https://a.example");
  private static final Cors TWO = allowOrigins("https://a.example", "https://*.b.example");
  private static final String ECHO = TWO.origins().echo();

  @Test
  void an_origin_of_the_author_stays_as_with_one_origin() {
    Response mapped =
        Response.respond(200).header("access-control-allow-origin", literal("https://own.example"));
    Response overridden =
        Response.respond(200)
            .template(
                "application/json",
                "#set($context.responseOverride.header['Access-Control-Allow-Origin'] = 'https://own.example')");

    for (Cors cors : List.of(ONE, TWO)) {
      IntegrationResponse own =
          get(cors, lambda(GET_PET).onSuccess(mapped)).integration().responses().get(0);
      assertThat(own.templates()).isEmpty();
      assertThat(own.headers())
          .containsEntry("access-control-allow-origin", literal("https://own.example"))
          .doesNotContainKey(ALLOW_ORIGIN);
      assertThat(
              get(cors, mock().otherwise(overridden))
                  .integration()
                  .responses()
                  .get(0)
                  .templates()
                  .get("application/json"))
          .doesNotContain("$origin");
    }
    Method object =
        get(TWO, s3(PHOTOS).key("a.png").header(ALLOW_ORIGIN, literal("https://own.example")));
    assertThat(object.integration().responses().get(0).headers())
        .containsEntry(ALLOW_ORIGIN, literal("https://own.example"));
  }

  @Test
  void headers_that_overrides_set_are_exposed() {
    IntegrationResponse response =
        get(
                TWO,
                mock()
                    .otherwise(
                        Response.respond(200)
                            .header("X-Page", literal("1"))
                            .template(
                                "application/json",
                                "#set($context.responseOverride.header.X-Total = 3)"
                                    + "#set($context.responseOverride.header['x-page'] = 3)"
                                    + "#set($context.responseOverride.header.Content-Type = 'a/b')"
                                    + "#set($context.responseOverride.header[\"X-Rest\"] = 3)")))
            .integration()
            .responses()
            .get(0);

    assertThat(response.headers())
        .containsEntry("Access-Control-Expose-Headers", literal("X-Page,X-Total,X-Rest"));
  }

  @Test
  void stored_and_deleted_objects_have_no_body_so_that_a_template_chooses() {
    for (HttpMethod httpMethod : List.of(HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.HEAD)) {
      Method stored = of(httpMethod, s3(PHOTOS).key("a.png"), "image/png");

      assertThat(stored.integration().responses())
          .allSatisfy(
              response -> assertThat(response.templates().get("application/json")).startsWith(ECHO))
          .filteredOn(response -> response.status().value() < 300)
          .isNotEmpty()
          .allSatisfy(
              response -> assertThat(response.templates().get("application/json")).isEqualTo(ECHO));
      assertThat(stored.integration().requestParameters())
          .doesNotContainKey(IntegrationParameter.header("Origin"));
    }
  }

  @Test
  void a_copy_has_an_XML_body_that_a_template_passes_on() {
    Method copied =
        of(HttpMethod.PUT, s3(PHOTOS).key("a").requestHeader("x-amz-copy-source", literal("b/a")));

    assertThat(copied.integration().responses().get(0).templates())
        .containsEntry("application/json", ECHO + "$input.body");
  }

  @Test
  void a_listing_is_XML_that_a_template_passes_on_unless_XML_is_binary() {
    ServiceBackend list =
        Backends.servicePath("s3", PHOTOS.bucketName())
            .method(HttpMethod.GET)
            .allow("s3:ListBucket", PHOTOS.arn());

    assertThat(of(HttpMethod.GET, list, "image/png").integration().responses().get(0).templates())
        .containsEntry("application/json", ECHO + "$input.body");
    assertThat(of(HttpMethod.GET, list, "*/*").integration().responses().get(0).headers())
        .containsEntry(ALLOW_ORIGIN, IntegrationResult.header(ALLOW_ORIGIN));
  }

  private static Method of(HttpMethod httpMethod, Backend backend, String... binary) {
    return first(
        Api.named("a")
            .cors(TWO)
            .binaryMediaTypes(binary)
            .route(new Route(httpMethod, "/a", backend)));
  }

  private static Method get(Cors cors, Backend backend) {
    return first(Api.named("a").cors(cors).get("/a", backend));
  }

  private static Method first(ApiBuilder api) {
    return api.build().restApi().methods().get(0);
  }
}
