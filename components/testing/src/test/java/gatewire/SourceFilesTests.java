package gatewire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks what the compiler does not check: the length of files and the Javadoc of types. */
class SourceFilesTests {

  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "^public (?:final |abstract |sealed |non-sealed )*(?:class|interface|record|enum|@interface) (\\w+)",
          Pattern.MULTILINE);

  private record Source(Path file, String text) {
    long lines() {
      return text.lines().count();
    }

    static Source read(Path file) {
      try {
        return new Source(file, Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void half_of_the_files_are_short_and_none_is_long() {
    List<Source> sources =
        main().filter(source -> !source.file().endsWith("package-info.java")).toList();
    List<Long> lines = sources.stream().map(Source::lines).sorted().toList();

    assertThat(sources).as("files").isNotEmpty();
    assertThat(lines.get(lines.size() / 2)).as("lines of the median file").isLessThanOrEqualTo(60);
    assertThat(lines.get(lines.size() * 9 / 10))
        .as("lines of the 90th percentile")
        .isLessThanOrEqualTo(180);
    assertThat(tooLong(sources.stream()))
        .as("files of more than 300 lines: extract a second concept")
        .isEmpty();
  }

  @Test
  void no_test_is_long() {
    assertThat(tests()).as("files").isNotEmpty();
    assertThat(tooLong(tests()))
        .as("tests of more than 300 lines: extract a second subject")
        .isEmpty();
  }

  private static Stream<Path> tooLong(Stream<Source> sources) {
    return sources.filter(source -> source.lines() > 300).map(Source::file);
  }

  @Test
  void each_public_type_has_javadoc() {
    assertThat(ours().filter(SourceFilesTests::isSilent).map(Source::file))
        .as("files whose public type has no Javadoc")
        .isEmpty();
  }

  /** The packages of a fork are exempt. */
  private static Stream<Source> ours() {
    return main()
        .filter(
            source ->
                !source.file().startsWith("src/main/java")
                    || source.file().startsWith("src/main/java/petstore"));
  }

  private static boolean isSilent(Source source) {
    Matcher type = PUBLIC_TYPE.matcher(source.text());
    if (!type.find()) {
      return false;
    }
    String before = source.text().substring(0, type.start());
    int javadoc = before.lastIndexOf("*/");
    // Annotations may be between the comment and the type; imports end with a semicolon.
    return javadoc < 0 || before.substring(javadoc).contains(";");
  }

  /**
   * The local gateway and the code that runs in Velocity are exempt where libraries return null.
   */
  @Test
  void program_and_library_use_optional_instead_of_nullable() {
    assertThat(
            main()
                .filter(source -> !source.file().startsWith("components/local"))
                .filter(
                    source ->
                        !source
                            .file()
                            .startsWith("components/declare/src/main/java/gatewire/template"))
                .filter(source -> source.text().contains("annotations.Nullable;"))
                .map(Source::file))
        .isEmpty();
  }

  private static Stream<Source> main() {
    return sources("main");
  }

  private static Stream<Source> tests() {
    return sources("test");
  }

  /** Returns the Java files of the program and of each folder of the library, in a fixed order. */
  private static Stream<Source> sources(String kind) {
    try (Stream<Path> folders = Files.list(Path.of("components"))) {
      List<Path> roots =
          Stream.concat(Stream.of(Path.of("")), folders.sorted())
              .map(folder -> folder.resolve("src").resolve(kind).resolve("java"))
              .filter(Files::isDirectory)
              .toList();
      return roots.stream().flatMap(SourceFilesTests::javaFiles).map(Source::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> javaFiles(Path root) {
    try {
      return Files.walk(root).filter(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
