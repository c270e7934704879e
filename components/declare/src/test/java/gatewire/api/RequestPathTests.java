package gatewire.api;

import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.ApiFixtures.api;
import static gatewire.api.ApiFixtures.get;
import static gatewire.api.Backends.http;
import static gatewire.api.Backends.httpProxy;
import static gatewire.api.Backends.s3;
import static gatewire.api.Backends.servicePath;
import static gatewire.api.RequestOverrides.requestOverrides;
import static gatewire.api.S3Grants.listing;
import static gatewire.api.S3Grants.role;
import static gatewire.api.S3Grants.statement;
import static gatewire.api.TemplateCondition.when;
import static gatewire.api.Values.context;
import static gatewire.api.Values.literal;
import static gatewire.api.Values.stageVariable;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.ParameterLocation;
import gatewire.model.Reference;
import gatewire.model.RequestSource;
import gatewire.model.Text;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Placeholders of a URI that another value than the path parameter of the same name fills. */
class RequestPathTests {

  private static final RequestSource FILE = Request.query("f");

  static Stream<Backend> a_placeholder_gets_the_mapped_value() {
    return Stream.of(
        s3(PHOTOS).key("docs/{petId}").requestPath("petId", FILE),
        http("https://a.example/docs/{petId}").requestPath("petId", FILE),
        httpProxy("https://a.example/docs/{petId}").requestPath("petId", FILE),
        servicePath("sqs", Text.of("1/{petId}"))
            .allow("sqs:SendMessage", Text.of("*"))
            .requestPath("petId", FILE));
  }

  @ParameterizedTest
  @MethodSource
  void a_placeholder_gets_the_mapped_value(Backend backend) {
    assertThat(paths(get(backend))).isEqualTo(Map.of(IntegrationParameter.path("petId"), FILE));
    assertThat(api(new Route(HttpMethod.GET, "/pets/{petId}", backend)).restApi().unparsed())
        .isEmpty();
  }

  @Test
  void other_placeholders_keep_the_path_parameters_of_their_names() {
    assertThat(paths(get("/{a}/{b+}", s3(PHOTOS).requestPath("a", context("stage")))))
        .isEqualTo(
            Map.of(
                IntegrationParameter.path("a"),
                context("stage"),
                IntegrationParameter.path("b"),
                Request.path("b")));
  }

  private static Map<IntegrationParameter, RequestSource> paths(Integration integration) {
    Map<IntegrationParameter, RequestSource> paths = new TreeMap<>(integration.requestParameters());
    paths.keySet().removeIf(parameter -> parameter.location() != ParameterLocation.PATH);
    return paths;
  }

  @Nested
  class A_key_that_may_be_empty {

    private static final S3Backend KEY = s3(PHOTOS).key("{k}");

    static Stream<Backend> has_a_role_that_may_not_list() {
      return Stream.of(
          KEY.requestPath("k", FILE),
          KEY.requestPath("k", Request.header("K")),
          KEY.requestPath("k", Request.body("k")),
          KEY.requestPath("k", Request.body()),
          KEY.requestPath("k", Request.multiValueQuery("k")),
          KEY.requestPath("k", context("authorizer.key")),
          KEY.requestPath("k", stageVariable("key")),
          KEY.requestPath("k", literal("")),
          KEY.requestPath("k", FILE).missingObject(MissingObject.FORBIDDEN),
          KEY.overrides(requestOverrides().path("k", FILE)),
          KEY.overrides(requestOverrides().path("k", FILE, Request.body("k"))),
          KEY.overrides(
              requestOverrides().path("k", when(FILE).isPresent(), literal("a")).path("k", FILE)));
    }

    @ParameterizedTest
    @MethodSource
    void has_a_role_that_may_not_list(Backend backend) {
      Api api = api(new Route(HttpMethod.GET, "/doc", backend));

      assertThat(api.grants())
          .containsExactly(role("photos-without-list", statement("s3:GetObject", "/*")));
      assertThat(api.restApi().methods().get(0).integration().credentials())
          .contains(new Reference("photos-without-list", "roleArn"));
    }

    @Test
    void may_have_several_parts() {
      S3Backend backend =
          s3(PHOTOS).key("{k}{l}").requestPath("k", FILE).requestPath("l", Request.query("l"));

      assertThat(api(new Route(HttpMethod.GET, "/doc", backend)).grants())
          .containsExactly(role("photos-without-list", statement("s3:GetObject", "/**")));
    }

    @Test
    void has_another_role_than_the_routes_that_the_author_gave_the_same_name() {
      assertThat(
              api(new Route(HttpMethod.HEAD, "/doc", KEY.requestPath("k", FILE).role("readers")))
                  .grants())
          .containsExactly(role("readers-without-list", statement("s3:GetObject", "/*")));
    }

    @Test
    void leaves_writes_and_a_role_of_the_author_alone() {
      Text arn = Text.of("arn:aws:iam::123456789012:role/photos");
      Backend custom = KEY.requestPath("k", FILE).credentials(arn);

      assertThat(api(new Route(HttpMethod.PUT, "/doc", KEY.requestPath("k", FILE))).grants())
          .containsExactly(role("photos", statement("s3:PutObject", "/*")));
      assertThat(get("/doc", custom).credentials()).contains(arn);
    }

    static Stream<Arguments> is_not_one_with_a_certain_part() {
      return Stream.of(
          Arguments.of(s3(PHOTOS).key("docs/{k}").requestPath("k", FILE), "/docs/*"),
          Arguments.of(s3(PHOTOS).key("{k}.png").requestPath("k", FILE), "/*.png"),
          Arguments.of(s3(PHOTOS).key("{petId}{k}").requestPath("k", FILE), "/**"),
          Arguments.of(KEY.requestPath("k", Request.path("petId")), "/*"),
          Arguments.of(KEY.requestPath("k", literal("a")), "/*"),
          Arguments.of(KEY.overrides(requestOverrides().path("k", literal("a"), FILE)), "/*"),
          Arguments.of(
              KEY.overrides(requestOverrides().path("k", Request.path("petId"), FILE)), "/*"),
          Arguments.of(KEY.overrides(requestOverrides().header("k", FILE)), "/*"));
    }

    @ParameterizedTest
    @MethodSource
    void is_not_one_with_a_certain_part(Backend backend, String keys) {
      assertThat(api(new Route(HttpMethod.GET, "/pets/{petId}", backend)).grants())
          .containsExactly(role("photos", statement("s3:GetObject", keys), listing()));
    }
  }
}
