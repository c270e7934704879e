package gatewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.stack.StackException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class PlainProblemsTests {

  private final StringWriter err = new StringWriter();

  @Test
  void an_expected_problem_is_its_message() {
    assertThat(run(new StackException("stack 'dev' does not exist"))).isEqualTo(1);
    assertThat(err.toString()).isEqualTo("stack 'dev' does not exist\n");
  }

  @Test
  void an_unexpected_problem_is_one_line_without_a_stack_trace() {
    assertThat(run(new IllegalStateException("no route\nat all"))).isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo(
            "This is a bug in Gatewire: java.lang.IllegalStateException: no route. Please report it with the stack trace, which GATEWIRE_STACKTRACE=1 prints.\n");
  }

  private int run(RuntimeException problem) {
    CommandLine command = new CommandLine(new Failing(problem)).setErr(new PrintWriter(err, true));
    return PlainProblems.on(command, List.of(StackException.class)).execute();
  }

  @Command(name = "failing")
  private record Failing(RuntimeException problem) implements Runnable {
    @Override
    public void run() {
      throw problem;
    }
  }
}
