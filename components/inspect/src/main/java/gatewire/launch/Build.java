package gatewire.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Builds what changed since the last build; {@code ./gatewire} runs it before a command, in the
 * project's folder.
 *
 * <p>A change in the program's Java files is compiled here, in one to two seconds. Maven builds
 * everything else, which takes several times as long. Before the first build there are no classes:
 * the script then runs this very file as a source program, so it may use the JDK only.
 */
public final class Build {

  private static final String FIRST_BUILD =
      "First build: Maven downloads what it does not have yet (about 120 MB on a new machine) and"
          + " compiles the library. This takes one to three minutes.";
  private static final String LIBRARY_BUILD =
      "The library or the build changed: Maven compiles everything, in about 20 seconds.";
  private static final String PROGRAM_BUILD = "The program changed: compiling src/main/java.";

  /** The files that a build leaves for the next one and for the script. */
  static final Path STATE = Path.of("target", "gatewire");

  /** The options of {@code java} for each command: those of .mvn/jvm.config, and the class path. */
  static final Path JAVA_ARGUMENTS = STATE.resolve("java.args");

  /** The options of {@code javac} for the program. */
  static final Path JAVAC_ARGUMENTS = STATE.resolve("javac.args");

  /** The program's source files that were compiled, one per line. */
  static final Path SOURCES = STATE.resolve("sources");

  /** An empty file that is as old as the start of the last successful build. */
  private static final Path STAMP = STATE.resolve("built");

  private static final Path PROGRAM = Path.of("src", "main", "java");

  private Build() {}

  /**
   * Builds the project in the current folder. Ends with 1 when the build fails; the compiler's
   * messages are on standard error then.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Files.createDirectories(STATE);
    // A second command that starts at the same time waits for this build.
    try (FileChannel channel = openLock();
        FileLock lock = channel.lock()) {
      FileTime start = FileTime.fromMillis(System.currentTimeMillis());
      if (!lock.isValid() || !build()) {
        System.exit(1);
      }
      Files.write(STAMP, new byte[0]);
      // A file that was saved during the build is newer than the stamp.
      Files.setLastModifiedTime(STAMP, start);
    }
  }

  private static FileChannel openLock() throws IOException {
    return FileChannel.open(
        STATE.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static boolean build() throws IOException, InterruptedException {
    if (!Stream.of(STAMP, JAVA_ARGUMENTS, JAVAC_ARGUMENTS, SOURCES)
        .allMatch(Files::isRegularFile)) {
      return maven(FIRST_BUILD);
    }
    List<Path> changed = changedInputs();
    if (changed.isEmpty()) {
      return true;
    } else if (changed.stream().allMatch(Build::isProgramSource) && mayCompileHere()) {
      return compileProgram();
    }
    return maven(
        changed.stream().allMatch(file -> file.startsWith("src")) ? PROGRAM_BUILD : LIBRARY_BUILD);
  }

  /** The inputs that are newer than the last build; a removed file makes its folder newer. */
  private static List<Path> changedInputs() throws IOException {
    FileTime built = Files.getLastModifiedTime(STAMP);
    List<Path> changed = new ArrayList<>();
    for (Path input : inputs()) {
      try (Stream<Path> files = Files.walk(input)) {
        for (Path file : files.toList()) {
          if (Files.getLastModifiedTime(file).compareTo(built) > 0) {
            changed.add(file);
          }
        }
      }
    }
    return changed;
  }

  /** Everything that a build reads, apart from tests. */
  private static List<Path> inputs() throws IOException {
    Path components = Path.of("components");
    try (Stream<Path> folders = Files.list(components)) {
      return Stream.concat(
              Stream.of(
                  Path.of("pom.xml"),
                  Path.of(".mvn"),
                  Path.of("src", "main"),
                  components.resolve("pom.xml")),
              folders.map(folder -> folder.resolve("src").resolve("main")))
          .filter(Files::exists)
          .toList();
    }
  }

  private static boolean isProgramSource(Path file) {
    return file.startsWith(PROGRAM)
        && (file.toString().endsWith(".java") || Files.isDirectory(file));
  }

  /**
   * Whether the compiler can be called without Maven. It cannot when a source file was removed,
   * because its classes would stay, or when the program's pom has a build of its own.
   */
  private static boolean mayCompileHere() throws IOException {
    return sources().containsAll(Files.readAllLines(SOURCES))
        && !Files.readString(Path.of("pom.xml")).contains("<build>");
  }

  private static boolean compileProgram() throws IOException {
    System.err.println(PROGRAM_BUILD);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      System.err.println(
          "There is no Java compiler in %s: set JAVA_HOME to a JDK of version 17 or newer."
              .formatted(System.getProperty("java.home")));
      return false;
    }
    Set<String> sources = sources();
    List<String> arguments = new ArrayList<>(List.of("@" + JAVAC_ARGUMENTS));
    arguments.addAll(sources);
    if (compiler.run(null, System.err, System.err, arguments.toArray(String[]::new)) != 0) {
      return false;
    }
    Files.write(SOURCES, sources);
    return true;
  }

  /** The program's source files, in order. */
  static Set<String> sources() throws IOException {
    Set<String> sources = new TreeSet<>();
    try (Stream<Path> files = Files.walk(PROGRAM)) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(sources::add);
    }
    return sources;
  }

  private static boolean maven(String reason) throws IOException, InterruptedException {
    System.err.println(reason);
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    return new ProcessBuilder(
                Path.of(windows ? "mvnw.cmd" : "mvnw").toAbsolutePath().toString(),
                "-q",
                "-ntp",
                "compile",
                "exec:java",
                "-DmainClass=gatewire.launch.BuildFiles")
            .inheritIO()
            .start()
            .waitFor()
        == 0;
  }
}
