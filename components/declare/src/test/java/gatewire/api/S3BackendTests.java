package gatewire.api;

import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.ApiFixtures.api;
import static gatewire.api.ApiFixtures.get;
import static gatewire.api.ApiFixtures.method;
import static gatewire.api.ApiFixtures.parameter;
import static gatewire.api.ApiFixtures.unparsed;
import static gatewire.api.Backends.s3;
import static gatewire.api.S3Grants.role;
import static gatewire.api.S3Grants.statement;
import static gatewire.model.HttpMethod.DELETE;
import static gatewire.model.HttpMethod.GET;
import static gatewire.model.HttpMethod.PATCH;
import static gatewire.model.HttpMethod.POST;
import static gatewire.model.HttpMethod.PUT;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.HttpMethod;
import gatewire.model.IntegrationParameter;
import gatewire.model.Reference;
import gatewire.model.Text;
import gatewire.model.Unparsed;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3BackendTests {

  @Nested
  class Uri {
    @Test
    void contains_the_partition_of_the_api_and_the_region_and_name_of_the_bucket() {
      assertThat(get(s3(PHOTOS).key("a.png")).uri())
          .contains(
              Text.join(
                  Text.of("arn:"),
                  Reference.API_PARTITION,
                  Text.of(":apigateway:"),
                  new Reference("photos", "region"),
                  Text.of(":s3:path/"),
                  new Reference("photos", "name"),
                  Text.of("/a.png")));
    }

    @Test
    void ends_with_the_routes_path_if_no_key_is_set() {
      var integration = get("/files/{folder}/{key+}", s3(PHOTOS));

      assertThat(uri(integration.uri().orElseThrow())).endsWith("/files/{folder}/{key}");
      assertThat(integration.requestParameters())
          .containsEntry(IntegrationParameter.path("folder"), Request.path("folder"))
          .containsEntry(IntegrationParameter.path("key"), Request.path("key"));
    }

    @Test
    void maps_only_the_parameters_of_the_key() {
      var integration = get("/shops/{shop}/pets/{petId}", s3(PHOTOS).key("{petId}"));

      assertThat(integration.requestParameters())
          .containsKey(IntegrationParameter.path("petId"))
          .doesNotContainKey(IntegrationParameter.path("shop"));
    }

    @Test
    void does_not_map_a_parameter_that_the_path_does_not_have_so_that_a_check_reports_it() {
      var api = api(new Route(GET, "/pets/{petId}", s3(PHOTOS).key("{id}.png")));
      var integration = api.restApi().methods().get(0).integration();

      assertThat(uri(integration.uri().orElseThrow())).endsWith("/{id}.png");
      assertThat(integration.requestParameters())
          .doesNotContainKeys(IntegrationParameter.path("id"), IntegrationParameter.path("petId"));
      assertThat(api.restApi().unparsed()).isEmpty();
    }

    private String uri(Text text) {
      return text.resolve(Reference::attribute);
    }
  }

  @Nested
  class Http_method {
    @ParameterizedTest
    @CsvSource({"GET", "HEAD", "PUT", "DELETE", "ANY"})
    void defaults_to_the_method_of_the_route(HttpMethod httpMethod) {
      assertThat(method(httpMethod, "/a", s3(PHOTOS)).integration().httpMethod())
          .contains(httpMethod.name());
    }

    @Test
    void can_be_set_and_then_determines_everything_else() {
      var api = api(new Route(POST, "/pets/{petId}/delete", s3(PHOTOS).key("x").method(DELETE)));
      var deleting = api.restApi().methods().get(0);

      assertThat(deleting.route()).isEqualTo("POST /pets/{petId}/delete");
      assertThat(deleting.integration().httpMethod()).contains("DELETE");
      assertThat(deleting.requestParameters()).containsOnlyKeys(parameter("path.petId"));
      assertThat(deleting.responses()).extracting(r -> r.status().value()).contains(204);
      assertThat(api.grants()).containsExactly(role("photos", statement("s3:DeleteObject", "/x")));
    }

    @ParameterizedTest
    @CsvSource({"POST", "PATCH", "OPTIONS"})
    void that_s3_does_not_support_for_an_object_is_a_finding(HttpMethod httpMethod) {
      var api = api(new Route(httpMethod, "/a", s3(PHOTOS)));

      assertThat(api.restApi().methods()).isEmpty();
      assertThat(api.grants()).isEmpty();
      assertThat(api.restApi().unparsed())
          .containsExactly(
              new Unparsed(
                  httpMethod + " /a",
                  httpMethod + " /a",
                  "S3 does not support "
                      + httpMethod
                      + " for one object: use GET, HEAD, PUT or DELETE, or set one of them with .method(…)"));
    }

    @Test
    void that_s3_does_not_support_is_a_finding_too_if_the_backend_sets_it() {
      assertThat(unparsed(s3(PHOTOS).method(PATCH)))
          .extracting(Unparsed::problem)
          .containsExactly(
              "S3 does not support PATCH for one object: use GET, HEAD, PUT or DELETE, or set one of them with .method(…)");
    }
  }

  @Nested
  class Invalid_key {
    @Test
    void is_that_of_the_root_path() {
      assertThat(unparsed(new Route(GET, "/", s3(PHOTOS))))
          .containsExactly(
              new Unparsed(
                  "GET /",
                  "/",
                  "the key of an S3 object cannot be empty: set one with .key(\"…\")"));
    }

    @Test
    void has_braces_without_a_parameter() {
      assertThat(unparsed(s3(PHOTOS).key("a{}b{petId")))
          .containsExactly(
              new Unparsed(
                  "GET /pets/{petId}",
                  "a{}b{petId",
                  "a key may contain braces only around a parameter name, as in {name}"));
    }
  }

  @Test
  void a_body_without_a_template_reaches_s3_unchanged() {
    var put = method(PUT, "/a", s3(PHOTOS)).integration();

    assertThat(put.requestTemplates()).isEqualTo(Map.of());
    assertThat(put.passthroughBehavior().name()).isEqualTo("WHEN_NO_MATCH");
    assertThat(put.contentHandling()).isEmpty();
  }
}
