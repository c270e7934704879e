package gatewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckFormatTests {

  @Test
  void text_has_equal_findings_once_with_their_places_and_ends_with_the_numbers() {
    CheckRun run = CheckRun.of("--openapi", CheckRun.BOOKS);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            ERROR [undeclared-status] 2 places: integration response 404 has no method response 404 (declared: [200])
              AWS: Output mapping refers to an invalid method response: 404
              fix: declare method response 404, or drop the integration response
              at GET /books (%1$s:5:5)
              at PUT /books (%1$s:12:5)
            WARNING [import-warning] /components/securitySchemes/members (%1$s:21:5): Unsupported security definition type 'http' for 'members'. Ignoring.
            API 'books': 2 errors, 1 warning, 0 suppressed
            """
                .formatted(CheckRun.BOOKS));
  }

  @Test
  void json_has_one_finding_for_each_place_with_all_members() {
    CheckRun run = CheckRun.of("--openapi", CheckRun.BOOKS, "--format", "json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(
            """
            [ {
              "api" : "books",
              "rule" : "undeclared-status",
              "severity" : "error",
              "place" : "GET /books",
              "problem" : "integration response 404 has no method response 404 (declared: [200])",
              "aws" : "Output mapping refers to an invalid method response: 404",
              "fix" : "declare method response 404, or drop the integration response",
              "suppressed" : null,
              "route" : "GET /books",
              "file" : "%s",
              "line" : 5,
              "column" : 5,
              "pointer" : "/paths/~1books/get"
            }, {
            """
                .formatted(CheckRun.BOOKS))
        .endsWith(
            """
              "place" : "/components/securitySchemes/members",
              "problem" : "Unsupported security definition type 'http' for 'members'. Ignoring.",
              "aws" : null,
              "fix" : null,
              "suppressed" : null,
              "route" : null,
              "file" : "%s",
              "line" : 21,
              "column" : 5,
              "pointer" : "/components/securitySchemes/members"
            } ]
            """
                .formatted(CheckRun.BOOKS));
  }

  @Test
  void github_has_one_workflow_command_for_each_finding() {
    CheckRun run = CheckRun.of("--openapi", CheckRun.BOOKS, "--format", "github");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            """
            ::error file=%1$s,line=5,col=5,title=undeclared-status::GET /books: integration response 404 has no method response 404 (declared: [200])%%0A  AWS: Output mapping refers to an invalid method response: 404%%0A  fix: declare method response 404, or drop the integration response
            ::error file=%1$s,line=12,col=5,title=undeclared-status::PUT /books: integration response 404 has no method response 404 (declared: [200])%%0A  AWS: Output mapping refers to an invalid method response: 404%%0A  fix: declare method response 404, or drop the integration response
            ::warning file=%1$s,line=21,col=5,title=import-warning::/components/securitySchemes/members: Unsupported security definition type 'http' for 'members'. Ignoring.
            API 'books': 2 errors, 1 warning, 0 suppressed
            """
                .formatted(CheckRun.BOOKS));
  }

  @Test
  void github_escapes_what_would_end_a_property_or_start_a_command(@TempDir Path folder)
      throws IOException {
    String books = Files.readString(Path.of(CheckRun.BOOKS));
    Path document = folder.resolve("50%, a:b.yaml");
    Files.writeString(document, books.replace("books,", "\"a\\n::set-output name=x::y\","));

    assertThat(CheckRun.of("--openapi", document.toString(), "--format", "github").out())
        .contains("/50%25%2C a%3Ab.yaml,line=5,col=5,")
        .contains("\nAPI 'a%0A::set-output name=x::y': 2 errors");
  }

  @ParameterizedTest
  @CsvSource({"/books, 2", "GET /books, 1", "put, 1"})
  void the_route_filter_applies_to_findings_and_numbers(String route, int errors) {
    CheckRun run = CheckRun.of("--openapi", CheckRun.BOOKS, "--route", route);

    assertThat(run.out())
        .endsWith(
            "%d error%s, 0 warnings, 0 suppressed\n".formatted(errors, errors == 1 ? "" : "s"));
  }

  @Test
  void a_route_that_does_not_exist_is_named() {
    CheckRun run = CheckRun.of("--openapi", CheckRun.BOOKS, "--route", "GET /shops");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "--route GET /shops matches no route; the routes are: GET /books, PUT /books\n");
  }

  @ParameterizedTest
  @CsvSource({"error, 0", "ERROR, 0", "warning, 1"})
  void the_exit_status_depends_on_the_lowest_severity_that_fails(
      String severity, int status, @TempDir Path folder) throws IOException {
    String warnings = Files.readString(Path.of(CheckRun.BOOKS)).replace("\"404\"", "\"200\"");
    Path document = Files.writeString(folder.resolve("warnings.yaml"), warnings);

    assertThat(CheckRun.of("--openapi", document.toString(), "--fail-on", severity).exitCode())
        .isEqualTo(status);
    assertThat(CheckRun.of("--openapi", document.toString(), "--strict").exitCode()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif", "github"})
  void a_file_that_cannot_be_read_is_one_line_in_every_format(String format, @TempDir Path folder)
      throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "a: [");

    for (String source : new String[] {"--openapi", "--template", "--stack-export"}) {
      CheckRun run = CheckRun.of(source, broken.toString(), "--format", format);
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("broken.yaml").hasLineCount(1);
    }
  }
}
