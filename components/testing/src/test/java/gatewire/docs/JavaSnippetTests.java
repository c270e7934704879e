package gatewire.docs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gatewire.api.ApiBuilder;
import gatewire.check.Report;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles and checks the Java of the documents, each block alone and the recipes page by page. */
class JavaSnippetTests {

  @ParameterizedTest
  @MethodSource
  void each_block_compiles_and_has_no_findings(FencedBlock block, @TempDir Path output)
      throws Exception {
    assumeTrue(
        Files.isDirectory(Path.of("components/local/src"))
            || !block.text().contains("gatewire.local"),
        "the local gateway was deleted");
    JavaSnippet snippet = new JavaSnippet(block.text());
    assertThat(snippet.compile(output)).as(block.place()).isEmpty();
    assertThat(snippet.findings(output)).as(block.place()).isEmpty();
  }

  static Stream<FencedBlock> each_block_compiles_and_has_no_findings() {
    return FencedBlock.written("java");
  }

  /** The cookbook tells its readers to put the examples of its pages into one API. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("recipes")
  void the_examples_of_a_page_fit_into_one_api(
      String page, List<FencedBlock> blocks, @TempDir Path folder) throws Exception {
    ApiBuilder api = JavaSnippet.newApi();
    for (FencedBlock block : blocks) {
      Path output = Files.createDirectory(folder.resolve("block" + blocks.indexOf(block)));
      JavaSnippet snippet = new JavaSnippet(block.text());
      assertThat(snippet.compile(output)).as(block.place()).isEmpty();
      try (URLClassLoader loader = new URLClassLoader(new URL[] {output.toUri().toURL()})) {
        snippet.addTo(api, loader);
      }
    }

    assertThat(Report.of(api.build().restApi()).findings()).as(page).isEmpty();
  }

  static Stream<Arguments> recipes() {
    return FencedBlock.written("java")
        .filter(block -> block.place().contains("/recipes/"))
        .filter(block -> new JavaSnippet(block.text()).addsRoutes())
        .collect(
            groupingBy(
                block -> block.place().replaceFirst(":\\d+$", ""), LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .map(page -> Arguments.of(page.getKey(), page.getValue()));
  }
}
