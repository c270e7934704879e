package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ServeCommandTests {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(String... arguments) {
    return new CommandLine(new ServeCommandProvider().command())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @Test
  void prints_the_version() {
    assertThat(execute("--version")).isZero();
    assertThat(out.toString()).startsWith("gatewire ");
  }

  @Test
  void prints_its_options() {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString())
        .contains("Usage: gatewire serve [OPTION...]", "--port=PORT", "--watch", "--route=ROUTE");
  }

  @Test
  void rejects_a_port_out_of_range() {
    assertThat(execute("--port", "65536")).isEqualTo(2);
    assertThat(err.toString()).startsWith("--port 65536 is not between 0 and 65535");
  }
}
