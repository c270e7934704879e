package gatewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each command ends with its own message, whatever is in the files that it reads. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFilesTests {

  private static final List<String> SOURCES = List.of("--openapi", "--template", "--stack-export");

  @TempDir private Path folder;

  /** Runs a command; returns what is wrong with its output, or nothing. */
  private static List<String> problems(String description, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String thrown = "";
    try {
      Main.commandLine()
          .setOut(new PrintWriter(out))
          .setErr(new PrintWriter(err))
          .execute(arguments);
    } catch (RuntimeException | Error e) {
      thrown =
          e + " at " + List.of(e.getStackTrace()).subList(0, Math.min(6, e.getStackTrace().length));
    }
    String all = err + thrown;
    boolean raw =
        !thrown.isEmpty()
            || all.contains("bug in Gatewire")
            || all.contains("\tat ")
            || all.contains("Exception")
            || all.contains("StreamReadConstraints")
            || all.isEmpty() && out.toString().isEmpty();
    return raw
        ? List.of(
            description
                + " with "
                + arguments[0]
                + " "
                + arguments[1]
                + ": "
                + all.substring(0, Math.min(600, all.length())))
        : List.of();
  }

  private List<String> run(String description, String source, Path file) {
    List<String> problems = new ArrayList<>();
    for (String command : List.of("check", "describe", "export")) {
      problems.addAll(problems(description, command, source, file.toString()));
    }
    return problems;
  }

  @ParameterizedTest
  @ValueSource(strings = {"--openapi", "--template", "--stack-export"})
  void of_invalid_contents(String source) throws IOException {
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, byte[]> each : HostileFiles.contents().entrySet()) {
      Path file = Files.write(folder.resolve("hostile.json"), each.getValue());
      problems.addAll(problems(each.getKey(), "check", source, file.toString()));
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void of_files_that_cannot_be_read() throws IOException {
    List<String> problems = new ArrayList<>();
    Path loop = folder.resolve("loop");
    Files.createSymbolicLink(loop, loop);
    Path closed = Files.writeString(folder.resolve("closed"), "{}");
    closed.toFile().setReadable(false);
    for (String source : SOURCES) {
      problems.addAll(run("a folder", source, folder));
      problems.addAll(run("a symbolic link to itself", source, loop));
      problems.addAll(run("an unreadable file", source, closed));
      problems.addAll(run("no file", source, folder.resolve("none")));
      problems.addAll(run("a file in a file", source, closed.resolve("x")));
      problems.addAll(run("a long name", source, folder.resolve("x".repeat(5_000))));
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void of_documents_with_wrong_types() throws IOException {
    assertThat(wrongTypes(HostileFiles.DOCUMENT, "--openapi")).isEmpty();
  }

  @Test
  void of_templates_with_wrong_types() throws IOException {
    assertThat(wrongTypes(HostileFiles.TEMPLATE, "--template")).isEmpty();
  }

  @Test
  void of_exports_with_wrong_types() throws IOException {
    assertThat(wrongTypes(HostileFiles.EXPORT, "--stack-export")).isEmpty();
  }

  private List<String> wrongTypes(String sample, String source) throws IOException {
    List<String> problems = new ArrayList<>();
    List<String> commands = List.of("check", "describe", "export");
    int i = 0;
    for (String each : HostileFiles.wrongTypes(sample)) {
      Path file = Files.writeString(folder.resolve("hostile.json"), each);
      problems.addAll(problems(each, commands.get(i++ % commands.size()), source, file.toString()));
    }
    return problems;
  }
}
