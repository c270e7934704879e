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
   * Runs a program that does not look at its standard input, as our own bootstraps do, and kills it
   * when that ends: the gateway is gone, and AWS's own example of a runtime would ask a closed port
   * for work for ever.
   */
  private static final String WITH_THE_GATEWAY =
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
   * The command for a function whose code lies in a folder.
   *
   * @throws LambdaRefusal when the runtime is none of those run here, or is not installed
   */
  List<String> of(LambdaFunction function, RuntimeFamily family, Path taskRoot)
      throws LambdaRefusal {
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
    // What the managed runtime starts with: quick to start, and 85 % of the memory as heap.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.add("-Xmx" + function.memoryMb() * 85 / 100 + "m");
    command.addAll(List.of("-XX:-UsePerfData", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-Dsun.stdout.encoding=UTF-8", "-Dsun.stderr.encoding=UTF-8"));
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    command.addAll(List.of("-cp", bootstraps.javaClassPath(), BootstrapFiles.JAVA_MAIN));
    return command;
  }

  private static List<String> provided(LambdaFunction function, Path taskRoot)
      throws LambdaRefusal {
    Path bootstrap = taskRoot.resolve("bootstrap");
    if (!Files.isExecutable(bootstrap)) {
      throw new LambdaRefusal(
          502,
          "InvalidRuntimeException",
          "function '%s': runtime %s needs an executable file 'bootstrap' in '%s'"
              .formatted(function.name(), function.runtime(), function.code()));
    }
    return WINDOWS
        ? List.of(bootstrap.toString())
        : List.of("/bin/sh", "-c", WITH_THE_GATEWAY, "sh", bootstrap.toString());
  }

  private static String find(LambdaFunction function, String product, String... programs)
      throws LambdaRefusal {
    for (String program : programs) {
      Optional<Path> found = onPath(program);
      if (found.isPresent()) {
        return found.get().toString();
      }
    }
    throw new LambdaRefusal(
        502,
        "InvalidRuntimeException",
        "function '%s': runtime %s needs %s, and '%s' is not on PATH: install it, or put a real Lambda behind --endpoint-url"
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
