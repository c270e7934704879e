package gatewire.docs;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the documents' {@code engine} blocks in a copy of the project, with a state of its own, and
 * takes down what they make.
 */
@Tag("engine")
class EngineDocumentTests {

  @ParameterizedTest
  @MethodSource
  void engine_commands_end_well(FencedBlock block, @TempDir Path folder) throws Exception {
    EngineShell shell = new EngineShell(folder);
    Path copy = shell.copyOfTheProject();

    shell.run(block.text(), copy);
    shell.run("pulumi destroy --yes", copy);
  }

  static Stream<FencedBlock> engine_commands_end_well() {
    return FencedBlock.marked("engine");
  }
}
