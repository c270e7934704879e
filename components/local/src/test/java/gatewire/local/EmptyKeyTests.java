package gatewire.local;

import static gatewire.api.Backends.s3;
import static gatewire.api.RequestOverrides.requestOverrides;
import static gatewire.api.TemplateCondition.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.aws.s3.BucketV2;
import gatewire.api.Api;
import gatewire.api.BucketReference;
import gatewire.api.Request;
import gatewire.check.Report;
import gatewire.model.Stage;
import gatewire.pulumi.ApiArgs;
import gatewire.pulumi.ApiComponent;
import gatewire.pulumi.Bindings;
import gatewire.testing.LocalGatewayExtension;
import gatewire.testing.PulumiProgram;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A route whose object key may be empty never lists the bucket, although another route may. */
class EmptyKeyTests {

  private static final BucketReference FILES = new BucketReference("files");

  @RegisterExtension
  static final LocalGatewayExtension GATEWAY =
      LocalGatewayExtension.serving(
          () -> LocalGateway.of(PulumiProgram.of(EmptyKeyTests::program).up()));

  private static void program(Context context) {
    BucketV2 bucket = new BucketV2("files");
    new ApiComponent(
        "keys",
        ApiArgs.builder()
            .api(api())
            .stage(Stage.named("dev"))
            .bindings(Bindings.builder().bucket(FILES, bucket.bucket(), bucket.arn()).build())
            .build());
  }

  private static Api api() {
    return Api.named("keys")
        .binaryMediaTypes("image/png")
        .put("/objects/{key}", s3(FILES).key("{key}"))
        .get("/objects/{key}", s3(FILES).key("{key}"))
        .get(
            "/override",
            s3(FILES).key("{file}").overrides(requestOverrides().path("file", Request.query("f"))))
        .get(
            "/condition",
            s3(FILES)
                .key("{file}")
                .overrides(
                    requestOverrides()
                        .path("file", when(Request.query("f")).isPresent(), Request.query("f"))))
        .get("/mapping", s3(FILES).key("{file}").requestPath("file", Request.query("f")))
        .build();
  }

  @BeforeAll
  static void store() {
    HttpResponse<byte[]> stored =
        GATEWAY.send(
            "PUT",
            "/objects/a%20b%2Fc+%2B.png",
            BodyPublishers.ofString("found"),
            "Content-Type",
            "image/png");
    assertThat(stored.statusCode()).as(() -> GATEWAY.trace(stored)).isEqualTo(200);
  }

  @Test
  void a_finding_names_each_route_whose_key_may_be_empty() {
    assertThat(Report.of(api().restApi()).findings())
        .extracting(finding -> finding.rule() + " " + finding.place())
        .containsExactly("optional-uri-value GET /mapping", "empty-object-key GET /override");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/override",
        "/override?f=",
        "/override?f=%3Flist-type%3D2",
        "/override?f=%2F",
        "/override?f=..",
        "/condition",
        "/condition?f=",
        "/mapping",
        "/mapping?f=",
        "/mapping?f=%3Flist-type%3D2"
      })
  void a_key_without_characters_is_an_error(String path) {
    HttpResponse<byte[]> response = GATEWAY.send("GET", path);

    assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isIn(400, 403, 404);
    assertThat(response.body())
        .asString(StandardCharsets.UTF_8)
        .startsWith("{\"message\":")
        .doesNotContain("a b");
  }

  @ParameterizedTest
  @CsvSource({"/override", "/condition"})
  void a_value_of_the_client_is_encoded(String path) {
    HttpResponse<byte[]> response = GATEWAY.send("GET", path + "?f=a+b%2Fc+%2B.png");

    assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(200);
    assertThat(response.body()).asString(StandardCharsets.UTF_8).isEqualTo("found");
  }

  @Test
  void another_route_still_tells_a_missing_object_from_a_forbidden_one() {
    assertThat(GATEWAY.send("GET", "/objects/none").statusCode()).isEqualTo(404);
    assertThat(GATEWAY.send("GET", "/override?f=none").statusCode()).isEqualTo(403);
  }
}
