package gatewire.emulator.lambda;

import static gatewire.emulator.lambda.TestLambda.javaFunction;
import static gatewire.emulator.lambda.TestLambda.payload;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionsTests {

  @TempDir static Path code;

  @BeforeAll
  static void compile() throws Exception {
    TestLambda.compileResources("functions/java", code);
  }

  private static LambdaFunction.Builder plain(String method) {
    return javaFunction(code, "fn.Plain::" + method).timeout(Duration.ofSeconds(10));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Nested
  class Processes {

    @Test
    void are_kept_warm_and_ended_on_close() {
      ProcessHandle process;
      try (TestLambda lambda = new TestLambda(plain("pid"))) {
        String pid = payload(lambda.invoke("{}"));
        assertThat(payload(lambda.invoke("{}"))).isEqualTo(pid);
        process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        assertThat(process.isAlive()).isTrue();
      }
      assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void are_started_for_invocations_at_once_up_to_the_bound() {
      try (TestLambda lambda = new TestLambda(plain("sleepAndPid"), 2)) {
        List<CompletableFuture<InvocationResult>> begun =
            IntStream.range(0, 6).mapToObj(i -> lambda.begin("200")).toList();
        assertThat(begun.stream().map(r -> payload(r.join())).collect(Collectors.toSet()))
            .hasSize(2);
      }
    }

    @Test
    void that_end_while_idle_are_replaced_unseen() throws Exception {
      try (TestLambda lambda = new TestLambda(plain("pid"))) {
        String first = payload(lambda.invoke("{}"));
        ProcessHandle process = ProcessHandle.of(Long.parseLong(first)).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(5, TimeUnit.SECONDS);
        String second = payload(lambda.invoke("{}"));
        assertThat(second).matches("\\d+").isNotEqualTo(first);
      }
    }

    @Test
    void answer_what_is_at_work_when_closed() {
      TestLambda lambda = new TestLambda(plain("sleep"), 1);
      CompletableFuture<InvocationResult> running = lambda.begin("60000");
      CompletableFuture<InvocationResult> waiting = lambda.begin("60000");
      while (!lambda.printed.contains("sleeping")) {
        Thread.onSpinWait();
      }
      lambda.close();
      for (CompletableFuture<InvocationResult> begun : List.of(running, waiting)) {
        assertThat(begun)
            .succeedsWithin(Duration.ofSeconds(5))
            .satisfies(
                result ->
                    assertThat(payload(result))
                        .isEqualTo(
                            "{\"Type\":\"Service\",\"Message\":\"the local Lambda is shutting down\"}"));
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pid", "sleep"})
    void end_when_the_gateway_is_killed(String method) throws Exception {
      Process gateway =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElseThrow(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  KilledGateway.class.getName(),
                  code.toString(),
                  method)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String pid = gateway.inputReader().readLine();
      ProcessHandle function = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();

      gateway.destroyForcibly().waitFor();

      assertThat(function.onExit()).succeedsWithin(Duration.ofSeconds(5));
    }
  }

  @Nested
  class Code {

    @Test
    void that_changes_is_loaded_anew(@TempDir Path changing) throws Exception {
      Path sources = Files.createDirectories(changing.resolve("src"));
      Path classes = Files.createDirectories(changing.resolve("classes"));
      try (TestLambda lambda = new TestLambda(javaFunction(classes, "V::get"))) {
        for (String version : List.of("one", "second", "3")) {
          Files.writeString(
              sources.resolve("V.java"),
              "public class V { public String get() { return \"" + version + "\"; } }");
          TestLambda.compile(sources, classes);
          assertThat(payload(lambda.invoke("{}"))).isEqualTo('"' + version + '"');
          assertThat(payload(lambda.invoke("{}"))).isEqualTo('"' + version + '"');
        }
      }
    }

    @Test
    void may_be_an_archive_with_libraries(@TempDir Path folder) throws IOException {
      Path library = zip(folder.resolve("fixed.jar"), code, "fn/Fixed.class", "fn/Fixed.class");
      Path archive = folder.resolve("f.zip");
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
        zip.putNextEntry(new ZipEntry("lib/"));
        zip.putNextEntry(new ZipEntry("lib/fixed.jar"));
        Files.copy(library, zip);
      }
      try (TestLambda lambda = new TestLambda(javaFunction(archive, "fn.Fixed::constant"))) {
        assertThat(payload(lambda.invoke("{}"))).isEqualTo("\"fixed\"");
      }
      try (TestLambda lambda = new TestLambda(javaFunction(library, "fn.Fixed::constant"))) {
        assertThat(payload(lambda.invoke("{}"))).isEqualTo("\"fixed\"");
      }
      Path incomplete = zip(folder.resolve("half.jar"), code, "fn/Plain.class", "fn/Plain.class");
      try (TestLambda lambda = new TestLambda(plain("constant").code(incomplete))) {
        assertThat(payload(lambda.invoke("{}")))
            .isEqualTo(
                "{\"errorMessage\":\"Error loading method constant on class fn.Plain\",\"errorType\":\"java.lang.NoClassDefFoundError\"}");
      }
    }

    @Test
    void that_is_missing_or_no_archive_or_leaves_its_folder_is_refused(@TempDir Path folder)
        throws IOException {
      Path missing = folder.resolve("missing.jar");
      assertRefused(
          plain("pid").code(missing),
          502,
          "InvalidZipFileException",
          "function 'f': its code '%s' is not there: build it first".formatted(missing));
      Path text = Files.writeString(folder.resolve("text.jar"), "text");
      assertRefused(
          plain("pid").code(text),
          502,
          "InvalidZipFileException",
          "function 'f': its code '%s' is no zip archive: it has no entries".formatted(text));
      Path evil = zip(folder.resolve("evil.zip"), code, "fn/Plain.class", "../../evil.class");
      assertRefused(
          plain("pid").code(evil),
          502,
          "InvalidZipFileException",
          "function 'f': its code '%s' is no zip archive: entry '../../evil.class' leaves the archive"
              .formatted(evil));
    }

    private static Path zip(Path archive, Path from, String file, String entry) throws IOException {
      try (OutputStream out = Files.newOutputStream(archive);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry(entry));
        Files.copy(from.resolve(file), zip);
      }
      return archive;
    }
  }

  @Nested
  class Refuses {

    @ParameterizedTest
    @CsvSource({
      "ruby3.3, function 'f': runtime 'ruby3.3' is not run here| only java| nodejs| python and provided are: put a real Lambda behind --endpoint-url",
      "'', function 'f': runtime '' is not run here| only java| nodejs| python and provided are: put a real Lambda behind --endpoint-url",
    })
    void runtimes_it_has_not(String runtime, String message) {
      assertRefused(
          plain("pid").runtime(runtime), 502, "InvalidRuntimeException", message.replace('|', ','));
    }

    @Test
    void a_provided_runtime_without_a_bootstrap() {
      assertRefused(
          plain("pid").runtime("provided.al2023"),
          502,
          "InvalidRuntimeException",
          "function 'f': runtime provided.al2023 needs an executable file 'bootstrap' in '%s'"
              .formatted(code));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "g                                                | arn:aws:lambda:us-east-1:123456789012:function:g",
          "g:live                                           | arn:aws:lambda:us-east-1:123456789012:function:g",
          "arn:aws:lambda:eu-west-1:123456789012:function:f | arn:aws:lambda:eu-west-1:123456789012:function:f",
        })
    void functions_it_has_not(String name, String arn) {
      try (TestLambda lambda = new TestLambda(plain("pid"))) {
        InvocationResult result =
            lambda.functions.invoke(name, bytes("{}"), InvocationType.REQUEST_RESPONSE).join();
        assertThat(result.statusCode()).isEqualTo(404);
        assertThat(payload(result))
            .isEqualTo("{\"Type\":\"User\",\"Message\":\"Function not found: %s\"}".formatted(arn));
        assertThat(result.headers()).containsEntry("x-amzn-ErrorType", "ResourceNotFoundException");
      }
    }

    @Test
    void events_that_are_no_json_or_too_large() {
      assertRefused(
          plain("pid"),
          "hello",
          400,
          "InvalidRequestContentException",
          "Could not parse request body into json: Could not parse payload into json: Unrecognized token 'hello': was"
              + " expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n"
              + " at [Source: (byte[])\"hello\"; line: 1, column: 6]");
      assertRefused(
          plain("pid"),
          '"' + "x".repeat(6291455) + '"',
          413,
          "RequestEntityTooLargeException",
          "6291457 byte payload is too large for the RequestResponse invocation type (limit 6291456 bytes)");
      try (TestLambda lambda = new TestLambda(plain("pid"))) {
        InvocationResult result =
            lambda
                .functions
                .invoke("f", bytes("1" + "0".repeat(1048576)), InvocationType.EVENT)
                .join();
        assertThat(payload(result))
            .contains(
                "1048577 byte payload is too large for the Event invocation type (limit 1048576 bytes)");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f",
        "f:$LATEST",
        "f:live",
        "function:f",
        "123456789012:function:f",
        "arn:aws:lambda:us-east-1:123456789012:function:f",
        "arn:aws:lambda:us-east-1:123456789012:function:f:live"
      })
  void a_function_is_found_by_each_of_its_names(String name) {
    try (TestLambda lambda = new TestLambda(plain("pid"))) {
      assertThat(lambda.functions.find(name).map(LambdaFunction::name)).isEqualTo(Optional.of("f"));
    }
  }

  @Test
  void an_event_is_answered_at_once_and_a_dry_run_runs_nothing() throws Exception {
    try (TestLambda lambda = new TestLambda(plain("sleep"))) {
      InvocationResult dry =
          lambda.functions.invoke("f", bytes("1"), InvocationType.DRY_RUN).join();
      assertThat(dry.statusCode()).isEqualTo(204);
      assertThat(lambda.printed).isEmpty();

      InvocationResult event =
          lambda.functions.invoke("f", bytes("60000"), InvocationType.EVENT).join();
      assertThat(event.statusCode()).isEqualTo(202);
      assertThat(event.payload()).isEmpty();
      for (int i = 0; i < 500 && lambda.printed.isEmpty(); i++) {
        Thread.sleep(10);
      }
      assertThat(lambda.printed).containsExactly("sleeping");
    }
  }

  @Test
  void a_result_reads_as_headers_too() {
    try (TestLambda lambda = new TestLambda(plain("fail"))) {
      assertThat(lambda.invoke("\"\"").headers())
          .containsKeys("X-Amz-Log-Result")
          .containsEntry("X-Amz-Function-Error", "Unhandled")
          .containsEntry("X-Amz-Executed-Version", "$LATEST")
          .containsEntry("Content-Type", "application/json");
    }
  }

  private static void assertRefused(
      LambdaFunction.Builder function, int status, String type, String message) {
    assertRefused(function, "{}", status, type, message);
  }

  private static void assertRefused(
      LambdaFunction.Builder function, String event, int status, String type, String message) {
    try (TestLambda lambda = new TestLambda(function)) {
      InvocationResult result = lambda.invoke(event);
      assertThat(result.statusCode()).isEqualTo(status);
      assertThat(result.errorType()).contains(type);
      assertThat(TestLambda.json(result).path("Message").asText()).isEqualTo(message);
      assertThat(Stream.of(result.functionError())).containsExactly(Optional.empty());
    }
  }
}
