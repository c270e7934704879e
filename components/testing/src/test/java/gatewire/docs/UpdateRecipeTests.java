package gatewire.docs;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the recipe of docs/updating.md literally, in a repository like those after {@code pulumi
 * new}: without a common history with the repository of Gatewire.
 */
class UpdateRecipeTests {

  private static final String RECIPE =
      FencedBlock.marked("update").findFirst().orElseThrow().text();

  @TempDir private Path folder;
  private Path upstream;
  private Path project;

  @BeforeEach
  void start_a_project_before_gatewire_changes() throws Exception {
    upstream = copyOfTheProject("gatewire");
    project = copyOfTheProject("orders");
    write(project, "src/main/java/petstore/PetStoreApi.java", "// changed by the project\n");
    write(project, "Pulumi.yaml", "name: orders\n");
    git(project, "commit -q -a -m 'Start from the template'");

    git(upstream, "rm -q components/docs/updating.md");
    write(upstream, "components/CHANGELOG.md", "# A new version\n");
    write(upstream, "components/declare/src/main/java/gatewire/model/New.java", "// new\n");
    write(upstream, "src/main/java/petstore/PetStoreApi.java", "// changed by Gatewire\n");
    write(upstream, "Pulumi.yaml", "name: gatewire\n");
    git(upstream, "add -A");
    git(upstream, "commit -q -m 'Change the library and the pet store'");
  }

  @Test
  void replaces_only_components_but_completely() throws Exception {
    String before = git(project, "ls-tree -r HEAD");

    run(project, RECIPE.replace("URL-OF-GATEWIRE", upstream.toString()));

    assertThat(git(project, "rev-parse HEAD:components"))
        .isEqualTo(git(upstream, "rev-parse HEAD:components"));
    assertThat(withoutComponents(git(project, "ls-tree -r HEAD")))
        .isEqualTo(withoutComponents(before));
    assertThat(git(project, "status --porcelain")).isEmpty();
    assertThat(project.resolve("src/main/java/petstore/PetStoreApi.java"))
        .hasContent("// changed by the project\n");
    assertThat(project.resolve("components/docs/updating.md")).doesNotExist();
    assertThat(project.resolve("components/LICENSE")).exists();
  }

  @Test
  void leaves_a_build_that_maven_accepts() throws Exception {
    run(project, RECIPE.replace("URL-OF-GATEWIRE", upstream.toString()));

    assertThat(run(project, "./mvnw -q -o validate")).isEmpty();
  }

  @Test
  void loses_no_uncommitted_change() throws Exception {
    write(project, "components/CHANGELOG.md", "changed by the project\n");

    Process process =
        start(
            project, RECIPE.replace("URL-OF-GATEWIRE", upstream.toString()), folder.resolve("log"));

    assertThat(Waiting.forExit(process)).isNotZero();
    assertThat(Files.readString(folder.resolve("log"))).contains("components/CHANGELOG.md");
    assertThat(project.resolve("components/CHANGELOG.md")).hasContent("changed by the project\n");
  }

  private Path copyOfTheProject(String name) throws IOException, InterruptedException {
    Path copy = Files.createDirectory(folder.resolve(name));
    run(
        Path.of("").toAbsolutePath(),
        "tar -c --exclude=./.git --exclude=./target . | tar -x -C " + copy);
    git(copy, "init -q -b main");
    git(copy, "add -A");
    git(copy, "commit -q -m Start");
    return copy;
  }

  private static void write(Path project, String file, String text) throws IOException {
    Files.writeString(project.resolve(file), text);
  }

  private static String withoutComponents(String tree) {
    return tree.replaceAll("(?m)^.*\\tcomponents/.*\\R?", "");
  }

  private String git(Path project, String command) throws IOException, InterruptedException {
    return run(project, "git " + command);
  }

  private String run(Path directory, String commands) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    Process process = start(directory, commands, log);
    int code = Waiting.forExit(process);
    String printed = Files.readString(log);
    assertThat(code).as("%s%n%s", commands, printed).isZero();
    return printed;
  }

  private static Process start(Path directory, String commands, Path log) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("GIT_AUTHOR_NAME", "A Developer");
    builder.environment().put("GIT_AUTHOR_EMAIL", "developer@example.com");
    builder.environment().put("GIT_COMMITTER_NAME", "A Developer");
    builder.environment().put("GIT_COMMITTER_EMAIL", "developer@example.com");
    return builder.start();
  }
}
