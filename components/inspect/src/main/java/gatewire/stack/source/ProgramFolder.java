package gatewire.stack.source;

import gatewire.stack.StackException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A program in another folder. Its sources are compiled against the classes of this JVM: against
 * this version of Gatewire and its dependencies, whatever version the folder had.
 */
public final class ProgramFolder {

  private static final int MAX_LINES = 8;

  private final Path folder;

  public ProgramFolder(Path folder) {
    this.folder = folder;
  }

  /** Whether the folder contains a Pulumi program in Java. */
  public static boolean isProgram(Path folder) {
    return Files.isRegularFile(folder.resolve("Pulumi.yaml"))
        && Files.isDirectory(folder.resolve("src/main/java"));
  }

  /**
   * Compiles the program and runs an action while the thread's context class loader finds its
   * classes and resources before those of this JVM.
   *
   * @param classes an empty folder
   * @throws StackException if the program does not compile
   */
  public <T> T run(Path classes, Supplier<T> action) {
    compile(classes);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (ProgramLoader loader =
        new ProgramLoader(List.of(classes, folder.resolve("src/main/resources")))) {
      thread.setContextClassLoader(loader);
      return action.get();
    } catch (IOException e) {
      throw new StackException("%s cannot be read: %s".formatted(folder, e), e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private void compile(Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new StackException(
          "%s has no Java compiler: set JAVA_HOME to a JDK of version 17 or newer"
              .formatted(System.getProperty("java.home")));
    }
    StringWriter messages = new StringWriter();
    try (Stream<Path> files = Files.walk(folder.resolve("src/main/java"));
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      List<String> options =
          List.of(
              "-proc:none",
              "-nowarn",
              "-encoding",
              "UTF-8",
              "-d",
              classes.toString(),
              "-cp",
              System.getProperty("java.class.path"));
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  manager,
                  null,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new StackException(
            "the program in %s does not compile against this version of Gatewire:\n%s"
                .formatted(folder, first(messages.toString())));
      }
    } catch (IOException e) {
      throw new StackException("%s cannot be read: %s".formatted(folder, e), e);
    }
  }

  private static String first(String messages) {
    return String.join("\n", messages.lines().limit(MAX_LINES).toList());
  }
}
