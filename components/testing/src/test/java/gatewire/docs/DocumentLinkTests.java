package gatewire.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentLinkTests {

  @ParameterizedTest
  @MethodSource
  void each_link_leads_to_a_file_and_a_heading(Path document) {
    assertThat(MarkdownPage.read(document).links().stream().filter(link -> !leads(link))).isEmpty();
  }

  static List<Path> each_link_leads_to_a_file_and_a_heading() {
    return Documents.all();
  }

  @Test
  void each_document_is_linked_directly_or_indirectly_from_the_readme() {
    Set<Path> reached = new TreeSet<>();
    Deque<Path> open = new ArrayDeque<>(List.of(Documents.README));
    while (!open.isEmpty()) {
      Path page = open.pop();
      if (reached.add(page)) {
        pagesLinkedFrom(page).forEach(open::push);
      }
    }
    assertThat(reached).containsAll(Documents.all());
  }

  @ParameterizedTest
  @CsvSource({
    "## Try it, try-it",
    "# After `pulumi new` or a fork, after-pulumi-new-or-a-fork",
    "'### CORS, and \"errors\"', cors-and-errors",
    "## A [link](page.md) in it, a-link-in-it"
  })
  void a_heading_has_the_anchor_that_github_gives_it(String heading, String anchor) {
    assertThat(new MarkdownPage(Path.of("page.md"), List.of(heading)).anchors())
        .containsExactly(anchor);
  }

  @Test
  void links_in_code_are_not_links() {
    assertThat(
            new MarkdownPage(
                    Path.of("page.md"),
                    List.of("`[a](b)` and [c](d#e)", "```text", "[f](g)", "```"))
                .links())
        .containsExactly(new MarkdownPage.Link("page.md:1", Path.of("d"), "e"));
  }

  private static Stream<Path> pagesLinkedFrom(Path page) {
    return MarkdownPage.read(page).links().stream()
        .map(MarkdownPage.Link::target)
        .filter(target -> target.toString().endsWith(".md") && Files.exists(target));
  }

  private static boolean leads(MarkdownPage.Link link) {
    return Files.exists(link.target())
        && (link.anchor().isEmpty()
            || MarkdownPage.read(link.target()).anchors().contains(link.anchor()));
  }
}
