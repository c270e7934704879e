package gatewire.local;

import static gatewire.api.Backends.http;
import static gatewire.api.Backends.httpProxy;
import static gatewire.api.Backends.s3;
import static gatewire.api.Backends.servicePath;
import static gatewire.api.RequestOverrides.requestOverrides;
import static gatewire.api.RouteOptions.options;
import static gatewire.api.Values.context;
import static gatewire.api.Values.literal;
import static gatewire.api.Values.stageVariable;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.core.Output;
import gatewire.api.Api;
import gatewire.api.BucketReference;
import gatewire.api.Request;
import gatewire.check.Report;
import gatewire.local.backend.BackendCall;
import gatewire.model.Stage;
import gatewire.model.Text;
import gatewire.pulumi.ApiArgs;
import gatewire.pulumi.ApiComponent;
import gatewire.pulumi.Bindings;
import gatewire.testing.LocalGatewayExtension;
import gatewire.testing.PulumiProgram;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The requests that backends get from mappings that {@code gatewire.api} declares. */
class DeclaredMappingTests {

  private static final BucketReference FILES = new BucketReference("files");
  private static final RecordedBackends BACKENDS = new RecordedBackends();

  @RegisterExtension
  static final LocalGatewayExtension GATEWAY =
      LocalGatewayExtension.serving(
          () ->
              LocalGateway.of(PulumiProgram.of(DeclaredMappingTests::program).up())
                  .backends(embedded -> BACKENDS));

  private static Api api() {
    return Api.named("mappings")
        .binaryMediaTypes("image/png")
        .get("/s3/query", s3(FILES).key("docs/{file}").requestPath("file", Request.query("f")))
        .get("/s3/header", s3(FILES).key("docs/{file}").requestPath("file", Request.header("F")))
        .put("/s3/body", s3(FILES).key("docs/{file}").requestPath("file", Request.body("id")))
        .get("/s3/{id}/other", s3(FILES).key("docs/{file}").requestPath("file", Request.path("id")))
        .get("/s3/stage", s3(FILES).key("docs/{file}").requestPath("file", stageVariable("folder")))
        .get("/s3/context", s3(FILES).key("docs/{file}").requestPath("file", context("stage")))
        .get("/s3/fixed", s3(FILES).key("docs/{file}").requestPath("file", literal("a.png")))
        .get(
            "/s3/encoded",
            s3(FILES)
                .key("docs/{file}")
                .overrides(requestOverrides().path("file", Request.query("f"))))
        .get(
            "/http/{id}",
            http("https://h.example/{kind}/{id}")
                .requestPath("kind", Request.header("Kind"))
                .requestQuery("tag", Request.multiValueQuery("tag"))
                .requestHeader("X-Ids", Request.multiValueHeader("Id")))
        .get(
            "/proxy/{id}",
            httpProxy("https://h.example/{kind}/{id}?fixed=1")
                .requestPath("kind", stageVariable("folder"))
                .requestQuery("tag", Request.multiValueQuery("label"))
                .requestQuery("stage", context("stage"))
                .requestHeader("X-Id", Request.path("id"))
                .requestHeader("Accept", literal("text/plain")))
        .get(
            "/tenants/{tenant}/report",
            http("https://reports.example.com/{tenant}/{kind}")
                .requestPath("kind", literal("monthly"))
                .requestQuery("tag", Request.multiValueQuery("tag"))
                .requestHeader("X-Caller", context("identity.sourceIp")))
        .get(
            "/documents",
            s3(FILES).key("documents/{name}").requestPath("name", Request.query("name")),
            options().require(Request.query("name")))
        .get(
            "/exports",
            s3(FILES)
                .key("exports/{file}")
                .overrides(
                    requestOverrides()
                        .path("file", Request.query("year"), literal("/"), Request.query("name"))))
        .post(
            "/queue",
            servicePath("sqs", Text.of("123456789012/{queue}"))
                .allow("sqs:SendMessage", Text.of("*"))
                .requestPath("queue", Request.query("q")))
        .build();
  }

  private static void program(Context context) {
    new ApiComponent(
        "mappings",
        ApiArgs.builder()
            .api(api())
            .stage(Stage.builder("dev").variable("folder", "dev-folder").build())
            .bindings(
                Bindings.builder()
                    .bucket(FILES, Output.of("files"), Output.of("arn:aws:s3:::files"))
                    .build())
            .build());
  }

  @Test
  void the_declaration_has_no_errors_and_warns_about_values_that_a_client_may_omit() {
    assertThat(Report.of(api().restApi()).findings())
        .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo("optional-uri-value"))
        .extracting(finding -> finding.place())
        .containsExactlyInAnyOrder(
            "GET /s3/query", "GET /s3/header", "PUT /s3/body", "GET /http/{id}", "POST /queue");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/s3/query?f=a.png                | /files/docs/a.png",
        "/s3/a%2Fb%20c/other              | /files/docs/a%2Fb%20c",
        "/s3/stage                        | /files/docs/dev-folder",
        "/s3/context                      | /files/docs/dev",
        "/s3/fixed                        | /files/docs/a.png",
        "/s3/encoded?f=a.png              | /files/docs/a.png",
        "/s3/encoded?f=a%2Fb+c%2Bd%3Facl  | /files/docs/a%2Fb%20c%2Bd%3Facl",
        "/s3/encoded?f=%25%C3%BC%23%26    | /files/docs/%25%C3%BC%23%26",
        "/s3/encoded                      | /files/docs/",
        "/documents?name=a.pdf            | /files/documents/a.pdf",
        "/exports?year=2026&name=a%2Fb    | /files/exports/2026/a%2Fb",
      })
  void s3_gets_the_key_of_the_mapping(String path, String target) {
    GATEWAY.send("GET", path);

    assertThat(serviceCall("").target()).isEqualTo(target);
  }

  @Test
  void s3_gets_a_key_from_a_header_or_the_body() {
    GATEWAY.send("GET", "/s3/header", "F", "a.png");
    assertThat(serviceCall("GET").target()).isEqualTo("/files/docs/a.png");

    GATEWAY.send("PUT", "/s3/body", BodyPublishers.ofString("{\"id\":\"7\"}"));
    assertThat(serviceCall("PUT").target()).isEqualTo("/files/docs/7");
  }

  @Test
  void a_service_gets_a_path_from_the_query() {
    GATEWAY.send("POST", "/queue?q=orders");

    assertThat(serviceCall("POST").target()).isEqualTo("/123456789012/orders");
  }

  @Test
  void an_HTTP_endpoint_gets_every_value_of_a_query_parameter_and_of_a_header() {
    GATEWAY.send("GET", "/http/7?tag=a&tag=b%26c", "Kind", "cats", "Id", "1", "Id", "2");

    BackendCall.Http call = httpCall();
    assertThat(call.url()).isEqualTo("https://h.example/cats/7?tag=a&tag=b%26c");
    assertThat(call.headers().last("X-Ids")).contains("1,2");
  }

  @Test
  void an_HTTP_endpoint_gets_fixed_and_context_values() {
    GATEWAY.send("GET", "/tenants/7/report?tag=a&tag=b");

    BackendCall.Http call = httpCall();
    assertThat(call.url()).isEqualTo("https://reports.example.com/7/monthly?tag=a&tag=b");
    assertThat(call.headers().last("X-Caller")).contains("127.0.0.1");
  }

  @Test
  void a_required_value_of_a_URI_is_checked_before_the_backend_is_called() {
    BACKENDS.respond(200, "");

    assertThat(GATEWAY.send("GET", "/documents").statusCode()).isEqualTo(400);
    assertThat(BACKENDS.calls()).isEmpty();
  }

  @Test
  void a_proxied_endpoint_gets_the_mapped_values_beside_those_of_the_client() {
    GATEWAY.send("GET", "/proxy/7?label=a&label=b&tag=client", "Accept", "text/html", "X-B", "b");

    BackendCall.Http call = httpCall();
    assertThat(call.url())
        .isEqualTo(
            "https://h.example/dev-folder/7?fixed=1&label=a&label=b&tag=client"
                + "&stage=dev&tag=a&tag=b");
    assertThat(call.headers().last("Accept")).contains("text/plain");
    assertThat(call.headers().last("X-Id")).contains("7");
    assertThat(call.headers().last("X-B")).contains("b");
  }

  private static BackendCall.Service serviceCall(String method) {
    BackendCall.Service call = (BackendCall.Service) BACKENDS.calls().get(0);
    assertThat(call.method()).startsWith(method);
    BACKENDS.respond(200, "");
    return call;
  }

  private static BackendCall.Http httpCall() {
    BackendCall.Http call = (BackendCall.Http) BACKENDS.calls().get(0);
    BACKENDS.respond(200, "");
    return call;
  }
}
