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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that {@code pulumi up} reads, and that nothing compiles. */
@Timeout(60)
class ProjectFilesTests {

  @ParameterizedTest
  @ValueSource(strings = {"dev", "prod"})
  void each_key_of_a_stack_is_declared_and_each_declared_key_is_set(String stack)
      throws IOException {
    JsonNode project = yaml("Pulumi.yaml");
    Set<String> known = keys(project.path("config"));
    known.addAll(keys(project.path("template").path("config")));

    assertThat(keys(yaml("Pulumi." + stack + ".yaml").path("config"))).isEqualTo(known);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stage",
        "throttleRate",
        "throttleBurst",
        "keepPhotos",
        "protectPhotos",
        "logRetentionDays"
      })
  void the_program_reads_each_declared_key(String key) {
    assertThat(PulumiProgram.of(Main::stack).stack("dev").withoutConfig(key).failing().message())
        .isEqualTo(
            "the stack's configuration has 1 error, nothing was deployed:\n"
                + "  %s is missing: set it with `pulumi config set %s VALUE`".formatted(key, key));
  }

  @Test
  void defaults_alone_are_a_stack_that_can_be_deployed() throws IOException {
    PulumiProgram program = PulumiProgram.of(Main::stack);
    for (var declared : yaml("Pulumi.yaml").path("config").properties()) {
      JsonNode preset = declared.getValue().path("default");
      program =
          program.config(
              declared.getKey(), preset.isContainerNode() ? preset.toString() : preset.asText());
    }

    assertThat(program.up().succeeded()).isTrue();
  }

  @Test
  void the_pom_s_main_class_can_be_overridden_by_which_the_language_host_finds_plugins()
      throws IOException {
    assertThat(pom())
        .contains("<mainClass>${mainClass}</mainClass>", "<mainClass>${program}</mainClass>");
  }

  @Test
  void the_pom_names_a_program() throws IOException {
    Matcher program = Pattern.compile("<program>(.+)</program>").matcher(pom());

    assertThat(program.find()).isTrue();
    Consumer<Context> stack = StackProgram.of(program.group(1));
    assertThat(stack).isNotNull();
  }

  @Test
  void the_pom_has_pulumi_before_its_provider() throws IOException {
    assertThat(pom().indexOf("<artifactId>pulumi</artifactId>"))
        .isPositive()
        .isLessThan(pom().indexOf("<artifactId>aws</artifactId>"));
  }

  @Test
  void maven_s_wrapper_can_be_executed() {
    assertThat(Path.of("mvnw")).isExecutable();
  }

  @Test
  void maven_s_jvm_has_the_threads_that_the_sdk_waits_for() throws IOException {
    assertThat(Files.readString(Path.of(".mvn/jvm.config")))
        .containsPattern("-Djava\\.util\\.concurrent\\.ForkJoinPool\\.common\\.parallelism=[2-9]");
  }

  private static String pom() throws IOException {
    return Files.readString(Path.of("pom.xml"));
  }

  private static JsonNode yaml(String file) throws IOException {
    return new YAMLMapper().readTree(Path.of(file).toFile());
  }

  private static Set<String> keys(JsonNode object) {
    Set<String> keys = new TreeSet<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
