package gatewire.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The result of the command {@code check}. */
record CheckRun(int exitCode, String out, String err) {

  /** A document with an error at two routes and a warning. */
  static final String BOOKS = "components/inspect/src/test/resources/gatewire/cli/books.yaml";

  static CheckRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int exitCode =
        command.execute(
            Stream.concat(Stream.of("check"), Stream.of(arguments)).toArray(String[]::new));
    return new CheckRun(exitCode, out.toString(), err.toString());
  }
}
