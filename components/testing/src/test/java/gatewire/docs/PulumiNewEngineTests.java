package gatewire.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs {@code pulumi new} with another name, as described in docs/after-new.md. It does not
 * download providers ({@code --generate-only}): the preview downloads the provider that it needs.
 */
@Tag("engine")
class PulumiNewEngineTests {

  @TempDir private Path folder;
  private EngineShell shell;
  private Path project;

  @BeforeEach
  void start_from_the_template() throws Exception {
    shell = new EngineShell(folder);
    Path template = shell.copyOfTheProject();
    project = Files.createDirectory(folder.resolve("my-orders"));
    shell.run(
        "pulumi new --yes --generate-only --name my-orders --description Orders " + template,
        project);
  }

  @Test
  void a_project_of_another_name_previews() throws Exception {
    assertThat(project.resolve("Pulumi.yaml")).content().startsWith("name: my-orders");

    String printed =
        shell.run("pulumi stack init dev && pulumi preview --non-interactive", project);

    assertThat(printed).contains("my-orders-dev").containsPattern("\\+ 1\\d\\d to create");
  }

  @Test
  void contains_what_a_fork_needs_and_no_build_output() throws Exception {
    try (Stream<Path> files = Files.list(project)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();

      assertThat(names)
          .contains("Pulumi.yaml", "Pulumi.dev.yaml", "Pulumi.prod.yaml", "pom.xml", "mvnw", ".mvn")
          .contains("src", "components")
          .doesNotContain("target", ".git");
    }
    assertThat(project.resolve("mvnw")).isExecutable();
  }
}
