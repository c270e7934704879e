package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalColoursTests {

  @ParameterizedTest
  @CsvSource({
    "true,  '',                            true",
    "false, '',                            false",
    "true,  TERM=dumb,                     false",
    "true,  TERM=xterm,                    true",
    "true,  NO_COLOR=1,                    false",
    "true,  NO_COLOR=,                     true",
    "true,  CLICOLOR=0,                    false",
    "false, CLICOLOR_FORCE=1,              true",
    "false, CLICOLOR_FORCE=0,              false",
    "false, CLICOLOR_FORCE=1 TERM=dumb,    true",
    "true,  CLICOLOR_FORCE=1 NO_COLOR=1,   false",
  })
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the console there needs a variable too")
  void colours_need_a_terminal_and_follow_the_environment(
      boolean terminal, String variables, boolean colours) {
    assertThat(TerminalColours.enabled(environment(variables), terminal)).isEqualTo(colours);
  }

  private static Map<String, String> environment(String variables) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (String variable : variables.split(" ")) {
      String[] parts = variable.split("=", 2);
      environment.put(parts[0], parts.length < 2 ? "" : parts[1]);
    }
    return environment;
  }

  @Test
  void a_test_has_no_terminal() {
    assertThat(TerminalColours.isTerminal()).isFalse();
  }
}
