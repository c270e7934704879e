package petstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.pulumi.Context;
import gatewire.stack.recording.StackProgram;
import gatewire.testing.PulumiProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks the files that {@code pulumi up} reads and that the compiler does not check. The tests
 * read all names from Pulumi.yaml and pom.xml, so they also apply to a program that replaces the
 * pet store.
 */
class ProjectFilesTests {

  private static final Path PROJECT = Path.of("Pulumi.yaml");

  @ParameterizedTest
  @MethodSource("stackFiles")
  void each_stack_sets_exactly_the_declared_keys(Path stackFile) throws IOException {
    JsonNode project = yaml(PROJECT);
    Set<String> known = keys(project.path("config"));
    known.addAll(keys(project.path("template").path("config")));

    assertThat(keys(yaml(stackFile).path("config"))).isEqualTo(known);
  }

  /** The program fails if a key is set that it never reads. */
  @Test
  void the_program_reads_each_declared_key_and_runs_with_the_defaults() throws IOException {
    PulumiProgram program = PulumiProgram.of(Main::stack);
    for (var declared : yaml(PROJECT).path("config").properties()) {
      JsonNode preset = declared.getValue().path("default");
      program =
          program.config(
              declared.getKey(), preset.isContainerNode() ? preset.toString() : preset.asText());
    }

    assertThat(program.up().succeeded()).isTrue();
  }

  @Test
  void the_pom_names_a_program() throws IOException {
    Matcher program = Pattern.compile("<program>(.+)</program>").matcher(pom());

    assertThat(program.find()).isTrue();
    Consumer<Context> stack = StackProgram.of(program.group(1));
    assertThat(stack).isNotNull();
  }

  /** Returns the files of the stacks that the Pulumi CLI finds: Pulumi.NAME.yaml. */
  static List<Path> stackFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(""))) {
      return files
          .filter(file -> file.toString().matches("Pulumi\\.[^.]+\\.yaml"))
          .sorted()
          .toList();
    }
  }

  private static String pom() throws IOException {
    return Files.readString(Path.of("pom.xml"));
  }

  private static JsonNode yaml(Path file) throws IOException {
    return new YAMLMapper().readTree(file.toFile());
  }

  private static Set<String> keys(JsonNode object) {
    Set<String> keys = new TreeSet<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
