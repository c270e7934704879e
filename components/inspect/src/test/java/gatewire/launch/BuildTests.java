package gatewire.launch;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the build in a small project whose Maven wrapper only records its arguments. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the wrapper of the test is a shell script")
class BuildTests {

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "$@" >> maven-calls
      [ ! -e maven-fails ] || exit 1
      mkdir -p target/gatewire target/classes
      echo '-cp "target/classes"' > target/gatewire/java.args
      echo '-cp "target/classes" -d target/classes -g' > target/gatewire/javac.args
      find src/main/java -name '*.java' > target/gatewire/sources
      touch target/gatewire/library.jar target/gatewire/classes.jsa
      """;

  @TempDir private Path project;
  private Path program;

  @BeforeEach
  void make_a_project() throws IOException {
    program = write("src/main/java/shop/Main.java", "package shop; class Main {}");
    write("components/declare/src/main/java/gatewire/Library.java", "package gatewire;");
    write("components/pom.xml", "<project/>");
    write("pom.xml", "<project/>");
    write(".mvn/jvm.config", "-Dx=y");
    assertThat(write("mvnw", MAVEN).toFile().setExecutable(true)).isTrue();
  }

  @Nested
  class Maven_builds {

    @Test
    void the_first_time_and_announces_the_download_and_the_duration() throws Exception {
      Result result = build();

      assertThat(result.code()).isZero();
      assertThat(result.printed()).startsWith("First build: Maven downloads ").hasLineCount(1);
      assertThat(calls())
          .containsExactly("-q -ntp compile exec:java -DmainClass=gatewire.launch.BuildFiles");
    }

    @Test
    void a_changed_library() throws Exception {
      built();
      change("components/declare/src/main/java/gatewire/Library.java");

      assertThat(build().printed()).startsWith("The library or the build changed");
      assertThat(calls()).hasSize(2);
    }

    @Test
    void a_changed_pom() throws Exception {
      built();
      change("pom.xml");

      assertThat(build().printed()).startsWith("The library or the build changed");
      assertThat(calls()).hasSize(2);
    }

    @Test
    void a_changed_resource_of_the_program() throws Exception {
      built();
      write("src/main/resources/openapi.yaml", "openapi: 3.0.3");

      assertThat(build().printed()).startsWith("The program changed");
      assertThat(calls()).hasSize(2);
    }

    @Test
    void after_a_source_file_was_removed_because_its_classes_would_stay() throws Exception {
      Path removed = write("src/main/java/shop/Gone.java", "package shop; class Gone {}");
      built();
      Files.delete(removed);
      change("src/main/java/shop");

      assertThat(build().code()).isZero();
      assertThat(calls()).hasSize(2);
    }

    @Test
    void a_program_whose_pom_has_a_custom_build() throws Exception {
      write("pom.xml", "<project><build></build></project>");
      built();
      change("src/main/java/shop/Main.java");

      assertThat(build().code()).isZero();
      assertThat(calls()).hasSize(2);
    }

    @Test
    void again_after_it_failed() throws Exception {
      built();
      change("pom.xml");
      Path failing = write("maven-fails", "");

      assertThat(build().code()).isEqualTo(1);
      Files.delete(failing);
      assertThat(build().code()).isZero();
      assertThat(calls()).hasSize(3);
    }
  }

  @Nested
  class Without_maven {

    @Test
    void builds_nothing_if_nothing_changed() throws Exception {
      built();

      assertThat(build()).isEqualTo(new Result(0, ""));
      assertThat(calls()).hasSize(1);
    }

    @Test
    void compiles_a_changed_line_of_the_program() throws Exception {
      built();
      change("src/main/java/shop/Main.java");

      Result result = build();

      assertThat(result)
          .isEqualTo(new Result(0, "The program changed: compiling src/main/java.\n"));
      assertThat(project.resolve("target/classes/shop/Main.class")).exists();
      assertThat(calls()).hasSize(1);
      assertThat(build().printed()).isEmpty();
    }

    @Test
    void compiles_an_added_file_of_the_program() throws Exception {
      built();
      write("src/main/java/shop/More.java", "package shop; class More { Main main; }");

      assertThat(build().code()).isZero();
      assertThat(project.resolve("target/classes/shop/More.class")).exists();
      assertThat(calls()).hasSize(1);
    }

    @Test
    void prints_a_mistake_at_each_build_until_it_is_corrected() throws Exception {
      built();
      Files.writeString(program, "package shop; class Main { Absent absent; }");

      assertThat(build().printed()).contains("Main.java:1: error: cannot find symbol");
      assertThat(build().code()).isEqualTo(1);
      Files.writeString(program, "package shop; class Main {}");
      assertThat(build().code()).isZero();
    }
  }

  private record Result(int code, String printed) {}

  /** Builds, then sets all modification times as if the build had run a minute ago. */
  private void built() throws Exception {
    assertThat(build().code()).isZero();
    FileTime before = FileTime.fromMillis(System.currentTimeMillis() - 60_000);
    try (var files = Files.walk(project)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, before);
      }
    }
  }

  /** Makes a file newer than the build that has just ended. */
  private void change(String file) throws IOException {
    Files.setLastModifiedTime(
        project.resolve(file), FileTime.fromMillis(System.currentTimeMillis() + 1));
  }

  private Path write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(project.resolve("maven-calls"));
  }

  private Result build() throws IOException, InterruptedException {
    Path log = project.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of("target", "classes").toAbsolutePath().toString(),
                Build.class.getName())
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new Result(Waiting.forExit(process), Files.readString(log));
  }
}
