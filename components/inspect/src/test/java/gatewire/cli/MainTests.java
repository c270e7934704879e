package gatewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTests {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(String... arguments) {
    CommandLine commands = Main.commandLine();
    commands.setOut(new PrintWriter(out));
    commands.setErr(new PrintWriter(err));
    return commands.execute(arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "check ", "describe ", "export "})
  void each_command_prints_the_version(String command) {
    assertThat(execute((command + "--version").split(" "))).isZero();
    assertThat(out.toString()).startsWith("gatewire " + Version.NUMBER);
  }

  @Nested
  class A_misspelt {

    @ParameterizedTest
    @CsvSource({"chekc, check", "desribe, describe", "exprot, export"})
    void command_suggests_the_nearest(String given, String meant) {
      assertThat(execute(given)).isEqualTo(2);
      assertThat(err.toString())
          .startsWith(
              "Unmatched argument at index 0: '%s'%nDid you mean %s".formatted(given, meant));
    }

    @ParameterizedTest
    @CsvSource({"check --opnapi, --openapi", "export --outptu, --output"})
    void option_gets_a_suggestion(String given, String meant) {
      assertThat(execute(given.split(" "))).isEqualTo(2);
      assertThat(err.toString()).contains("Did you mean " + meant);
    }
  }

  @Test
  void prints_the_usage_for_a_command_without_similar_ones() {
    assertThat(execute("xyzzy")).isEqualTo(2);
    assertThat(err.toString()).contains("Usage: gatewire").doesNotContain("Did you mean");
  }

  @Test
  void explains_serve_in_a_fork_without_the_local_gateway() {
    CommandLine commands = AbsentServeCommand.commandLine();
    commands.setErr(new PrintWriter(err));

    assertThat(commands.execute("--port", "0")).isEqualTo(1);
    assertThat(err.toString()).startsWith("serve needs the folder components/local");
  }
}
