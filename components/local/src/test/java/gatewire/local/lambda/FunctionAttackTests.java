package gatewire.local.lambda;

import static gatewire.local.lambda.TestLambda.json;
import static gatewire.local.lambda.TestLambda.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gatewire.testing.Waiting;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Functions in each language that misbehave. The gateway and the next invocation are unharmed. */
class FunctionAttackTests {

  /** Variables that a function may have as well as the gateway. */
  private static final Set<String> ALLOWED =
      Set.of(
          "PATH",
          "PATHEXT",
          "SystemRoot",
          "TMPDIR",
          "TEMP",
          "TMP",
          "LANG",
          "LC_CTYPE",
          "TZ",
          "PWD",
          "OLDPWD",
          "SHLVL",
          "_",
          "AWS_REGION",
          "AWS_DEFAULT_REGION",
          "AWS_ACCESS_KEY_ID",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_SESSION_TOKEN");

  /** A language, and the file of a handler whose event selects the attack. */
  enum Language {
    NODEJS("node", "nodejs22.x", "index.js"),
    PYTHON("python3", "python3.11", "index.py"),
    JAVA("java", "java17", "Index.java");

    private final String program;
    private final String runtime;
    private final String file;

    Language(String program, String runtime, String file) {
      this.program = program;
      this.runtime = runtime;
      this.file = file;
    }
  }

  @TempDir Path folder;

  private static Path resources(String name) throws Exception {
    return Path.of(FunctionAttackTests.class.getResource("/functions/" + name).toURI());
  }

  private TestLambda lambda(Language language, Duration timeout) throws Exception {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(each -> Files.isExecutable(Path.of(each, language.program))),
        language.program + " is not installed");
    Path code = Files.createDirectories(folder.resolve("code"));
    Files.copy(resources("attack").resolve(language.file), code.resolve(language.file));
    if (language == Language.JAVA) {
      String types = "com/amazonaws/services/lambda/runtime";
      Path packaged = Files.createDirectories(code.resolve(types));
      for (String name : List.of("Context.java", "LambdaLogger.java")) {
        Files.copy(resources("java/" + types).resolve(name), packaged.resolve(name));
      }
      TestLambda.compile(code, code);
    }
    return new TestLambda(
        LambdaFunction.builder()
            .runtime(language.runtime)
            .code(code)
            .handler(language == Language.JAVA ? "Index::handler" : "index.handler")
            .timeout(timeout),
        1);
  }

  private static String errorType(InvocationResult result) {
    assertThat(result.functionError()).hasValue("Unhandled");
    return json(result).path("errorType").asText();
  }

  @ParameterizedTest
  @EnumSource
  void a_function_sees_no_variables_of_the_gateway(Language language) throws Exception {
    try (TestLambda lambda = lambda(language, Waiting.LIMIT)) {
      Set<String> names = new TreeSet<>();
      for (JsonNode name : json(lambda.invoke("\"environment\""))) {
        names.add(name.asText());
      }
      assertThat(names).contains("AWS_LAMBDA_RUNTIME_API");
      names.retainAll(System.getenv().keySet());
      names.removeAll(ALLOWED);
      // A version manager's script may start Python, and sets these.
      names.removeIf(name -> name.contains("PYENV_"));
      assertThat(names).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_exit_a_large_and_an_unreadable_result_are_errors_of_their_invocation_only(
      Language language) throws Exception {
    try (TestLambda lambda = lambda(language, Waiting.LIMIT)) {
      assertThat(errorType(lambda.invoke("\"exit\""))).isEqualTo("Runtime.ExitError");
      assertThat(errorType(lambda.invoke("\"large\""))).isEqualTo("Function.ResponseSizeTooLarge");
      assertThat(errorType(lambda.invoke("\"unreadable\""))).isNotEmpty();
      assertThat(payload(lambda.invoke("\"fine\""))).isEqualTo("\"fine\"");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_response_to_an_earlier_invocation_is_rejected(Language language) throws Exception {
    try (TestLambda lambda = lambda(language, Waiting.LIMIT)) {
      assertThat(payload(lambda.invoke("\"first\""))).isEqualTo("\"first\"");
      assertThat(payload(lambda.invoke("\"stale\""))).isEqualTo("400");
      assertThat(payload(lambda.invoke("\"third\""))).isEqualTo("\"third\"");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_hanging_function_times_out_and_never_responds_to_the_next_invocation(Language language)
      throws Exception {
    try (TestLambda lambda = lambda(language, Duration.ofSeconds(3))) {
      InvocationResult late = lambda.invoke("\"hang\"");
      assertThat(json(late).path("errorMessage").asText())
          .endsWith("Task timed out after 3.00 seconds");
      List<String> results = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        results.add(payload(lambda.invoke("\"" + i + "\"")));
      }
      assertThat(results).containsExactly("\"0\"", "\"1\"", "\"2\"");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_flood_of_output_reaches_the_log_and_does_not_delay_the_result(Language language)
      throws Exception {
    try (TestLambda lambda = lambda(language, Waiting.LIMIT)) {
      InvocationResult flooded = lambda.invoke("\"flood\"");
      assertThat(payload(flooded)).isEqualTo("\"flooded\"");
      assertThat(flooded.log().length()).isLessThanOrEqualTo(4096);
      assertThat(payload(lambda.invoke("\"fine\""))).isEqualTo("\"fine\"");
    }
  }
}
