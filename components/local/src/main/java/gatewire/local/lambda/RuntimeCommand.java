package gatewire.local.lambda;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The command line that starts a function's runtime. */
final class RuntimeCommand {

  private static final boolean WINDOWS = File.separatorChar == '\\';

  /**
   * Runs a program and kills it when the shell's standard input ends, which means that the gateway
   * has ended. Gatewire's bootstraps watch their standard input themselves, but other runtimes do
   * not: AWS's example of a runtime would poll the closed port forever.
   */
  private static final String KILL_WITH_GATEWAY =
      """
      exec 3<&0 4>&2 </dev/null 2>/dev/null
      "$1" 2>&4 3<&- 4>&- & function=$!
      { read -r gone <&3; kill -9 $function; } >&- 4>&- & watch=$!
      wait $function; status=$?
      kill -9 $watch
      exit $status
      """;

  private final BootstrapFiles bootstraps;

  RuntimeCommand(BootstrapFiles bootstraps) {
    this.bootstraps = bootstraps;
  }

  /**
   * Returns the command for a function whose code is in a folder.
   *
   * @throws LambdaException if the runtime is not installed, or the package has no executable
   *     bootstrap
   */
  List<String> of(LambdaFunction function, RuntimeFamily family, Path taskRoot)
      throws LambdaException {
    return switch (family) {
      case JAVA -> java(function);
      case NODEJS ->
          List.of(find(function, "Node.js", "node"), bootstraps.file("nodejs.mjs").toString());
      case PYTHON ->
          List.of(
              find(function, "Python", function.runtime(), "python3", "python"),
              "-u",
              bootstraps.file("python.py").toString());
      case PROVIDED -> provided(function, taskRoot);
    };
  }

  private List<String> java(LambdaFunction function) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // The options of Lambda's managed runtime, for a fast start, with 85 % of the memory as heap.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.add("-Xmx" + function.memoryMb() * 85 / 100 + "m");
    command.addAll(List.of("-XX:-UsePerfData", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-Dsun.stdout.encoding=UTF-8", "-Dsun.stderr.encoding=UTF-8"));
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    command.addAll(List.of("-cp", bootstraps.javaClassPath(), BootstrapFiles.JAVA_MAIN));
    return command;
  }

  private static List<String> provided(LambdaFunction function, Path taskRoot)
      throws LambdaException {
    Path bootstrap = taskRoot.resolve("bootstrap");
    if (!Files.isExecutable(bootstrap)) {
      throw new LambdaException(
          502,
          "InvalidRuntimeException",
          "function '%s': runtime %s requires an executable file 'bootstrap' in '%s'"
              .formatted(function.name(), function.runtime(), function.code()));
    }
    return WINDOWS
        ? List.of(bootstrap.toString())
        : List.of("/bin/sh", "-c", KILL_WITH_GATEWAY, "sh", bootstrap.toString());
  }

  private static String find(LambdaFunction function, String product, String... programs)
      throws LambdaException {
    for (String program : programs) {
      Optional<Path> found = onPath(program);
      if (found.isPresent()) {
        return found.get().toString();
      }
    }
    throw new LambdaException(
        502,
        "InvalidRuntimeException",
        "function '%s': runtime %s requires %s, but '%s' is not on PATH: install it, or call another Lambda with --endpoint-url"
            .formatted(
                function.name(), function.runtime(), product, programs[programs.length - 1]));
  }

  private static Optional<Path> onPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, WINDOWS ? program + ".exe" : program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
