package gatewire.local.lambda;

import static gatewire.local.lambda.TestLambda.payload;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The functions of a stack that changed while they were running. */
class ReplacedFunctionsTests {

  @RegisterExtension static final PlainFunctions FUNCTIONS = new PlainFunctions();

  private final TestLambda lambda = new TestLambda(function());

  @AfterEach
  void stop() {
    lambda.close();
  }

  private static LambdaFunction.Builder function() {
    return FUNCTIONS.plain("pid").name("f");
  }

  private static String pid(Functions functions) {
    return payload(
        functions.invoke("f", new byte[] {'{', '}'}, InvocationType.REQUEST_RESPONSE).join());
  }

  private static boolean isRunning(String pid) {
    return ProcessHandle.of(Long.parseLong(pid.replace("\"", "")))
        .map(ProcessHandle::isAlive)
        .orElse(false);
  }

  private static Path copy(Path into) throws IOException {
    try (Stream<Path> files = Files.walk(FUNCTIONS.code())) {
      for (Path file : files.toList()) {
        Path target = into.resolve(FUNCTIONS.code().relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    return into;
  }

  @Test
  void a_function_with_the_same_code_in_another_folder_keeps_its_process(@TempDir Path folder)
      throws IOException {
    String before = pid(lambda.functions);
    LambdaFunction same = function().code(copy(folder)).build();

    assertThat(pid(lambda.functions.replacedBy(List.of(same)))).isEqualTo(before);
  }

  @Test
  void a_function_with_changed_code_has_another_process(@TempDir Path folder) throws Exception {
    String before = pid(lambda.functions);
    Path code = copy(folder);
    Files.setLastModifiedTime(code.resolve("fn/Plain.class"), FileTime.fromMillis(1_000));

    Functions now = lambda.functions.replacedBy(List.of(function().code(code).build()));

    assertThat(pid(now)).isNotEqualTo(before);
    Waiting.until("the end of the old process", () -> !isRunning(before));
  }

  @Test
  void a_function_with_changed_settings_has_another_process() throws Exception {
    String before = pid(lambda.functions);
    LambdaFunction changed = function().environment(Map.of("A", "b")).build();

    assertThat(pid(lambda.functions.replacedBy(List.of(changed)))).isNotEqualTo(before);
    Waiting.until("the end of the old process", () -> !isRunning(before));
  }

  @Test
  void a_removed_function_ends_but_can_be_invoked_by_requests_that_began_before() throws Exception {
    String before = pid(lambda.functions);
    Functions now = lambda.functions.replacedBy(List.of());
    Waiting.until("the end of the process", () -> !isRunning(before));

    assertThat(now.find("f")).isEqualTo(Optional.empty());
    String late = pid(lambda.functions);
    assertThat(late).matches("\\d+");
    Waiting.until("the end of the late process", () -> !isRunning(late));
  }

  @Test
  void a_function_that_was_removed_and_added_again_has_another_process() {
    String before = pid(lambda.functions);
    Functions again =
        lambda.functions.replacedBy(List.of()).replacedBy(List.of(function().build()));

    assertThat(pid(again)).isNotEqualTo(before);
  }
}
