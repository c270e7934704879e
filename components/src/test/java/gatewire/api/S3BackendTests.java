package gatewire.api;

import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.ApiFixtures.api;
import static gatewire.api.ApiFixtures.get;
import static gatewire.api.ApiFixtures.method;
import static gatewire.api.ApiFixtures.parameter;
import static gatewire.api.ApiFixtures.unparsed;
import static gatewire.api.Backends.s3;
import static gatewire.api.Values.literal;
import static gatewire.model.HttpMethod.ANY;
import static gatewire.model.HttpMethod.DELETE;
import static gatewire.model.HttpMethod.GET;
import static gatewire.model.HttpMethod.HEAD;
import static gatewire.model.HttpMethod.PATCH;
import static gatewire.model.HttpMethod.POST;
import static gatewire.model.HttpMethod.PUT;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.Grant;
import gatewire.model.HttpMethod;
import gatewire.model.IntegrationParameter;
import gatewire.model.PolicyStatement;
import gatewire.model.Reference;
import gatewire.model.Text;
import gatewire.model.Unparsed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3BackendTests {

  @Nested
  class Uri {
    @Test
    void names_the_partition_of_the_api_and_the_region_and_name_of_the_bucket() {
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
    void ends_with_the_routes_own_path_where_no_key_is_named() {
      var integration = get("/files/{folder}/{key+}", s3(PHOTOS));

      assertThat(uri(integration.uri().orElseThrow())).endsWith("/files/{folder}/{key}");
      assertThat(integration.requestParameters())
          .containsEntry(IntegrationParameter.path("folder"), Request.path("folder"))
          .containsEntry(IntegrationParameter.path("key"), Request.path("key"));
    }

    @Test
    void maps_the_parameters_of_the_key_and_no_others() {
      var integration = get("/shops/{shop}/pets/{petId}", s3(PHOTOS).key("{petId}"));

      assertThat(integration.requestParameters())
          .containsKey(IntegrationParameter.path("petId"))
          .doesNotContainKey(IntegrationParameter.path("shop"));
    }

    @Test
    void keeps_a_parameter_that_the_path_does_not_have_unmapped_for_the_check_to_find() {
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
  class Verb {
    @ParameterizedTest
    @CsvSource({"GET", "HEAD", "PUT", "DELETE", "ANY"})
    void is_the_routes_own(HttpMethod verb) {
      assertThat(method(verb, "/a", s3(PHOTOS)).integration().httpMethod()).contains(verb.name());
    }

    @Test
    void is_another_where_the_backend_says_so_and_then_decides_about_everything() {
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
    void that_s3_has_not_for_an_object_is_a_finding(HttpMethod verb) {
      var api = api(new Route(verb, "/a", s3(PHOTOS)));

      assertThat(api.restApi().methods()).isEmpty();
      assertThat(api.grants()).isEmpty();
      assertThat(api.restApi().unparsed())
          .containsExactly(
              new Unparsed(
                  verb + " /a",
                  verb + " /a",
                  "S3 has no "
                      + verb
                      + " for one object: use GET, HEAD, PUT or DELETE, or name one with .method(…)"));
    }

    @Test
    void that_s3_has_not_is_a_finding_too_when_the_backend_names_it() {
      assertThat(unparsed(s3(PHOTOS).method(PATCH)))
          .extracting(Unparsed::problem)
          .containsExactly(
              "S3 has no PATCH for one object: use GET, HEAD, PUT or DELETE, or name one with .method(…)");
    }
  }

  @Test
  void a_header_that_the_author_maps_is_passed_on_once_whatever_its_case() {
    var integration =
        method(
                PUT,
                "/a",
                s3(PHOTOS)
                    .requestHeader("CONTENT-TYPE", literal("image/gif"))
                    .requestHeader("content-type", literal("image/png")))
            .integration();

    assertThat(integration.requestParameters())
        .containsEntry(IntegrationParameter.header("content-type"), literal("image/png"))
        .doesNotContainKeys(
            IntegrationParameter.header("Content-Type"),
            IntegrationParameter.header("CONTENT-TYPE"));
  }

  @Nested
  class Key_that_is_none {
    @Test
    void is_the_root_paths() {
      assertThat(unparsed(new Route(GET, "/", s3(PHOTOS))))
          .containsExactly(
              new Unparsed(
                  "GET /", "/", "the key of an object is not empty: name one with .key(\"…\")"));
    }

    @Test
    void has_braces_that_hold_no_parameter() {
      assertThat(unparsed(s3(PHOTOS).key("a{}b{petId")))
          .containsExactly(
              new Unparsed(
                  "GET /pets/{petId}",
                  "a{}b{petId",
                  "a key takes parameters as {name}, and no other braces"));
    }
  }

  @Nested
  class Request_headers {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "GET    | If-Match If-Modified-Since If-None-Match If-Unmodified-Since Range",
          "HEAD   | If-Match If-Modified-Since If-None-Match If-Unmodified-Since Range",
          "PUT    | Cache-Control Content-Disposition Content-Encoding Content-Type If-Match If-None-Match",
          "DELETE | ''",
          "ANY    | Cache-Control Content-Disposition Content-Encoding Content-Type If-Match If-Modified-Since If-None-Match If-Unmodified-Since Range"
        })
    void that_mean_something_to_s3_under_the_verb_reach_it(HttpMethod verb, String names) {
      assertThat(method(verb, "/a", s3(PHOTOS)).integration().requestParameters().entrySet())
          .extracting(mapping -> mapping.getKey() + " <- " + mapping.getValue().expression())
          .containsExactlyElementsOf(
              names.isEmpty()
                  ? List.of()
                  : List.of(names.split(" ")).stream()
                      .map(
                          name ->
                              "integration.request.header."
                                  + name
                                  + " <- method.request.header."
                                  + name)
                      .toList());
    }

    @Test
    void of_the_authors_take_the_place_of_the_standard_ones_which_are_no_longer_declared() {
      var put = method(PUT, "/a", s3(PHOTOS).requestHeader("Content-Type", literal("image/png")));

      assertThat(put.integration().requestParameters())
          .containsEntry(IntegrationParameter.header("Content-Type"), literal("image/png"));
      assertThat(put.requestParameters())
          .doesNotContainKey(parameter("header.Content-Type"))
          .containsKey(parameter("header.Cache-Control"));
    }
  }

  @Nested
  class Role {
    @ParameterizedTest
    @CsvSource({
      "GET, s3:GetObject",
      "HEAD, s3:GetObject",
      "PUT, s3:PutObject",
      "DELETE, s3:DeleteObject"
    })
    void allows_the_verbs_action_on_the_routes_keys(HttpMethod verb, String action) {
      var backend = s3(PHOTOS).key("photos/{petId}.png").missingObject(MissingObject.FORBIDDEN);
      var api = api(new Route(verb, "/pets/{petId}", backend));

      assertThat(api.grants()).containsExactly(role("photos", statement(action, "/photos/*.png")));
      assertThat(api.restApi().methods().get(0).integration().credentials())
          .contains(new Reference("photos", "roleArn"));
    }

    @Test
    void allows_all_of_them_for_any_verb() {
      assertThat(api(new Route(ANY, "/files/{key+}", s3(PHOTOS))).grants())
          .containsExactly(
              role(
                  "photos",
                  new PolicyStatement(
                      List.of("s3:DeleteObject", "s3:GetObject", "s3:PutObject"),
                      List.of(objects("/files/*"))),
                  listing()));
    }

    @Test
    void may_list_the_bucket_where_a_missing_object_is_to_be_404() {
      assertThat(api(new Route(GET, "/a", s3(PHOTOS))).grants())
          .containsExactly(role("photos", statement("s3:GetObject", "/a"), listing()));
      assertThat(api(new Route(HEAD, "/a", s3(PHOTOS))).grants())
          .containsExactly(role("photos", statement("s3:GetObject", "/a"), listing()));
    }

    @Test
    void need_not_list_for_a_write() {
      assertThat(api(new Route(PUT, "/a", s3(PHOTOS))).grants())
          .containsExactly(role("photos", statement("s3:PutObject", "/a")));
    }

    @Test
    void of_a_name_of_its_own_is_another_role() {
      var api = api(new Route(PUT, "/a", s3(PHOTOS).role("uploads")));

      assertThat(api.grants()).containsExactly(role("uploads", statement("s3:PutObject", "/a")));
      assertThat(api.restApi().methods().get(0).integration().credentials())
          .contains(new Reference("uploads", "roleArn"));
    }

    @Test
    void of_the_authors_is_taken_as_it_is_and_nothing_is_granted() {
      Text arn = Text.of("arn:aws:iam::123456789012:role/photos");
      var api = api(new Route(GET, "/a", s3(PHOTOS).credentials(arn)));

      assertThat(api.restApi().methods().get(0).integration().credentials()).contains(arn);
      assertThat(api.grants()).isEmpty();
    }
  }

  @Test
  void a_body_without_a_template_reaches_s3_as_it_is() {
    var put = method(PUT, "/a", s3(PHOTOS)).integration();

    assertThat(put.requestTemplates()).isEqualTo(Map.of());
    assertThat(put.passthroughBehavior().name()).isEqualTo("WHEN_NO_MATCH");
    assertThat(put.contentHandling()).isEmpty();
  }

  private static Grant role(String name, PolicyStatement... statements) {
    return new Grant.AssumeRole(name, List.of(statements));
  }

  private static PolicyStatement statement(String action, String keys) {
    return new PolicyStatement(List.of(action), List.of(objects(keys)));
  }

  private static PolicyStatement listing() {
    return new PolicyStatement(List.of("s3:ListBucket"), List.of(PHOTOS.arn()));
  }

  private static Text objects(String keys) {
    return Text.join(PHOTOS.arn(), Text.of(keys));
  }

  @Nested
  class Without_request_headers {
    @Test
    void standard_ones_are_neither_mapped_nor_declared() {
      var method =
          method(
              HttpMethod.GET,
              "/pets/{petId}",
              s3(PHOTOS)
                  .withoutRequestHeaders("range", "If-Match", "If-Modified-Since")
                  .withoutRequestHeaders("If-Unmodified-Since", "X-None"));

      assertThat(method.integration().requestParameters())
          .isEqualTo(
              Map.of(
                  IntegrationParameter.path("petId"), Request.path("petId"),
                  IntegrationParameter.header("If-None-Match"), Request.header("If-None-Match")));
      assertThat(method.requestParameters())
          .isEqualTo(
              Map.of(parameter("path.petId"), true, parameter("header.If-None-Match"), false));
    }

    @Test
    void those_of_ones_own_are_taken_back_and_can_be_named_again() {
      var backend =
          s3(PHOTOS)
              .requestHeaders("X-A")
              .requestQuery("X-A", Request.query("a"))
              .withoutRequestHeaders("X-A", "Range")
              .requestHeader("Range", Values.literal("bytes=0-9"));

      assertThat(get(backend).requestParameters())
          .doesNotContainKey(IntegrationParameter.header("X-A"))
          .containsEntry(IntegrationParameter.querystring("X-A"), Request.query("a"))
          .containsEntry(IntegrationParameter.header("Range"), Values.literal("bytes=0-9"));
    }
  }
}
