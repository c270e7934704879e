package gatewire.local.lambda;

import static gatewire.local.lambda.TestLambda.javaFunction;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The functions of {@code fn.Plain}, compiled before the first test of a class. */
final class PlainFunctions implements BeforeAllCallback, AfterAllCallback {

  private Path code;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    if (isNested(context)) {
      return;
    }
    code = Files.createTempDirectory("plain-functions");
    TestLambda.compileResources("functions/java", code);
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (isNested(context)) {
      return;
    }
    try (Stream<Path> files = Files.walk(code)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  /** Returns whether the test class is nested; it then uses the functions of the outer class. */
  private static boolean isNested(ExtensionContext context) {
    return context.getRequiredTestClass().isAnnotationPresent(Nested.class);
  }

  /** Returns the folder of the compiled classes. */
  Path code() {
    return code;
  }

  LambdaFunction.Builder plain(String method) {
    return javaFunction(code, "fn.Plain::" + method);
  }

  static void assertRejected(
      LambdaFunction.Builder function, int status, String type, String message) {
    assertRejected(function, "{}", status, type, message);
  }

  /** Asserts that Lambda returns an error without running the function. */
  static void assertRejected(
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
