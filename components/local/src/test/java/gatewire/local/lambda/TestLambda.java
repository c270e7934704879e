package gatewire.local.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.testing.Waiting;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A Lambda with one function, named {@code f}, and the lines that it printed. */
final class TestLambda implements AutoCloseable {

  private static final Vertx VERTX = Vertx.vertx();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  final Functions functions;
  final ConcurrentLinkedQueue<String> printed = new ConcurrentLinkedQueue<>();

  TestLambda(LambdaFunction.Builder function) {
    this(function, Functions.DEFAULT_CONCURRENCY);
  }

  TestLambda(LambdaFunction.Builder function, int concurrency) {
    this(function, temporaryFolder(), concurrency);
  }

  /** Starts the function from a folder that is deleted when this object is closed. */
  TestLambda(LambdaFunction.Builder function, Path folder, int concurrency) {
    this.folder = folder;
    functions =
        Functions.of(
            VERTX,
            List.of(function.name("f").build()),
            (name, line) -> printed.add(line),
            folder,
            concurrency);
  }

  InvocationResult invoke(String event) {
    return begin(event).join();
  }

  CompletableFuture<InvocationResult> begin(String event) {
    return functions.invoke(
        "f", event.getBytes(StandardCharsets.UTF_8), InvocationType.REQUEST_RESPONSE);
  }

  @Override
  public void close() {
    functions.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("test-lambda");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String payload(InvocationResult result) {
    return new String(result.payload(), StandardCharsets.UTF_8);
  }

  static JsonNode json(InvocationResult result) {
    try {
      return JSON.readTree(result.payload());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LambdaFunction.Builder javaFunction(Path code, String handler) {
    return LambdaFunction.builder()
        .runtime("java17")
        .handler(handler)
        .code(code)
        .timeout(Waiting.LIMIT);
  }

  /** Compiles the sources in a folder of the test resources. */
  static void compileResources(String resources, Path into) throws Exception {
    compile(Path.of(TestLambda.class.getClassLoader().getResource(resources).toURI()), into);
  }

  static void compile(Path sources, Path into) throws IOException {
    List<String> files;
    try (Stream<Path> found = Files.walk(sources)) {
      files = found.map(Path::toString).filter(name -> name.endsWith(".java")).toList();
    }
    String[] arguments =
        Stream.concat(Stream.of("-proc:none", "-d", into.toString()), files.stream())
            .toArray(String[]::new);
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments) != 0) {
      throw new IllegalStateException("a function does not compile");
    }
  }
}
