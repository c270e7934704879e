package gatewire.cli;

import gatewire.stack.StackException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Writes the output of a command. */
final class CommandOutput {

  private CommandOutput() {}

  /**
   * Writes a string to a file, or to the standard output if no file is given.
   *
   * @throws StackException if the file cannot be written
   */
  static void write(String text, Optional<Path> file, CommandSpec spec) {
    if (file.isEmpty()) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(text);
      out.flush();
      return;
    }
    try {
      Files.writeString(file.get(), text);
    } catch (IOException e) {
      throw new StackException("%s cannot be written: %s".formatted(file.get(), e));
    }
  }
}
