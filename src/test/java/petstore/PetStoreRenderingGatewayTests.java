package petstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import gatewire.local.LocalGateway;
import gatewire.pulumi.ApiArgs;
import gatewire.pulumi.ApiComponent;
import gatewire.pulumi.Rendering;
import gatewire.testing.LocalGatewayExtension;
import gatewire.testing.PulumiProgram;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Tests that the pet store behaves identically in both renderings: as one resource for each object
 * and as one OpenAPI body.
 */
class PetStoreRenderingGatewayTests {

  /** Headers whose values differ from request to request. */
  private static final Set<String> OWN =
      Set.of(
          "date",
          "last-modified",
          "x-amzn-requestid",
          "x-amz-apigw-id",
          "x-amzn-trace-id",
          "x-amz-version-id");

  @RegisterExtension static final LocalGatewayExtension RESOURCES = serving(Rendering.RESOURCES);

  @RegisterExtension static final LocalGatewayExtension BODY = serving(Rendering.OPENAPI_BODY);

  private static LocalGatewayExtension serving(Rendering rendering) {
    return LocalGatewayExtension.serving(
        () ->
            LocalGateway.of(
                PulumiProgram.of(context -> program(context, rendering)).stack("dev").up()));
  }

  private static void program(Context context, Rendering rendering) {
    PetStoreConfig config = PetStoreConfig.from(context.config());
    new ApiComponent(
        "pet-store",
        ApiArgs.builder()
            .api(PetStoreApi.define(config))
            .stage(config.stage())
            .bindings(PetStoreBackends.create(config))
            .rendering(rendering)
            .build());
  }

  private static final List<Function<LocalGatewayExtension, HttpResponse<byte[]>>> REQUESTS =
      List.of(
          gateway -> gateway.send("GET", "/health"),
          gateway -> gateway.send("GET", "/pets"),
          gateway -> gateway.send("GET", "/pets/1"),
          gateway -> gateway.send("GET", "/pets/404", "Origin", "http://localhost:3000"),
          gateway -> gateway.send("GET", "/pets/9/photo"),
          gateway ->
              gateway.send(
                  "PUT",
                  "/pets/9/photo",
                  BodyPublishers.ofByteArray(new byte[] {0, -1, 10, 13}),
                  "Content-Type",
                  "image/png",
                  "x-amz-meta-caption",
                  "Rex"),
          gateway -> gateway.send("GET", "/pets/9/photo", "Accept", "image/png"),
          gateway -> gateway.send("GET", "/pets/9/photo", "Range", "bytes=1-2"),
          gateway -> gateway.send("HEAD", "/pets/9/photo"),
          gateway -> gateway.send("DELETE", "/pets/9/photo"),
          gateway -> gateway.send("OPTIONS", "/pets/9/photo", "Origin", "http://localhost:3000"),
          gateway -> gateway.send("GET", "/nothing"));

  @Test
  void both_renderings_return_the_same_response() {
    for (Function<LocalGatewayExtension, HttpResponse<byte[]>> request : REQUESTS) {
      HttpResponse<byte[]> fromResources = request.apply(RESOURCES);
      HttpResponse<byte[]> fromBody = request.apply(BODY);

      assertThat(comparable(fromBody))
          .as(() -> RESOURCES.trace(fromResources) + BODY.trace(fromBody))
          .isEqualTo(comparable(fromResources));
    }
  }

  private static Map<String, Object> comparable(HttpResponse<byte[]> response) {
    Map<String, Object> parts = new TreeMap<>(response.headers().map());
    parts.keySet().removeIf(name -> OWN.contains(name.toLowerCase(Locale.ROOT)));
    parts.put("status", response.statusCode());
    String text = new String(response.body(), java.nio.charset.StandardCharsets.ISO_8859_1);
    parts.put("body", text.replaceAll("\"requestId\":\"[^\"]*\"", ""));
    return parts;
  }
}
