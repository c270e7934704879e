package gatewire.local;

import static gatewire.api.Backends.s3;
import static gatewire.api.Backends.servicePath;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import gatewire.api.Api;
import gatewire.api.BucketReference;
import gatewire.api.Cors;
import gatewire.api.MissingObject;
import gatewire.model.HttpMethod;
import gatewire.model.Stage;
import gatewire.pulumi.ApiArgs;
import gatewire.pulumi.ApiComponent;
import gatewire.pulumi.Bindings;
import gatewire.testing.LocalGatewayExtension;
import gatewire.testing.PulumiProgram;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objects of a bucket without CORS rules, in an API that allows several origins. */
class S3RightsAndOriginsTests {

  private static final BucketReference PHOTOS = new BucketReference("photos");
  private static final String OTHER = "https://b.example";

  @RegisterExtension
  static final LocalGatewayExtension GATEWAY =
      LocalGatewayExtension.serving(
          () -> LocalGateway.of(PulumiProgram.of(S3RightsAndOriginsTests::stack).up()));

  private static void stack(Context context) {
    BucketV2 bucket = new BucketV2("photos", BucketV2Args.builder().bucket("pet-photos").build());
    Api api =
        Api.named("photos")
            .cors(Cors.allowOrigins("https://a.example", OTHER))
            .get("/a/{k}", s3(PHOTOS).key("{k}").missingObject(MissingObject.FORBIDDEN))
            .get("/b/{k}", s3(PHOTOS).key("{k}"))
            .put("/b/{k}", s3(PHOTOS).key("{k}"))
            .head("/b/{k}", s3(PHOTOS).key("{k}"))
            .delete("/b/{k}", s3(PHOTOS).key("{k}"))
            .get(
                "/list",
                servicePath("s3", PHOTOS.bucketName())
                    .method(HttpMethod.GET)
                    .allow("s3:ListBucket", PHOTOS.arn()))
            .build();
    new ApiComponent(
        "photos",
        ApiArgs.builder()
            .api(api)
            .stage(Stage.named("dev"))
            .bindings(Bindings.builder().bucket(PHOTOS, bucket.bucket(), bucket.arn()).build())
            .build());
  }

  @Test
  void a_missing_object_is_forbidden_or_not_found_as_each_route_says() {
    assertThat(GATEWAY.send("GET", "/a/none").statusCode()).isEqualTo(403);
    assertThat(GATEWAY.send("GET", "/b/none").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"PUT, /b/x, 200", "DELETE, /b/gone, 204", "GET, /list, 200", "GET, /b/none, 404"})
  void responses_without_bytes_echo_the_origin_without_rules_of_the_bucket(
      String method, String path, int status) {
    HttpResponse<byte[]> response =
        GATEWAY.send(
            method,
            path,
            method.equals("PUT") ? BodyPublishers.ofString("photo") : BodyPublishers.noBody(),
            "Origin",
            OTHER);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains(OTHER);
    if (!method.equals("GET")) {
      assertThat(response.body()).isEmpty();
    }
  }

  @Test
  void a_listing_keeps_its_body() {
    assertThat(new String(GATEWAY.send("GET", "/list", "Origin", OTHER).body()))
        .contains("<ListBucketResult");
  }

  @Test
  void a_stored_object_is_unchanged_and_has_no_origin_of_the_bucket() {
    GATEWAY.send("PUT", "/b/kept", BodyPublishers.ofString("photo"));
    HttpResponse<byte[]> response = GATEWAY.send("GET", "/b/kept", "Origin", OTHER);

    assertThat(new String(response.body())).isEqualTo("photo");
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }
}
