package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.local.s3.ObjectStore;
import gatewire.local.s3.S3Request;
import gatewire.local.s3.S3Service;
import gatewire.local.source.LoadedApi;
import gatewire.stack.ResourceState;
import gatewire.stack.StackExport;
import gatewire.stack.aws.RawProgram;
import gatewire.stack.project.StackConfiguration;
import gatewire.stack.recording.RecordedStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Serves stacks of programs that do not use Gatewire's components, from a recorded run and from
 * exports.
 */
class StackServingTests {

  /** An export of a stack that the Pulumi engine deployed with version 6 of the provider. */
  private static final Path EXPORT =
      Path.of("components/inspect/src/test/resources/gatewire/stack/photos.export.json");

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff};
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void a_program_with_the_providers_resources_is_served() throws Exception {
    RecordedStack recorded =
        RecordedStack.run(RawProgram::stack, StackConfiguration.empty("photos", "dev"));

    assertServesPhotos(recorded.orThrow().resources());
  }

  @Test
  void an_export_is_served() throws Exception {
    assertServesPhotos(StackExport.read(EXPORT));
  }

  /**
   * Applies the known differences of version 7 to the recorded export, because no export of version
   * 7 is available.
   */
  @Test
  void an_export_as_version_7_of_the_provider_would_write_it_is_served() throws Exception {
    List<ResourceState> resources = StackExport.read(asOfVersion7());

    assertThat(resources).noneMatch(each -> each.type().contains("bucketV2"));
    assertServesPhotos(resources);
  }

  @Test
  void a_function_that_is_missing_in_an_export_is_named_in_the_trace() throws Exception {
    try (LocalGateway gateway = LocalGateway.ofResources(StackExport.read(EXPORT)).start()) {
      LoadedApi pets = api(gateway, "live");
      HttpResponse<byte[]> response =
          send(
              HttpRequest.newBuilder(gateway.url(pets.id(), "live", "/"))
                  .header("Authorization", "secret")
                  .POST(HttpRequest.BodyPublishers.ofString("{}"))
                  .build());

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(gateway.traces().latest().toString()).contains("create-pet");
    }
  }

  private void assertServesPhotos(List<ResourceState> resources) throws Exception {
    Path data = folder.resolve("s3");
    String bucket =
        resources.stream()
            .filter(each -> each.type().startsWith("aws:s3/bucket"))
            .flatMap(each -> each.string("bucket").stream())
            .findFirst()
            .orElseThrow();
    ObjectStore store = ObjectStore.open(data);
    store.createBucket(bucket);
    new S3Service(store)
        .handle(
            new S3Request(
                "PUT", "/" + bucket + "/cat", "", Map.of("Content-Type", "image/png"), PNG));
    try (LocalGateway gateway = LocalGateway.ofResources(resources).data(data).start()) {
      LoadedApi photos = api(gateway, "dev");
      URI photo = gateway.url(photos.id(), "dev", "/photos/cat");

      HttpResponse<byte[]> response = send(HttpRequest.newBuilder(photo).build());

      assertThat(gateway.notes()).isEmpty();
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEqualTo(PNG);
      assertThat(response.headers().firstValue("ETag")).isPresent();
      assertThat(response.headers().firstValue("x-amz-id-2"))
          .as("a header that is not mapped")
          .isEmpty();
    }
  }

  private static LoadedApi api(LocalGateway gateway, String stage) {
    return gateway.apis().stream()
        .filter(api -> api.stages().stream().anyMatch(each -> each.stage().name().equals(stage)))
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<byte[]> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private Path asOfVersion7() throws IOException {
    JsonNode export =
        JSON.readTree(
            Files.readString(EXPORT)
                .replace("aws:s3/bucketV2:BucketV2", "aws:s3/bucket:Bucket")
                .replace("6_83_0", "7_10_0")
                .replace("6.83.0", "7.10.0"));
    for (JsonNode resource : export.path("deployment").path("resources")) {
      if (resource.path("custom").asBoolean()
          && resource.path("type").asText().startsWith("aws:")) {
        ((ObjectNode) resource.path("inputs")).put("region", "us-east-1");
        ((ObjectNode) resource.path("outputs")).put("region", "us-east-1");
      }
      if (resource.path("type").asText().endsWith(":Deployment")) {
        ((ObjectNode) resource.path("outputs"))
            .remove(List.of("stageName", "stageDescription", "invokeUrl", "executionArn"));
      }
    }
    Path file = folder.resolve("version7.json");
    return Files.write(file, export.toString().getBytes(StandardCharsets.UTF_8));
  }
}
