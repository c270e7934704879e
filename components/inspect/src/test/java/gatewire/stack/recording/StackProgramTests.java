package gatewire.stack.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.pulumi.Context;
import gatewire.stack.StackException;
import gatewire.stack.project.StackConfiguration;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StackProgramTests {

  /** Throws what main code may throw. */
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
  void fails_with_what_it_throws() {
    assertThat(
            RecordedStack.run(
                    StackProgram.of(Fails.class.getName()), StackConfiguration.empty("p", "dev"))
                .failure()
                .orElseThrow()
                .exception())
        .containsInstanceOf(IOException.class);
  }

  @Test
  void must_be_there() {
    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> StackProgram.of("petstore.Mian"))
        .withMessage(
            "program petstore.Mian: there is no such class; the pom's property <program> names the class that 'pulumi up'"
                + " runs");
  }

  /** As one writes it who is used to tests. */
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
            "program java.lang.String has no 'public static void stack(com.pulumi.Context)': move into it what main gives to"
                + " Pulumi.run, and let main say Pulumi.run(String::stack)");
  }
}
