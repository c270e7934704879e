package gatewire.docs;

import static java.util.stream.Collectors.joining;

import gatewire.api.Api;
import gatewire.api.ApiBuilder;
import gatewire.api.Backends;
import gatewire.check.Report;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A Java block of a document, compiled as a reader would use it: types as they are, statements in a
 * method, both below the imports that the cookbook names.
 *
 * @param text the block
 */
record JavaSnippet(String text) {

  /** The imports that the cookbook tells its readers to write. */
  private static final String IMPORTS =
      FencedBlock.in(Documents.FOLDER.resolve("recipes/README.md")).stream()
          .map(FencedBlock::text)
          .filter(JavaSnippet::isImports)
          .findFirst()
          .map(imports -> imports + "\n")
          .orElseThrow();

  private static final Pattern TYPE =
      Pattern.compile(
          "^(?:public |final |abstract )*(?:class|record|interface|enum) .*", Pattern.MULTILINE);

  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "^public (?:final |abstract )*(?:class|record|interface|enum) (\\w+)", Pattern.MULTILINE);

  /** A stack or a document, which a test of the block would have to provide. */
  private static final Pattern NEEDS_MORE =
      Pattern.compile("\\b(context(?!\\()|bindings|deployed|OpenApi|mocked)\\b");

  /** An API or a backend that the statements declare in a variable. */
  private static final Pattern VARIABLE =
      Pattern.compile("^(Api|Backend) (\\w+) *=", Pattern.MULTILINE);

  /** Compiles the block and returns the compiler's errors; empty if it compiles. */
  String compile(Path output) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    ToolProvider.getSystemJavaCompiler()
        .getTask(null, null, diagnostics, options(output), null, List.of(source()))
        .call();
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .map(diagnostic -> diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT))
        .collect(joining("\n"));
  }

  /**
   * Runs what was compiled and returns the findings about the APIs that it declares: by statements
   * that add routes, in a variable, or by a method without parameters that returns an API. Empty if
   * there are none, and for a block that needs a stack or a document.
   */
  List<String> findings(Path output) throws Exception {
    if (NEEDS_MORE.matcher(text).find()) {
      return List.of();
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {output.toUri().toURL()})) {
      List<Api> apis = new ArrayList<>();
      if (isUnit()) {
        apis.addAll(declared(output, loader));
      } else {
        ApiBuilder api = newApi();
        apis.addAll(addTo(api, loader));
        apis.add(api.build());
      }
      return apis.stream()
          .flatMap(api -> Report.of(api.restApi()).findings().stream())
          .map(finding -> finding.rule() + ": " + finding)
          .distinct()
          .toList();
    }
  }

  /** Returns an API as the cookbook tells its readers to start one. */
  static ApiBuilder newApi() {
    return Api.named("snippet").binaryMediaTypes("image/png").get("/of/the/test", Backends.mock());
  }

  /** Whether the block consists of statements that add to an API. */
  boolean addsRoutes() {
    return !isUnit() && !NEEDS_MORE.matcher(text).find();
  }

  /** Runs the statements of the block on this API. Returns the APIs that they declare beside it. */
  List<Api> addTo(ApiBuilder api, ClassLoader loader) throws Exception {
    List<Api> others = new ArrayList<>();
    loader
        .loadClass("Snippet")
        .getMethod("run", ApiBuilder.class, List.class)
        .invoke(null, api, others);
    return others;
  }

  private static List<Api> declared(Path output, ClassLoader loader) throws Exception {
    List<Api> apis = new ArrayList<>();
    for (Path file : classes(output)) {
      Class<?> type = loader.loadClass(file.getFileName().toString().replace(".class", ""));
      for (Method method : type.getDeclaredMethods()) {
        if (method.getReturnType() == Api.class && method.getParameterCount() == 0) {
          method.setAccessible(true);
          apis.add((Api) method.invoke(null));
        }
      }
    }
    return apis;
  }

  private static List<Path> classes(Path output) throws IOException {
    try (Stream<Path> files = Files.list(output)) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
  }

  private static List<String> options(Path output) {
    return List.of(
        "-d",
        output.toString(),
        "-classpath",
        System.getProperty("java.class.path"),
        "-proc:none",
        "-Xlint:deprecation");
  }

  private JavaFileObject source() {
    String source = isUnit() ? IMPORTS + text : IMPORTS + statements();
    return new SimpleJavaFileObject(
        URI.create("string:///%s.java".formatted(fileName())), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  private String statements() {
    return """
        public abstract class Snippet {
          static final BucketReference PHOTOS = new BucketReference("photos");
          static final FunctionReference LIST_PETS = new FunctionReference("list-pets");
          static final FunctionReference GET_PET = new FunctionReference("get-pet");
          static com.pulumi.Context context;
          static Bindings bindings;
          static ApiComponent deployed;

          public static void run(ApiBuilder api, List<Api> declared) {
        %s
        %s
        }}
        """
        .formatted(text, VARIABLE.matcher(text).results().map(JavaSnippet::use).collect(joining()));
  }

  /** Returns a statement that lets the test check what a variable contains. */
  private static String use(MatchResult variable) {
    return variable.group(1).equals("Api")
        ? "declared.add(%s);".formatted(variable.group(2))
        : "api.post(\"/of/the/test/%1$s\", %1$s);".formatted(variable.group(2));
  }

  /** A public type has to be in a file of its name. */
  private String fileName() {
    Matcher type = PUBLIC_TYPE.matcher(text);
    return type.find() ? type.group(1) : "Snippet";
  }

  /** Whether the block is a compilation unit: types, or imports alone. */
  private boolean isUnit() {
    return TYPE.matcher(text).find() || isImports(text);
  }

  private static boolean isImports(String text) {
    return text.lines().allMatch(line -> line.isEmpty() || line.startsWith("import "));
  }
}
