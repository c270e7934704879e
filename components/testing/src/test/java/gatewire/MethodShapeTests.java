package gatewire;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Checks the size of methods and packages, and class names that are easily confused. */
class MethodShapeTests {

  private static final int MAX_LINES = 40;
  private static final int MAX_PARAMETERS = 5;
  private static final int MAX_FILES = 45;

  /** Packages that may be large: their names are public and stable, so they have no subpackages. */
  private static final Set<String> FLAT_PACKAGES = Set.of("gatewire/api", "gatewire/model");

  private static final String TWO_SOURCES =
      "both read the same part of an API, one from a document and one from a stack";

  /** Class names that may occur more than once in the library, with the reason. */
  private static final Map<String, String> SHARED_NAMES =
      Map.of(
          "AuthorizerReader", TWO_SOURCES,
          "GatewayResponseReader", TWO_SOURCES,
          "IntegrationReader", TWO_SOURCES,
          "MethodReader", TWO_SOURCES,
          "Main", "each command has one",
          "package-info", "each package has one");

  private static final ParsedSources SOURCES = ParsedSources.read();

  @Test
  void methods_have_at_most_40_lines() {
    assertThat(SOURCES.methods()).as("methods").isNotEmpty();
    assertThat(
            SOURCES.methods().stream()
                .filter(method -> method.lines() > MAX_LINES)
                .map(method -> tooMany(method.toString(), method.lines(), "lines", MAX_LINES)))
        .as("long methods: extract a second step")
        .isEmpty();
  }

  @Test
  void methods_have_at_most_5_parameters() {
    assertThat(
            SOURCES.methods().stream()
                .filter(method -> method.parameters() > MAX_PARAMETERS)
                .filter(method -> !method.parametersGiven())
                .map(
                    method ->
                        tooMany(
                            method.toString(), method.parameters(), "parameters", MAX_PARAMETERS)))
        .as("methods with many parameters: combine some of them in one type")
        .isEmpty();
  }

  @Test
  void a_class_name_occurs_once_in_the_library() {
    assertThat(
            by(MethodShapeTests::className).entrySet().stream()
                .filter(name -> !SHARED_NAMES.containsKey(name.getKey()))
                .filter(name -> name.getValue().size() > 1)
                .map(
                    name ->
                        tooMany(name.getKey(), name.getValue().size(), "files", 1)
                            + joined(name.getValue())))
        .as("class names with two meanings: make one of them more specific")
        .isEmpty();
  }

  @Test
  void a_name_that_two_sources_share_occurs_twice() {
    Map<String, List<Path>> files = by(MethodShapeTests::className);

    assertThat(SHARED_NAMES)
        .as("exceptions that are no longer needed: remove them from the list")
        .allSatisfy(
            (name, reason) -> {
              if (reason.equals(TWO_SOURCES)) {
                assertThat(files.get(name)).hasSize(2);
              }
            });
  }

  @Test
  void packages_have_at_most_45_files() {
    assertThat(
            by(MethodShapeTests::packageName).entrySet().stream()
                .filter(files -> !FLAT_PACKAGES.contains(files.getKey()))
                .filter(files -> files.getValue().size() > MAX_FILES)
                .map(files -> tooMany(files.getKey(), files.getValue().size(), "files", MAX_FILES)))
        .as("large packages: split them into subpackages")
        .isEmpty();
  }

  private static String tooMany(String kind, long number, String unit, int max) {
    return "%s has %d %s, allowed are %d".formatted(kind, number, unit, max);
  }

  /** Returns the files of the library, grouped. The program may use any names. */
  private static Map<String, List<Path>> by(Function<Path, String> key) {
    return SOURCES.files().stream()
        .filter(file -> file.startsWith("components"))
        .collect(groupingBy(key, TreeMap::new, toList()));
  }

  private static String className(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static String packageName(Path file) {
    return file.getParent().toString().replace('\\', '/').replaceFirst(".*/java/", "");
  }

  private static String joined(List<Path> files) {
    return files.stream().map(MethodShapeTests::packageName).collect(joining(", ", ": ", ""));
  }
}
