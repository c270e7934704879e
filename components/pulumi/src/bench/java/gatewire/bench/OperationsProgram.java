package gatewire.bench;

import static gatewire.api.Backends.s3;
import static gatewire.api.Response.respond;
import static gatewire.api.Values.literal;

import com.pulumi.Context;
import com.pulumi.core.Output;
import gatewire.api.Api;
import gatewire.api.ApiBuilder;
import gatewire.api.BucketReference;
import gatewire.api.IntegrationResponseSet;
import gatewire.api.IntegrationResponseSets;
import gatewire.api.Response;
import gatewire.model.Stage;
import gatewire.pulumi.ApiArgs;
import gatewire.pulumi.ApiCheck;
import gatewire.pulumi.ApiComponent;
import gatewire.pulumi.Bindings;
import gatewire.pulumi.Rendering;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A program with an API of S3 operations, each with five statuses of four headers, declared with
 * gatewire.api.
 */
record OperationsProgram(int operations, Rendering rendering) {

  static final String[] HEADERS = {"Content-Type", "ETag", "Content-Range"};
  static final int[] STATUSES = {200, 206, 403, 404};
  static final int DEFAULT_STATUS = 500;

  private static final BucketReference FILES = new BucketReference("files");

  /** Declares, checks and registers the API. */
  void run(Context context) {
    Api api = declare();
    ApiCheck.check(context, api);
    register(api);
  }

  Api declare() {
    IntegrationResponseSet responses = responses();
    ApiBuilder api = Api.named("files").binaryMediaTypes("image/png");
    for (int i = 0; i < operations; i++) {
      api.get(
          "/files%d/{name}".formatted(i),
          s3(FILES)
              .key("{name}")
              // The hand-written program does not have the headers that a backend adds
              // automatically.
              .withoutRequestHeaders(
                  "Range", "If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since")
              .responses(responses));
    }
    return api.build();
  }

  private void register(Api api) {
    new ApiComponent(
        "files",
        ApiArgs.builder()
            .api(api)
            .stage(Stage.named("dev"))
            .rendering(rendering)
            .bindings(
                Bindings.builder()
                    .bucket(FILES, Output.of("files"), Output.of("arn:aws:s3:::files"))
                    .build())
            .build());
  }

  private static IntegrationResponseSet responses() {
    Map<String, Response> responses = new LinkedHashMap<>();
    for (int status : STATUSES) {
      responses.put(String.valueOf(status), response(status));
    }
    responses.put("default", response(DEFAULT_STATUS));
    return IntegrationResponseSets.custom(responses);
  }

  private static Response response(int status) {
    return respond(status).headers(HEADERS).header("Cache-Control", literal("no-store"));
  }
}
