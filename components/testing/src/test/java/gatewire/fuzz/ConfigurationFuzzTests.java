package gatewire.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import gatewire.stack.StackException;
import gatewire.stack.project.PulumiProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the configuration of a project and of a stack. The text before the first NUL is the
 * project's file, the rest is the stack's.
 */
class ConfigurationFuzzTests {

  @FuzzTest
  void configuration(byte[] bytes) {
    String[] files = Sample.halves(bytes);
    byte[] project = files[0].getBytes(StandardCharsets.UTF_8);
    byte[] stack = files[1].getBytes(StandardCharsets.UTF_8);
    Sample.inFile("Pulumi.yaml", project, file -> read(file.getParent(), stack));
  }

  private static void read(Path folder, byte[] stack) {
    Path file = folder.resolve("Pulumi.dev.yaml");
    try {
      Files.write(file, stack);
      PulumiProject.read(folder).configuration("dev", List.of());
    } catch (StackException e) {
      Sample.assertExplains(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      file.toFile().delete();
    }
  }
}
