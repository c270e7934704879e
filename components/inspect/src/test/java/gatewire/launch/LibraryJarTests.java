package gatewire.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryJarTests {

  @TempDir private Path folder;
  private Path jar;

  @BeforeEach
  void make_classes() throws IOException {
    jar = folder.resolve("library.jar");
    write("gatewire/cli/Main.class", "main");
    write("META-INF/services/gatewire.cli.CommandProvider", "gatewire.local.Provider");
    write("META-INF/services/java.sql.Driver", "shop.Driver");
    write("shop/Shop.class", "program");
  }

  @Test
  void contains_the_library_but_not_the_program() throws IOException {
    LibraryJar.write(folder.resolve("classes"), jar);

    try (JarFile written = new JarFile(jar.toFile())) {
      assertThat(written.stream().map(ZipEntry::getName))
          .containsExactly(
              "META-INF/services/gatewire.cli.CommandProvider", "gatewire/cli/Main.class");
    }
  }

  /** Otherwise the JVM would reject its class-data archive after each build. */
  @Test
  void stays_untouched_if_no_class_changed() throws IOException {
    LibraryJar.write(folder.resolve("classes"), jar);
    FileTime before = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(jar, before);
    write("shop/Shop.class", "changed");

    assertThat(LibraryJar.write(folder.resolve("classes"), jar)).isFalse();
    assertThat(Files.getLastModifiedTime(jar)).isEqualTo(before);
  }

  @Test
  void is_written_again_if_a_class_changed() throws IOException {
    LibraryJar.write(folder.resolve("classes"), jar);
    write("gatewire/cli/Main.class", "changed");

    assertThat(LibraryJar.write(folder.resolve("classes"), jar)).isTrue();
    try (JarFile written = new JarFile(jar.toFile())) {
      assertThat(written.getInputStream(written.getEntry("gatewire/cli/Main.class")))
          .hasContent("changed");
    }
  }

  private void write(String file, String content) throws IOException {
    Path path = folder.resolve("classes").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }
}
