package petstore;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.stack.project.PulumiProject;
import gatewire.stack.project.StackConfiguration;
import gatewire.testing.EngineRun;
import gatewire.testing.EngineStack;
import gatewire.testing.EngineStep;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests the complete program with a real engine, from the first deployment until it is destroyed.
 */
@Tag("engine")
class PetStoreEngineTests {

  @Test
  void dev_is_created_unchanged_by_a_second_up_and_destroyed() throws Exception {
    Set<String> before = buckets();
    try (EngineStack stack = EngineStack.create(configuration("dev"))) {
      assertThat(stack.preview(Main::stack).changes())
          .extracting(step -> step.operation().name())
          .containsOnly("CREATE");

      stack.up(Main::stack);
      assertThat(names(stack.urns())).isEqualTo(golden());
      assertThat(stack.outputs())
          .containsOnlyKeys(
              "url", "routes", "restApiId", "restApiArn", "executionArn", "stageName", "stageArn");
      assertThat(stack.outputs().get("url").toString()).endsWith("/dev");

      assertQuiet(stack.up(Main::stack));
      stack.refresh();
      assertQuiet(stack.up(Main::stack));

      stack.destroy();
      assertThat(stack.urns()).isEmpty();
    }
    assertThat(buckets()).isEqualTo(before);
  }

  @Test
  void prod_is_destroyed_but_keeps_the_photos() throws Exception {
    Set<String> before = buckets();
    try (EngineStack stack = EngineStack.create(configuration("prod"))) {
      stack.up(Main::stack);
      stack.destroy();
      assertThat(stack.urns()).isEmpty();
    }
    Set<String> left = buckets();
    left.removeAll(before);
    assertThat(left).singleElement().asString().startsWith("pet-store-photos-");
    delete(left.iterator().next());
  }

  /**
   * Asserts that a second up changes nothing. moto does not store the binary media types of a
   * RestApi, so with moto, and only with it, the engine sets them again.
   */
  private static void assertQuiet(EngineRun run) {
    assertThat(run.changes())
        .filteredOn(step -> !(EngineStack.isOnMoto() && isForgottenByMoto(step)))
        .isEmpty();
  }

  private static boolean isForgottenByMoto(EngineStep step) {
    return step.toString().equals("update RestApi 'pet-store'")
        && step.changes().equals(List.of("binaryMediaTypes"));
  }

  private static StackConfiguration configuration(String stack) {
    return PulumiProject.read(Path.of("")).configuration(stack, List.of());
  }

  /**
   * Returns URNs without stack and project, and without resources that a recorded run does not
   * have.
   */
  private static String names(List<String> urns) {
    TreeSet<String> names = new TreeSet<>();
    urns.stream()
        .map(urn -> urn.split("::", 3)[2])
        .filter(name -> !name.startsWith("pulumi:"))
        .forEach(names::add);
    return String.join("\n", names) + "\n";
  }

  private static String golden() throws IOException {
    return Files.readString(Path.of("src/test/resources/golden/urns-dev.txt"));
  }

  private static Set<String> buckets() throws IOException, InterruptedException {
    Set<String> names = new TreeSet<>();
    Pattern.compile("<Name>([^<]+)</Name>")
        .matcher(s3("GET", ""))
        .results()
        .forEach(match -> names.add(match.group(1)));
    return names;
  }

  private static void delete(String bucket) throws IOException, InterruptedException {
    s3("DELETE", bucket);
  }

  private static String s3(String httpMethod, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create(System.getenv("AWS_ENDPOINT_URL")).resolve("/" + path);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri)
                .method(httpMethod, HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
