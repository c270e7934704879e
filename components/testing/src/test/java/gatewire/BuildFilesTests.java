package gatewire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks rules of Pulumi's language host for Java about the build. Otherwise only a deployment
 * would show a violation.
 */
class BuildFilesTests {

  /**
   * Otherwise the host would run the program when it looks for plugins (pulumi/pulumi-java#817).
   */
  @Test
  void the_language_host_can_override_the_main_class() throws IOException {
    assertThat(Files.readString(Path.of("components/pom.xml")))
        .contains("<mainClass>${mainClass}</mainClass>", "<mainClass>${program}</mainClass>");
  }

  /** Both poms matter, because Maven lists a pom's dependencies before those of its parent. */
  @Test
  void the_sdk_is_the_first_dependency_of_both_poms() throws IOException {
    assertThat(firstDependency("pom.xml")).isEqualTo("pulumi");
    assertThat(firstDependency("components/pom.xml")).isEqualTo("pulumi");
  }

  @Test
  void the_pom_of_the_program_is_short() throws IOException {
    assertThat(Files.readAllLines(Path.of("pom.xml"))).hasSizeLessThanOrEqualTo(40);
  }

  @Test
  void the_maven_wrapper_is_executable() {
    assertThat(Path.of("mvnw")).isExecutable();
  }

  @Test
  void the_common_pool_of_maven_has_the_threads_that_the_sdk_waits_for() throws IOException {
    assertThat(Files.readString(Path.of(".mvn/jvm.config")))
        .containsPattern("-Djava\\.util\\.concurrent\\.ForkJoinPool\\.common\\.parallelism=[2-9]");
  }

  /** Otherwise the rules about packages would not apply to the folders. */
  @Test
  void each_package_of_the_library_is_in_one_folder_of_components() throws IOException {
    Map<String, Set<String>> folders = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("components"))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.startsWith(file.subpath(0, 2).resolve("src/main/java")))
          .forEach(
              file ->
                  folders
                      .computeIfAbsent(
                          file.subpath(5, file.getNameCount() - 1).toString(),
                          name -> new TreeSet<>())
                      .add(file.getName(1).toString()));
    }

    assertThat(folders).isNotEmpty().allSatisfy((name, roots) -> assertThat(roots).hasSize(1));
  }

  private static String firstDependency(String file) throws IOException {
    String pom =
        Files.readString(Path.of(file))
            .replaceAll("(?s)<dependencyManagement>.*</dependencyManagement>", "");
    String dependencies = pom.substring(pom.indexOf("<dependencies>"));
    int start = dependencies.indexOf("<artifactId>") + "<artifactId>".length();
    return dependencies.substring(start, dependencies.indexOf("</artifactId>"));
  }
}
