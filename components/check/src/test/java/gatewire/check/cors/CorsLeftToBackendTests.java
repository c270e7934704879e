package gatewire.check.cors;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static gatewire.check.fixture.ApiFixtures.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Test;

class CorsLeftToBackendTests {

  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  private final Rule rule = new CorsLeftToBackend();

  static RestApi example() {
    return api(get("/files", s3())
            .integrationResponse(
                200, mapping(ALLOW_ORIGIN, "integration.response.header." + ALLOW_ORIGIN)))
        .build();
  }

  @Test
  void finds_objects_whose_origin_only_the_bucket_can_choose() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /files: integration responses [200] pass on the Access-Control-Allow-Origin of the bucket, because no template can choose among several origins for bytes
              fix: give the bucket CORS rules for the same origins, for example those of BucketCorsRules.of, and suppress this warning; or allow one origin""");
  }

  @Test
  void finds_endpoints_in_any_case_of_the_header() {
    RestApi lower =
        api(get("/files", lambda())
                .integrationResponse(
                    200,
                    mapping(
                        "access-control-allow-origin",
                        "integration.response.header.access-control-allow-origin")))
            .build();

    assertThat(rule.examine(lower)).singleElement().asString().contains("of the endpoint");
  }

  @Test
  void accepts_a_fixed_origin_and_another_header() {
    assertThat(
            rule.examine(
                api(get("/files", s3())
                        .integrationResponse(200, mapping(ALLOW_ORIGIN, "'https://a.example'")))
                    .build()))
        .isEmpty();
    assertThat(
            rule.examine(
                api(get("/files", s3())
                        .integrationResponse(
                            200, mapping(ALLOW_ORIGIN, "integration.response.header.X-Origin")))
                    .build()))
        .isEmpty();
  }
}
