package gatewire.local.watch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles the program's Java files in this JVM, all of them each time: a program is small, and a
 * changed constant or signature may concern any other file.
 *
 * <p>The file manager is kept, because it reads the list of each library's classes only once.
 */
final class ProgramCompiler implements AutoCloseable {

  private static final String NO_COMPILER =
      "%s is a JRE without a Java compiler, so src/ is not compiled: set JAVA_HOME to a JDK of"
          + " version 17 or newer and start again";

  private static final Pattern JAVA = Pattern.compile(".*\\.java");

  private final JavaCompiler compiler;
  private final StandardJavaFileManager files;
  private final String release;

  private ProgramCompiler(JavaCompiler compiler, String release) {
    this.compiler = compiler;
    this.files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    this.release = release;
    try {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the class path of this class; Maven's exec:java has it in a class loader. */
  private static List<Path> classPath() {
    Stream<Path> started =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of);
    return ProgramCompiler.class.getClassLoader() instanceof URLClassLoader loader
        ? Stream.concat(Stream.of(loader.getURLs()).map(ProgramCompiler::path), started).toList()
        : started.toList();
  }

  private static Path path(URL url) {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Returns this JVM's compiler; empty in a JRE.
   *
   * @param release the version of Java whose language and class library the program uses
   */
  static Optional<ProgramCompiler> find(String release) {
    return Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
        .map(compiler -> new ProgramCompiler(compiler, release));
  }

  /** Returns whether this JVM has a compiler; a JRE has none. */
  static boolean isPresent() {
    return ToolProvider.getSystemJavaCompiler() != null;
  }

  /** Returns the reason why this JVM cannot compile. */
  static String missing() {
    return NO_COMPILER.formatted(System.getProperty("java.home"));
  }

  /**
   * Compiles all Java files below a folder.
   *
   * @param classes an empty folder for the classes
   * @throws RejectedReload with the compiler's messages if a file does not compile
   */
  void compile(Path sources, Path classes) throws RejectedReload {
    List<Path> javaFiles = javaFiles(sources);
    if (javaFiles.isEmpty()) {
      throw RejectedReload.ofCompilation(List.of(sources + " contains no Java file"));
    }
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    try {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    boolean compiled =
        compiler
            .getTask(
                null,
                files,
                messages,
                List.of("-g", "-proc:none", "-nowarn", "--release", release),
                null,
                files.getJavaFileObjectsFromPaths(javaFiles))
            .call();
    if (!compiled) {
      throw RejectedReload.ofCompilation(errors(messages.getDiagnostics()));
    }
  }

  /** Formats errors as javac prints them: file, line, message, the line and a caret. */
  private static List<String> errors(List<Diagnostic<? extends JavaFileObject>> messages) {
    List<String> errors = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> message : messages) {
      if (message.getKind() == Diagnostic.Kind.ERROR) {
        errors.add(message.toString().strip());
      }
    }
    return errors;
  }

  private static List<Path> javaFiles(Path sources) {
    try (Stream<Path> all = Files.walk(sources)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> WatchedFiles.isFile(file, JAVA))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      // only read files are open
    }
  }
}
