package gatewire;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The Java files of the program and the library, and their methods. The compiler only parses the
 * files, which needs one or two seconds.
 */
record ParsedSources(List<Path> files, List<ParsedMethod> methods) {

  static ParsedSources read() {
    try (Stream<Path> folders = Files.list(Path.of("components"))) {
      List<Path> files =
          Stream.concat(Stream.of(Path.of("")), folders.sorted())
              .map(folder -> folder.resolve("src/main/java"))
              .filter(Files::isDirectory)
              .flatMap(ParsedSources::javaFiles)
              .filter(ParsedSources::isOurs)
              .toList();
      return new ParsedSources(files, methods(files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The packages of a fork are exempt. */
  private static boolean isOurs(Path file) {
    return file.startsWith("components") || file.startsWith("src/main/java/petstore");
  }

  private static Stream<Path> javaFiles(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ParsedMethod> methods(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<ParsedMethod> methods = new ArrayList<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree file : task.parse()) {
        new MethodScanner(file, positions, methods::add).scan(file, null);
      }
    }
    return methods;
  }
}
