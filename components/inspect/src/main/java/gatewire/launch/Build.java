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
 * Builds the files that changed since the last build. {@code ./gatewire} runs it in the project's
 * folder before a command.
 *
 * <p>This class compiles changes in the program's Java files itself, in one to two seconds. Maven
 * builds everything else, which needs several times as long. Before the first build no classes
 * exist: the script then runs this source file directly, so it may use only the JDK.
 */
public final class Build {

  private static final String FIRST_BUILD =
      "First build: Maven downloads what it does not have yet (about 120 MB on a new machine) and"
          + " compiles the library. This takes one to three minutes.";
  private static final String LIBRARY_BUILD =
      "The library or the build changed: Maven compiles everything, in about 20 seconds.";
  private static final String PROGRAM_BUILD = "The program changed: compiling src/main/java.";

  /** The folder of the files that a build writes for the next build and for the script. */
  static final Path STATE = Path.of("target", "gatewire");

  /** The options of {@code java} for each command: those of .mvn/jvm.config and the class path. */
  static final Path JAVA_ARGUMENTS = STATE.resolve("java.args");

  /** The jar of the library's classes, with which commands start. */
  static final Path LIBRARY = STATE.resolve("library.jar");

  /** The class-data archive of the JVM. */
  static final Path ARCHIVE = STATE.resolve("classes.jsa");

  /** The options of {@code javac} for the program. */
  static final Path JAVAC_ARGUMENTS = STATE.resolve("javac.args");

  /** The program's source files that the last build compiled, one per line. */
  static final Path SOURCES = STATE.resolve("sources");

  /** An empty file whose modification time is the start of the last successful build. */
  private static final Path STAMP = STATE.resolve("built");

  private static final Path PROGRAM = Path.of("src", "main", "java");

  private Build() {}

  /**
   * Builds the project in the current folder. Exits with 1 if the build fails, after the compiler
   * has written its messages to standard error.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Files.createDirectories(STATE);
    // A second command that starts at the same time waits until this build ends.
    try (FileChannel channel = openLock();
        FileLock lock = channel.lock()) {
      FileTime start = FileTime.fromMillis(System.currentTimeMillis());
      if (!lock.isValid() || !build()) {
        System.exit(1);
      }
      Files.write(STAMP, new byte[0]);
      // With the start as its time, the stamp is older than files that were saved during the build.
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
      System.err.println(PROGRAM_BUILD);
      return compileProgram();
    }
    return maven(
        changed.stream().allMatch(file -> file.startsWith("src")) ? PROGRAM_BUILD : LIBRARY_BUILD);
  }

  /**
   * Returns the inputs that are newer than the last build. Removing a file makes its folder newer.
   */
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

  /** Returns everything that a build reads, except tests. */
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
   * Returns whether the compiler can run without Maven. It cannot if a source file was removed,
   * because its classes would stay, or if the program's pom configures a custom build.
   */
  private static boolean mayCompileHere() throws IOException {
    return sources().containsAll(Files.readAllLines(SOURCES))
        && !Files.readString(Path.of("pom.xml")).contains("<build>");
  }

  /**
   * Compiles the program, and prints the compiler's messages to standard error.
   *
   * @return whether the program has no compile-time error
   */
  public static boolean compileProgram() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      System.err.println(
          "%s has no Java compiler: set JAVA_HOME to a JDK of version 17 or newer."
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

  /** Returns the program's source files, sorted. */
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
    String maven = Path.of(windows ? "mvnw.cmd" : "mvnw").toAbsolutePath().toString();
    boolean built =
        run(maven, "-q", "-ntp", "compile", "exec:java", "-DmainClass=gatewire.launch.BuildFiles");
    if (built && isOlder(ARCHIVE, LIBRARY, JAVA_ARGUMENTS)) {
      // Without the archive commands still run, only more slowly.
      run(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-cp",
          "target/classes",
          "gatewire.launch.ClassArchive");
    }
    return built;
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
  }

  /** Returns whether a file does not exist or is older than one of its inputs. */
  private static boolean isOlder(Path file, Path... inputs) throws IOException {
    if (!Files.exists(file)) {
      return true;
    }
    for (Path input : inputs) {
      if (Files.getLastModifiedTime(input).compareTo(Files.getLastModifiedTime(file)) > 0) {
        return true;
      }
    }
    return false;
  }
}
