package gatewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.aws.apigateway.RestApi;
import com.pulumi.aws.apigateway.RestApiArgs;
import gatewire.api.Api;
import gatewire.api.Backends;
import gatewire.model.Stage;
import gatewire.openapi.ApiDocument;
import gatewire.openapi.ImportParameters;
import gatewire.pulumi.ApiArgs;
import gatewire.pulumi.ApiComponent;
import gatewire.pulumi.Rendering;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ExportCommandTests {

  private static final Path STACK_EXPORT =
      Path.of("components/inspect/src/test/resources/gatewire/stack/photos.export.json");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private static Api pets() {
    return Api.named("pets").get("/health", Backends.health("1")).build();
  }

  private static void deploy(Rendering rendering) {
    new ApiComponent(
        "pets",
        ApiArgs.builder().api(pets()).stage(Stage.named("dev")).rendering(rendering).build());
  }

  public static final class Resources {
    public static void stack(Context context) {
      deploy(Rendering.RESOURCES);
    }
  }

  public static final class Body {
    public static void stack(Context context) {
      deploy(Rendering.OPENAPI_BODY);
    }
  }

  public static final class Two {
    public static void stack(Context context) {
      new RestApi("one", RestApiArgs.builder().name("one").build());
      new RestApi("two", RestApiArgs.builder().name("two").build());
    }
  }

  private int export(String... arguments) {
    CommandLine commandLine =
        Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] all = new String[arguments.length + 1];
    all[0] = "export";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return commandLine.execute(all);
  }

  @ParameterizedTest
  @ValueSource(classes = {Resources.class, Body.class})
  void exports_a_programs_api_in_either_rendering(Class<?> program) {
    assertThat(export("--program", program.getName())).isZero();

    assertThat(ApiDocument.read(out.toString(), regional()).api()).isEqualTo(pets().restApi());
    assertThat(err.toString()).isEmpty();
  }

  private static ImportParameters regional() {
    return ImportParameters.DEFAULT.withEndpointType(gatewire.model.EndpointType.REGIONAL);
  }

  @Test
  void a_stack_export_is_written_and_read_again_as_the_same_document(@TempDir Path folder)
      throws IOException {
    Path yaml = folder.resolve("api.yaml");
    Path json = folder.resolve("api.json");

    assertThat(
            export(
                "--stack-export",
                STACK_EXPORT.toString(),
                "--api",
                "photo-api-81dec1e",
                "--output",
                yaml.toString()))
        .as(err.toString())
        .isZero();
    assertThat(export("--openapi", yaml.toString(), "--output", json.toString())).isZero();

    assertThat(Files.readString(yaml)).startsWith("openapi: 3.0.1");
    assertThat(Files.readString(json)).startsWith("{");
    assertThat(ApiDocument.read(json).api()).isEqualTo(ApiDocument.read(yaml).api());
    assertThat(ApiDocument.read(json).api().methods()).isNotEmpty();
  }

  @Test
  void requires_a_name_if_there_are_several_apis() {
    assertThat(export("--program", Two.class.getName())).isEqualTo(1);
    assertThat(err.toString()).contains("choose one with --api: [one, two]");

    assertThat(export("--program", Two.class.getName(), "--api", "two")).isZero();
    assertThat(out.toString()).contains("\"title\" : \"two\"");
  }

  @Test
  void reports_a_file_that_cannot_be_written_in_one_line(@TempDir Path folder) {
    assertThat(
            export("--program", Resources.class.getName(), "--output", folder + "/none/api.json"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("none/api.json cannot be written").hasLineCount(1);
  }

  @Test
  void reports_an_unreadable_document_in_one_line(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("no.yaml"), "[]");

    assertThat(export("--openapi", file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("Invalid OpenAPI input.").hasLineCount(1);
  }

  @Test
  void reports_the_unreadable_parts_of_a_document(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("api.yaml"),
            "openapi: 3.0.1\ninfo: {title: a, version: '1'}\npaths: {/a: {get: {responses: {}}}}");

    assertThat(export("--openapi", file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("/paths/~1a/get", "No integration defined for method");
  }
}
