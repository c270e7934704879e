package gatewire.stack.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewire.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramPomTests {

  @TempDir private Path project;

  @Test
  void finds_the_program_of_this_project() {
    assertThat(ProgramPom.program(Path.of(""))).isEqualTo("petstore.Main");
  }

  @Test
  void ignores_a_comment_and_a_program_elsewhere() throws IOException {
    write(
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <!-- <properties><program>old.Main</program></properties> -->
          <profiles><profile><properties><program>other.Main</program></properties></profile></profiles>
          <properties><program> shop.Main </program></properties>
        </project>""");

    assertThat(ProgramPom.program(project)).isEqualTo("shop.Main");
  }

  @Test
  void rejects_a_pom_without_a_program() throws IOException {
    write("<project><properties/></project>");

    assertThatThrownBy(() -> ProgramPom.program(project))
        .isInstanceOf(StackException.class)
        .hasMessage(
            "pom.xml does not name a program: add <program>CLASS</program> to its <properties>, or name"
                + " it with --program CLASS");
  }

  @Test
  void rejects_a_folder_without_a_pom() {
    assertThatThrownBy(() -> ProgramPom.program(project))
        .isInstanceOf(StackException.class)
        .hasMessage(
            "there is no pom.xml in %s: run this in the project's folder, or name the program with"
                    .formatted(project)
                + " --program CLASS");
  }

  @Test
  void rejects_a_broken_pom_and_reads_no_other_file() throws IOException {
    write("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><project>&e;</project>");

    assertThatThrownBy(() -> ProgramPom.program(project))
        .isInstanceOf(StackException.class)
        .hasMessageStartingWith("pom.xml cannot be read: DOCTYPE is disallowed");
  }

  private void write(String pom) throws IOException {
    Files.writeString(project.resolve("pom.xml"), pom);
  }
}
