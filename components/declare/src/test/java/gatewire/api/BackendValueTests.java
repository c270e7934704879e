package gatewire.api;

import static gatewire.api.ApiFixtures.GET_PET;
import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.ApiFixtures.api;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.lambdaProxy;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.api.ErrorPattern.any;
import static gatewire.api.ErrorPattern.startingWith;
import static gatewire.api.Json.json;
import static gatewire.api.Response.respond;
import static gatewire.api.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.ContentHandling;
import gatewire.model.HttpMethod;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Routes can share a backend: a modified copy does not change it. */
class BackendValueTests {

  private static final S3Backend S3 =
      s3(PHOTOS).key("a/{petId}").header("X-A", literal("a")).onStatus(404, respond(404));
  private static final LambdaBackend LAMBDA =
      lambda(GET_PET).requestTemplate(json()).onError(startingWith("[404]"), respond(404));
  private static final MockBackend MOCK = mock().json(200, json().put("a", 1));
  private static final ServiceBackend SERVICE =
      Backends.serviceAction("dynamodb", "GetItem").allow("dynamodb:GetItem", Text.of("arn"));
  private static final LambdaProxyBackend PROXY = lambdaProxy(GET_PET);

  static Stream<Arguments> derivations() {
    return Stream.of(
        ofS3("key", b -> b.key("b")),
        ofS3("method", b -> b.method(HttpMethod.DELETE)),
        ofS3("credentials", b -> b.credentials(Text.of("arn"))),
        ofS3("role", b -> b.role("r")),
        ofS3("missingObject", b -> b.missingObject(MissingObject.FORBIDDEN)),
        ofS3("onStatus", b -> b.onStatus(403, respond(403))),
        ofS3("onStatus again", b -> b.onStatus(404, respond(410))),
        ofS3("onStatus pattern", b -> b.onStatus("4\\d{2}", respond(400))),
        ofS3("otherwise", b -> b.otherwise(502)),
        ofS3("otherwise response", b -> b.otherwise(respond(502))),
        ofS3("headers", b -> b.headers("X-B")),
        ofS3("withoutHeaders", b -> b.withoutHeaders("ETag")),
        ofS3("withoutRequestHeaders", b -> b.withoutRequestHeaders("Range")),
        ofS3("header", b -> b.header("X-A", literal("b"))),
        ofS3("requestHeaders", b -> b.requestHeaders("X-B")),
        ofS3("requestHeader", b -> b.requestHeader("Range", literal("b"))),
        ofS3("requestQuery", b -> b.requestQuery("b", literal("b"))),
        ofS3("responses", b -> b.responses(IntegrationResponseSets.catchAll())),
        ofS3("timeout", b -> b.timeout(Duration.ofSeconds(1))),
        ofLambda("requestTemplate", b -> b.requestTemplate(json().put("b", 1))),
        ofLambda("requestTemplate text", b -> b.requestTemplate("text/plain", "b")),
        ofLambda("onError", b -> b.onError(any(), respond(502))),
        ofLambda("onError again", b -> b.onError(startingWith("[404]"), respond(410))),
        ofLambda("onSuccess", b -> b.onSuccess(respond(202))),
        ofLambda("responses", b -> b.responses(IntegrationResponseSets.catchAll())),
        ofLambda("header", b -> b.header("X-A", literal("b"))),
        ofMock("json", b -> b.json(201, json().put("b", 1))),
        ofMock("text", b -> b.text(201, "b")),
        ofMock("status", b -> b.status(204)),
        ofMock("otherwise", b -> b.otherwise(204)),
        ofMock("header", b -> b.header("X-A", literal("b"))),
        ofService("method", b -> b.method(HttpMethod.GET)),
        ofService("allow", b -> b.allow("dynamodb:PutItem", Text.of("arn"))),
        ofService("role", b -> b.role("r")),
        ofService("credentials", b -> b.credentials(Text.of("arn"))),
        Arguments.of(
            "proxy timeout", PROXY, (UnaryOperator<Backend>) b -> PROXY.timeout(Duration.ZERO)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("derivations")
  void a_modified_copy_of_a_backend_does_not_change_the_original(
      String name, Backend shared, UnaryOperator<Backend> derivation) {
    RestApi before = render(shared);
    Object grantsBefore = grants(shared);
    Backend derived = derivation.apply(shared);

    assertThat(render(shared)).isEqualTo(before);
    assertThat(grants(shared)).isEqualTo(grantsBefore);
    assertThat(List.of(render(derived), grants(derived)))
        .isNotEqualTo(List.of(before, grantsBefore));
  }

  @Test
  void one_backend_serves_several_routes() {
    Api api =
        api(
            new Route(HttpMethod.GET, "/a/{petId}", S3),
            new Route(HttpMethod.PUT, "/b/{petId}", S3),
            new Route(HttpMethod.GET, "/c/{petId}", S3.headers("X-C")));

    assertThat(List.of(api.restApi().methods().get(0), api.restApi().methods().get(1)))
        .isEqualTo(
            List.of(
                ApiFixtures.method(HttpMethod.GET, "/a/{petId}", S3),
                ApiFixtures.method(HttpMethod.PUT, "/b/{petId}", S3)));
  }

  @Test
  void a_modified_copy_of_a_response_does_not_change_the_original() {
    Response shared = respond(404).header("X-A", literal("a")).json(json().put("a", 1));
    RestApi before = render(mock().otherwise(shared));
    shared.headers("X-B");
    shared.header("X-A", literal("b"));
    shared.message("b");
    shared.template("text/plain", "b");
    shared.contentHandling(ContentHandling.CONVERT_TO_TEXT);
    shared.withStatus(410);

    assertThat(render(mock().otherwise(shared))).isEqualTo(before);
    assertThat(shared.status()).isEqualTo(404);
  }

  @Test
  void a_backend_prints_its_kind_and_target() {
    assertThat(s3(PHOTOS)).hasToString("s3 photos");
    assertThat(S3).hasToString("s3 photos/a/{petId}");
    assertThat(LAMBDA).hasToString("lambda get-pet");
    assertThat(lambdaProxy(GET_PET.qualifiedBy("live"))).hasToString("lambdaProxy get-pet:live");
    assertThat(MOCK).hasToString("mock 200");
  }

  private static Arguments ofS3(String name, UnaryOperator<S3Backend> derivation) {
    return Arguments.of(
        "s3 " + name, S3, (UnaryOperator<Backend>) b -> derivation.apply((S3Backend) b));
  }

  private static Arguments ofLambda(String name, UnaryOperator<LambdaBackend> derivation) {
    return Arguments.of(
        "lambda " + name,
        LAMBDA,
        (UnaryOperator<Backend>) b -> derivation.apply((LambdaBackend) b));
  }

  private static Arguments ofMock(String name, UnaryOperator<MockBackend> derivation) {
    return Arguments.of(
        "mock " + name, MOCK, (UnaryOperator<Backend>) b -> derivation.apply((MockBackend) b));
  }

  private static Arguments ofService(String name, UnaryOperator<ServiceBackend> derivation) {
    return Arguments.of(
        "service " + name,
        SERVICE,
        (UnaryOperator<Backend>) b -> derivation.apply((ServiceBackend) b));
  }

  private static RestApi render(Backend backend) {
    return api(new Route(HttpMethod.GET, "/pets/{petId}", backend)).restApi();
  }

  private static Object grants(Backend backend) {
    return api(new Route(HttpMethod.GET, "/pets/{petId}", backend)).grants().toList();
  }
}
