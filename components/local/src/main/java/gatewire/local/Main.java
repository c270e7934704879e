package gatewire.local;

import gatewire.cli.PlainProblems;
import gatewire.local.source.SourceException;
import gatewire.stack.StackException;
import java.util.List;
import picocli.CommandLine;

/** The command's entry: {@code ./mvnw -Plocal "-Dargs=--port 8081"}. */
public final class Main {

  private Main() {}

  /**
   * Serve until the process is interrupted. Ends the JVM with 1 when there is nothing that can be
   * served, and with 2 for bad usage.
   */
  public static void main(String[] args) {
    // Names are resolved as all of Java does it on this machine, VPNs and hosts files included.
    System.setProperty("vertx.disableDnsResolver", "true");
    // Netty's flight recorder events would cost a start some fifty classes.
    System.setProperty("io.netty.jfr.enabled", "false");
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return PlainProblems.on(
        new CommandLine(new LocalCommand()), List.of(StackException.class, SourceException.class));
  }
}
