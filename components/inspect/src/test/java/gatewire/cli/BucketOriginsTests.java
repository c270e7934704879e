package gatewire.cli;

import static gatewire.api.Backends.s3;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.aws.s3.BucketCorsConfigurationV2;
import com.pulumi.aws.s3.BucketCorsConfigurationV2Args;
import com.pulumi.aws.s3.BucketV2;
import com.pulumi.aws.s3.BucketV2Args;
import gatewire.api.Api;
import gatewire.api.BucketReference;
import gatewire.api.Cors;
import gatewire.model.Stage;
import gatewire.pulumi.ApiArgs;
import gatewire.pulumi.ApiComponent;
import gatewire.pulumi.Bindings;
import gatewire.pulumi.BucketCorsRules;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Objects in an API with several origins, whose bucket has CORS rules or not. */
class BucketOriginsTests {

  private static final Cors CORS = Cors.allowOrigins("https://a.example", "https://b.example");

  private static void stack(Cors ofBucket) {
    BucketReference photos = new BucketReference("photos");
    BucketV2 bucket = new BucketV2("photos", BucketV2Args.builder().bucket("pet-photos").build());
    new BucketCorsConfigurationV2(
        "photos",
        BucketCorsConfigurationV2Args.builder()
            .bucket(bucket.bucket())
            .corsRules(BucketCorsRules.of(ofBucket))
            .build());
    Api api = Api.named("photos").cors(CORS).get("/{k}", s3(photos).key("{k}")).build();
    new ApiComponent(
        "photos",
        ApiArgs.builder()
            .api(api)
            .stage(Stage.named("dev"))
            .bindings(Bindings.builder().bucket(photos, bucket.bucket(), bucket.arn()).build())
            .build());
  }

  /** A bucket that allows what the API allows. */
  public static final class Allowed {
    private Allowed() {}

    public static void stack(Context context) {
      BucketOriginsTests.stack(CORS);
    }
  }

  /** A bucket that lacks the second origin. */
  public static final class Forgotten {
    private Forgotten() {}

    public static void stack(Context context) {
      BucketOriginsTests.stack(Cors.allowOrigins("https://a.example"));
    }
  }

  private static String check(Class<?> program) {
    StringWriter out = new StringWriter();
    Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .execute("check", "--program", program.getName());
    return out.toString();
  }

  @Test
  void accept_the_rules_of_a_bucket_that_allows_every_origin() {
    assertThat(check(Allowed.class))
        .doesNotContain("WARNING [cors-left-to-backend]")
        .contains(
            "[cors-left-to-backend] GET /{k}: suppressed, because the CORS rules of bucket 'pet-photos' allow the same origins");
  }

  @Test
  void report_a_bucket_that_lacks_an_origin() {
    assertThat(check(Forgotten.class)).contains("WARNING [cors-left-to-backend] GET /{k}: ");
  }
}
