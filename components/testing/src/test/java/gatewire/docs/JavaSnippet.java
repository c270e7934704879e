package gatewire.docs;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles Java code of a document as a reader would use it: complete types unchanged, and
 * statements in a method with the imports from the README.
 */
final class JavaSnippet {

  /** The imports that the README lists. */
  private static final String IMPORTS =
      FencedBlock.tagged("java")
          .map(FencedBlock::text)
          .filter(JavaSnippet::isImports)
          .findFirst()
          .map(imports -> imports + "\n")
          .orElseThrow();

  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "^public (?:final |abstract )*(?:class|record|interface|enum) (\\w+)", Pattern.MULTILINE);

  private JavaSnippet() {}

  /** Returns the compiler's messages; empty if the code compiles. */
  static String problems(String snippet, Path output) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    compiler
        .getTask(
            null,
            null,
            diagnostics,
            List.of(
                "-d",
                output.toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-proc:none"),
            null,
            List.of(source(snippet)))
        .call();
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT))
        .collect(joining("\n"));
  }

  private static JavaFileObject source(String snippet) {
    String text =
        isUnit(snippet)
            ? IMPORTS + snippet
            : IMPORTS
                + """
                abstract class Snippet {
                  static final BucketReference PHOTOS = new BucketReference("photos");
                  static final FunctionReference LIST_PETS = new FunctionReference("list-pets");
                  static final FunctionReference GET_PET = new FunctionReference("get-pet");

                  void run(com.pulumi.Context context, ApiBuilder api, Bindings bindings) {
                """
                + snippet
                + "\n}}";
    return new SimpleJavaFileObject(
        URI.create("string:///%s.java".formatted(fileName(snippet))), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  /** Returns the file name, which must be the name of a public type. */
  private static String fileName(String snippet) {
    Matcher type = PUBLIC_TYPE.matcher(snippet);
    return type.find() ? type.group(1) : "Snippet";
  }

  /** Returns whether the code is a compilation unit: types, or only imports. */
  private static boolean isUnit(String snippet) {
    return snippet
            .lines()
            .anyMatch(
                line -> line.matches("(public |final |abstract )*(class|record|interface|enum) .*"))
        || isImports(snippet);
  }

  private static boolean isImports(String snippet) {
    return snippet.lines().allMatch(line -> line.isEmpty() || line.startsWith("import "));
  }
}
