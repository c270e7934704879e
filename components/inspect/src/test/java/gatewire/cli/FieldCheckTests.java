package gatewire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Checks documents with the mistakes, and the sane constructs, of public API documents. */
class FieldCheckTests {

  /** The cases that still fail. A case that passes must be removed, so the list only shrinks. */
  private static final Set<String> KNOWN_OPEN =
      Set.of(
          "private-without-policy",
          "model-example",
          "model-discriminator",
          "model-misspelt-properties",
          "model-bad-pattern",
          "model-number-exclusive-minimum",
          "function-by-name",
          "function-by-name-mapped",
          "authorizer-function-arn",
          "authorizer-no-arn",
          "function-default-only",
          "function-default-only-swagger",
          "object-success-as-500",
          "http-success-as-502",
          "unmapped-etag",
          "unmapped-security-headers",
          "unmapped-location",
          "gateway-quoted-message-string",
          "gateway-single-quotes",
          "origin-list",
          "origin-without-scheme",
          "vpc-link-without-id",
          "vpc-link-without-id-mapped",
          "template-comma-missing",
          "template-bare-members",
          "template-bare-keys",
          "template-line-break-in-text",
          "form-body-as-it-is",
          "form-parameter-as-it-is",
          "response-parameter-singular",
          "response-selection-pattern",
          "gateway-template-singular",
          "authorizer-identity-sources",
          "validator-headers",
          "parsed-member",
          "parsed-object",
          "set-and-brace",
          "inner-json-escaped-once",
          "context-error-in-request",
          "object-key-of-query",
          "if-member",
          "if-member-of-variable",
          "override-status-650",
          "override-status-99",
          "form-without-content-type",
          "form-with-json-content-type",
          "queue-errors-as-200");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> the_findings_are_as_expected() {
    return FieldCase.all()
        .map(
            each ->
                dynamicTest(
                    each.id(),
                    () -> {
                      List<String> differences = each.differences(check(each));
                      if (KNOWN_OPEN.contains(each.id())) {
                        assertThat(differences)
                            .as("passes: remove it from KNOWN_OPEN")
                            .isNotEmpty();
                      } else {
                        assertThat(differences).isEmpty();
                      }
                    }));
  }

  @Test
  void every_open_case_exists() {
    assertThat(FieldCase.all().map(FieldCase::id)).containsAll(KNOWN_OPEN);
  }

  private String check(FieldCase fieldCase) throws IOException {
    String document = fieldCase.document();
    Path file = folder.resolve(document.startsWith("{") ? "d.json" : "d.yaml");
    Files.writeString(file, document);
    StringWriter out = new StringWriter();
    Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(new StringWriter(), true))
        .execute("check", "--openapi", file.toString(), "--format", "json");
    return out.toString();
  }
}
