package gatewire.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/reference.md against the public methods of the library. */
class ReferenceDocumentTests {

  private static final Pattern CALL = Pattern.compile("(\\w+)\\(");

  /** The first cell of a table's row. */
  private static final Pattern FIRST_CELL = Pattern.compile("\\| ((?:[^|`]|`[^`]*`)+?) \\|.*");

  private final List<Section> sections =
      Section.of(MarkdownPage.read(Documents.FOLDER.resolve("reference.md")).lines());

  /** A part of the page below a heading of level two. */
  private record Section(String text) {

    static List<Section> of(List<String> lines) {
      return Stream.of(String.join("\n", lines).split("(?m)^## ")).map(Section::new).toList();
    }

    boolean explains(PublicApi.Call call) {
      return contains("\\b" + call.type() + "\\b") && contains("\\b" + call.method() + "\\b");
    }

    private boolean contains(String pattern) {
      return Pattern.compile(pattern).matcher(text).find();
    }
  }

  @Test
  void each_public_method_is_in_a_section_that_names_its_type() {
    Set<String> missing =
        PublicApi.calls()
            .filter(call -> sections.stream().noneMatch(section -> section.explains(call)))
            .map(PublicApi.Call::toString)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(missing).as("public methods that docs/reference.md does not explain").isEmpty();
  }

  @Test
  void each_public_type_is_named() {
    assertThat(PublicApi.types().map(Class::getSimpleName))
        .allSatisfy(
            type ->
                assertThat(sections).anyMatch(section -> section.contains("\\b" + type + "\\b")));
  }

  @Test
  void each_method_that_a_table_lists_exists() {
    assumeTrue(
        Files.isDirectory(Path.of("components/local/src")),
        "the page also lists a method of the local gateway, which is not here");
    Set<String> known = PublicApi.documented().collect(Collectors.toSet());

    assertThat(listed()).isNotEmpty().allSatisfy(name -> assertThat(known).contains(name));
  }

  private Stream<String> listed() {
    return sections.stream()
        .flatMap(section -> section.text().lines())
        .map(FIRST_CELL::matcher)
        .filter(Matcher::matches)
        .flatMap(cell -> CALL.matcher(cell.group(1)).results())
        .map(call -> call.group(1));
  }
}
