package gatewire.api;

import static gatewire.api.ApiFixtures.GET_PET;
import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.Backends.http;
import static gatewire.api.Backends.httpProxy;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.lambdaProxy;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.api.Backends.serviceAction;
import static gatewire.api.Backends.servicePath;
import static gatewire.api.ErrorPattern.containing;
import static gatewire.api.ErrorPattern.startingWith;
import static gatewire.api.Json.json;
import static gatewire.api.RequestOverrides.requestOverrides;
import static gatewire.api.Response.respond;
import static gatewire.api.Values.context;
import static gatewire.api.Values.literal;
import static gatewire.api.Values.stageVariable;
import static gatewire.model.HttpMethod.ANY;
import static gatewire.model.HttpMethod.DELETE;
import static gatewire.model.HttpMethod.GET;
import static gatewire.model.HttpMethod.HEAD;
import static gatewire.model.HttpMethod.POST;
import static gatewire.model.HttpMethod.PUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gatewire.model.ContentHandling;
import gatewire.model.HttpMethod;
import gatewire.model.Method;
import gatewire.model.PassthroughBehavior;
import gatewire.model.Reference;
import gatewire.testing.GoldenFile;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The complete rendering of routes, for each backend and HTTP method. */
class RenderedBackendTests {

  private static final S3Backend PHOTO = s3(PHOTOS).key("photos/{petId}.png");

  static Stream<Arguments> s3Routes() {
    return Stream.of(
        route("s3-get", GET, "/pets/{petId}/photo", PHOTO),
        route("s3-head", HEAD, "/pets/{petId}/photo", PHOTO),
        route("s3-put", PUT, "/pets/{petId}/photo", PHOTO),
        route("s3-delete", DELETE, "/pets/{petId}/photo", PHOTO),
        route("s3-any", ANY, "/pets/{petId}/photo", PHOTO),
        route("s3-post-as-delete", POST, "/pets/{petId}/delete", PHOTO.method(DELETE)),
        route("s3-own-path-as-key", GET, "/files/{key+}", s3(PHOTOS)),
        route(
            "s3-with-everything",
            GET,
            "/pets/{petId}/photo",
            PHOTO
                .role("photo-reader")
                .missingObject(MissingObject.FORBIDDEN)
                .headers("x-amz-meta-caption")
                .header("Cache-Control", literal("private"))
                .header("X-Request", context("requestId"))
                .requestHeader("Range", literal("bytes=0-99"))
                .requestQuery("versionId", Request.query("version"))
                .onStatus(404, respond(404).message("no such photo"))
                .onStatus("5\\d{2}", respond(502).headers("Retry-After"))
                .timeout(Duration.ofSeconds(3))));
  }

  static Stream<Arguments> httpRoutes() {
    return Stream.of(
        route("http-get", GET, "/pets/{petId}", http("https://pets.example.com/v1/{petId}")),
        route(
            "http-with-everything",
            POST,
            "/pets/{path+}",
            http("https://${stageVariables.host}/{path+}")
                .method(PUT)
                .requestTemplate(json().put("path", Request.path("path")))
                .requestForm("name", "owner")
                .overrides(requestOverrides().header("X-Id", context("requestId")))
                .requestContentHandling(ContentHandling.CONVERT_TO_TEXT)
                .passthroughBehavior(PassthroughBehavior.WHEN_NO_TEMPLATES)
                .requestHeaders("Accept-Language")
                .headers("ETag")
                .onStatus(404, respond(404).message("no such pet"))),
        route("http-proxy", ANY, "/any/{path+}", httpProxy("https://pets.example.com/{path}")));
  }

  static Stream<Arguments> serviceRoutes() {
    return Stream.of(
        route(
            "service-action",
            GET,
            "/orders/{id}",
            serviceAction("dynamodb", "GetItem")
                .allow("dynamodb:GetItem", new Reference("orders", "arn"))
                .requestTemplate(
                    json()
                        .put("TableName", "orders")
                        .put("Key", json().put("id", json().put("S", Request.path("id")))))
                .onStatus(400, respond(404).message("no such order"))),
        route(
            "service-path",
            POST,
            "/orders",
            servicePath("sqs", new Reference("queue", "path"))
                .role("senders")
                .allow("sqs:SendMessage", new Reference("queue", "arn"))
                .requestHeader("Content-Type", literal("application/x-www-form-urlencoded"))
                .requestTemplate(
                    "application/json",
                    "Action=SendMessage&MessageBody=$util.urlEncode($input.body)")));
  }

  static Stream<Arguments> lambdaRoutes() {
    return Stream.of(
        route("lambda-proxy", ANY, "/pets/{petId}", lambdaProxy(GET_PET)),
        route("lambda", GET, "/pets/{petId}", lambda(GET_PET)),
        route(
            "lambda-with-everything",
            POST,
            "/pets/{petId}",
            lambda(GET_PET.qualifiedBy("live"))
                .requestTemplate(
                    json()
                        .put("petId", Request.path("petId"))
                        .put("page", Request.query("page"))
                        .put("body", Request.body())
                        .put("table", stageVariable("table")))
                .requestTemplate("text/plain", "{\"text\":$input.json('$')}")
                .requestHeader("X-Amz-Invocation-Type", literal("RequestResponse"))
                .onSuccess(
                    respond(201)
                        .header("Location", IntegrationResult.body("self"))
                        .json(json().put("id", IntegrationResult.body("id"))))
                .onError(startingWith("[404]"), respond(404).message("no such pet"))
                .onError(
                    containing("timed out"),
                    respond(504)
                        .header("Retry-After", literal("1"))
                        .template("text/plain", "late")
                        .contentHandling(ContentHandling.CONVERT_TO_TEXT))
                .headers("X-Amz-Executed-Version")
                .timeout(Duration.ofMillis(500))));
  }

  static Stream<Arguments> mockRoutes() {
    return Stream.of(
        route("mock", HttpMethod.OPTIONS, "/pets/{petId}", mock()),
        route("mock-json", GET, "/health", mock().json(200, json().put("status", "ok"))),
        route("mock-text", GET, "/price", mock().text(404, "#1 costs $5")));
  }

  private static Arguments route(String name, HttpMethod httpMethod, String path, Backend backend) {
    return arguments(name, new Route(httpMethod, path, backend));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"s3Routes", "httpRoutes", "serviceRoutes", "lambdaRoutes", "mockRoutes"})
  void each_part_of_the_method_and_each_grant_is_as_in_its_file(String name, Route route) {
    Api api = Api.named("pet-store").binaryMediaTypes("image/png").route(route).build();
    Method method = api.restApi().methods().get(0);
    StringBuilder text = new StringBuilder(ModelText.of(method));
    api.grants(method).forEach(grant -> text.append(ModelText.of(grant)));

    assertThat(api.restApi().unparsed()).isEmpty();
    GoldenFile.at(
            "components/declare/src/test/resources/golden/api/" + name + ".txt",
            "It is what API Gateway gets: every deployed route of this kind changes.")
        .verify(shortened(text.toString()));
  }

  /** Shortens the template that all S3 errors share; {@link S3ErrorTests} covers it. */
  private static String shortened(String text) {
    return text.replaceAll(
        "\\n +#set\\(\\$body[^\\n]*\\n +#set\\(\\$message = \"([^\"]+)\"\\)\\n(?: +#[^\\n]*\\n)+ +\\{[^\\n]*",
        " S3's error, or \"$1\"");
  }
}
