package gatewire.stack.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.pulumi.Context;
import gatewire.stack.StackException;
import gatewire.stack.project.StackConfiguration;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StackProgramTests {

  /** A program that throws a checked exception. */
  public static final class Fails {
    private Fails() {}

    public static void stack(Context context) throws IOException {
      throw new IOException("no file");
    }
  }

  @Test
  void is_found_by_its_class() {
    StackConfiguration dev = StackConfiguration.empty("photos", "dev");

    assertThat(
            RecordedStack.run(StackProgram.of("gatewire.stack.aws.RawProgram"), dev)
                .orThrow()
                .outputs())
        .containsKey("url");
  }

  @Test
  void fails_with_the_exception_that_it_throws() {
    assertThat(
            RecordedStack.run(
                    StackProgram.of(Fails.class.getName()), StackConfiguration.empty("p", "dev"))
                .failure()
                .orElseThrow()
                .exception())
        .containsInstanceOf(IOException.class);
  }

  @Test
  void must_exist() {
    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> StackProgram.of("petstore.Mian"))
        .withMessage(
            "program petstore.Mian: the class does not exist; the property <program> in the pom names the class that 'pulumi up'"
                + " runs");
  }

  /** A package-private class, as usual for tests. */
  static final class Hidden {
    private Hidden() {}

    public static void stack(Context context) {}
  }

  @Test
  void need_not_be_public() {
    assertThat(
            RecordedStack.run(
                    StackProgram.of(Hidden.class.getName()), StackConfiguration.empty("p", "dev"))
                .orThrow()
                .succeeded())
        .isTrue();
  }

  @Test
  void must_have_a_method_that_can_be_called_without_an_engine() {
    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> StackProgram.of("java.lang.String"))
        .withMessage(
            "program java.lang.String has no 'public static void stack(com.pulumi.Context)': move the lambda that main passes to"
                + " Pulumi.run into it, and let main call Pulumi.run(String::stack)");
  }
}
