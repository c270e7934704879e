package gatewire.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gatewire.model.Method;
import gatewire.model.Stage;
import gatewire.stack.aws.ApiStack;
import gatewire.stack.aws.KeyedProgram;
import gatewire.stack.aws.RawProgram;
import gatewire.stack.aws.StackApi;
import gatewire.stack.aws.StackFunction;
import gatewire.stack.project.StackConfiguration;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.ResourceTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackExportTests {

  /**
   * The export of both programs with raw resources, deployed by a real engine and exported with
   * --show-secrets.
   */
  private static final Path EXPORT =
      Path.of("components/inspect/src/test/resources/gatewire/stack/photos.export.json");

  @TempDir private Path folder;

  @Test
  void contains_the_same_apis_as_the_recorded_run_of_a_program() throws IOException {
    RecordedStack recorded =
        RecordedStack.run(
            context -> {
              RawProgram.stack(context);
              KeyedProgram.stack(context);
            },
            StackConfiguration.empty("photos", "dev"));

    ApiStack exported = ApiStack.read(StackExport.read(withNamesOf(recorded)));
    ApiStack expected = ApiStack.read(recorded.orThrow().resources());

    assertThat(exported.unparsed()).isEmpty();
    assertThat(inOneOrder(exported)).isEqualTo(inOneOrder(expected));
    assertThat(exported.usagePlans()).isEqualTo(expected.usagePlans());
    assertThat(exported.apiKeys()).isEqualTo(expected.apiKeys());
    assertThat(exported.buckets()).isEqualTo(expected.buckets());
    assertThat(exported.functions())
        .singleElement()
        .usingRecursiveComparison()
        .ignoringFields("code")
        .isEqualTo(expected.functions().get(0));
  }

  @Test
  void keeps_urns_dependencies_and_parents() {
    ResourceState stage =
        StackExport.read(EXPORT).stream()
            .filter(
                resource ->
                    resource.type().equals(ResourceTypes.STAGE) && resource.name().equals("live"))
            .findFirst()
            .orElseThrow();

    assertThat(stage.urn()).isEqualTo("urn:pulumi:dev::photos::aws:apigateway/stage:Stage::live");
    assertThat(stage.options().parent())
        .contains("urn:pulumi:dev::photos::pulumi:pulumi:Stack::photos-dev");
    assertThat(stage.options().propertyDependencies())
        .containsEntry(
            "deployment",
            List.of("urn:pulumi:dev::photos::aws:apigateway/deployment:Deployment::pets"));
  }

  @Test
  void marks_encrypted_values_if_exported_without_secrets() throws IOException {
    Path encrypted = folder.resolve("encrypted.json");
    Files.writeString(
        encrypted,
        Files.readString(EXPORT)
            .replaceAll("\"plaintext\": \"(?:[^\"\\\\]|\\\\.)*\"", "\"ciphertext\": \"v1:abc\""));

    ApiStack stack = ApiStack.read(StackExport.read(encrypted));

    assertThat(stack.functions().get(0).environment()).isEmpty();
    assertThat(stack.functions().get(0).unknownVariables())
        .containsExactly(StackFunction.ALL_VARIABLES);
    assertThat(stack.apiKeys().get(0).value()).isEmpty();
  }

  @Test
  void omits_resources_that_are_pending_deletion() throws IOException {
    Path file = folder.resolve("export.json");
    Files.writeString(
        file,
        """
        {"deployment": {"resources": [
          {"urn": "urn:pulumi:dev::p::aws:sqs/queue:Queue::q", "type": "aws:sqs/queue:Queue", "custom": true, "delete": true},
          {"urn": "urn:pulumi:dev::p::aws:sqs/queue:Queue::a::b", "type": "aws:sqs/queue:Queue", "custom": true}]}}
        """);

    assertThat(StackExport.read(file)).extracting(ResourceState::name).containsExactly("a::b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"openapi\": \"3.0.1\"}|export.json is not a stack export: it has no 'deployment.resources'; write it with"
            + " 'pulumi stack export --file export.json'",
        "[1, 2|export.json, line 1, column 6: Unexpected end-of-input: expected close marker for Array (start marker at"
            + " [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 1])",
      })
  void reports_problems_in_one_line(String content, String message) throws IOException {
    Path file = folder.resolve("export.json");
    Files.writeString(file, content);

    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> StackExport.read(file))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"4dabf18193072939515e22adb298388d\": \"new\"}"
            + "|property 'a' has a kind of value that this version does not support: new",
        "{\"4dabf18193072939515e22adb298388d\": \"1b47061264138c4ac30d75fd1eb44270\", \"plaintext\": \"{\"}"
            + "|the secret 'a' is not valid JSON",
      })
  void reports_an_unreadable_value_with_its_resource(String value, String problem)
      throws IOException {
    Path file = folder.resolve("export.json");
    Files.writeString(
        file,
        "{\"deployment\": {\"resources\": [{\"urn\": \"urn:pulumi:dev::p::t::n\", \"inputs\": {\"a\": %s}}]}}"
            .formatted(value));

    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> StackExport.read(file))
        .withMessage("export.json, urn:pulumi:dev::p::t::n: " + problem);
  }

  /**
   * Sorts resources, because an export lists them in the order in which the engine received them.
   */
  private static List<StackApi> inOneOrder(ApiStack stack) {
    return stack.apis().stream()
        .sorted(Comparator.comparing(StackApi::id))
        .map(
            api ->
                new StackApi(
                    api.id(),
                    api.name(),
                    api.executionArn(),
                    api.restApi().toBuilder()
                        .methods(
                            api.restApi().methods().stream()
                                .sorted(Comparator.comparing(Method::route))
                                .toList())
                        .build(),
                    api.body(),
                    api.stages().stream().sorted(Comparator.comparing(Stage::name)).toList()))
        .toList();
  }

  /**
   * Returns the export with the recorded run's ids and names instead of those that AWS and the
   * engine generated.
   */
  private Path withNamesOf(RecordedStack recorded) throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    for (ResourceState exported : StackExport.read(EXPORT)) {
      recorded.resources().stream()
          .filter(twin -> twin.urn().equals(exported.urn()))
          .forEach(
              twin -> {
                // Names come first: a name may be a part of an id, and an id a part of another
                // string.
                List.of("name", "bucket", "rootResourceId", "value")
                    .forEach(output -> same(names, exported.string(output), twin.string(output)));
                same(names, exported.id(), twin.id());
              });
    }
    String text = Files.readString(EXPORT);
    for (Map.Entry<String, String> name : names.entrySet()) {
      text = text.replace(name.getKey(), name.getValue());
    }
    return Files.writeString(folder.resolve("renamed.json"), text);
  }

  private static void same(
      Map<String, String> names, Optional<String> made, Optional<String> recorded) {
    if (made.isPresent() && recorded.isPresent()) {
      names.putIfAbsent(made.get(), recorded.get());
    }
  }
}
