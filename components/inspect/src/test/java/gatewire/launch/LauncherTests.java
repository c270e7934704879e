package gatewire.launch;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script {@code ./gatewire} of this project like a user. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "gatewire.cmd does the same there")
class LauncherTests {

  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final String GATEWIRE = PROJECT.resolve("gatewire").toString();

  @TempDir private Path folder;

  @Test
  void prints_the_version() throws Exception {
    assertThat(run(PROJECT, GATEWIRE, "--version"))
        .isEqualTo(
            "0 gatewire 0.1.0-SNAPSHOT (Java %s)\n".formatted(System.getProperty("java.version")));
  }

  @Test
  void prints_help_when_no_command_is_given() throws Exception {
    assertThat(run(PROJECT, GATEWIRE)).startsWith("0 Usage: gatewire [-hV] COMMAND\n");
  }

  @Test
  void resolves_paths_against_the_folder_of_its_caller() throws Exception {
    Files.writeString(
        folder.resolve("pets.yaml"),
        "openapi: 3.0.3\ninfo: {title: pets, version: '1'}\npaths: {}\n");

    assertThat(run(folder, GATEWIRE, "check", "--openapi", "pets.yaml"))
        .contains("API 'pets': 1 error");
  }

  @Test
  void writes_files_into_the_folder_of_its_caller() throws Exception {
    assertThat(run(folder, GATEWIRE, "export", "--output", "api.yaml")).isEqualTo("0 ");
    assertThat(folder.resolve("api.yaml")).content().contains("openapi: 3.0.1");
  }

  @Test
  void passes_arguments_and_exit_codes_unchanged() throws Exception {
    assertThat(run(folder, GATEWIRE, "check", "--openapi", "no such file.yaml"))
        .isEqualTo(
            "1 %s: Invalid OpenAPI input. The file does not exist.\n"
                .formatted(folder.toRealPath().resolve("no such file.yaml")));
    assertThat(run(folder, GATEWIRE, "describ"))
        .startsWith("2 Unmatched argument at index 0: 'describ'\nDid you mean describe?\n");
  }

  /** The JVM ends with an error if it must use the archive ({@code -Xshare:on}) and cannot. */
  @Test
  void starts_from_the_class_data_archive_that_the_build_wrote() throws Exception {
    Path loaded = folder.resolve("loaded");
    run(PROJECT, GATEWIRE, "--version");

    assertThat(
            run(
                PROJECT,
                "env",
                "GATEWIRE_JAVA_OPTIONS=-Xshare:on -Xlog:class+load:file=" + loaded,
                GATEWIRE,
                "check"))
        .startsWith("0 ");
    assertThat(loaded)
        .content()
        .containsPattern("gatewire\\.check\\.Report source: shared objects file \\(top\\)");
  }

  /** As an IDE starts it. Java 25 on two processors would need an option otherwise. */
  @Test
  void the_main_class_finds_the_program_and_needs_no_options() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    assertThat(
            run(
                PROJECT,
                java,
                "-cp",
                System.getProperty("java.class.path"),
                "gatewire.cli.Main",
                "check"))
        .startsWith("0 ");
  }

  /** Returns the exit code and everything that was printed, except the messages of a build. */
  private String run(Path caller, String... command) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command)
            .directory(caller.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int code = Waiting.forExit(process);
    String printed =
        Files.readString(log)
            .replaceAll("(?m)^(First build|The library or|The program changed).*\\R", "");
    return code + " " + printed;
  }
}
