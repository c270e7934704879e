package gatewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportSarifTests {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void a_result_has_its_rule_its_position_and_a_fingerprint() throws IOException {
    CheckRun run = CheckRun.of("--openapi", CheckRun.BOOKS, "--format", "sarif");
    assertThat(run.exitCode()).isEqualTo(1);
    JsonNode log = read(run.out());

    assertThat(log.at("/runs/0/tool/driver/rules"))
        .extracting(rule -> rule.path("id").asText())
        .isEqualTo(List.of("undeclared-status", "import-warning"));
    JsonNode result = log.at("/runs/0/results/1");
    assertThat(result.at("/partialFingerprints/gatewire~1v1").asText()).matches("[0-9a-f]{64}");
    assertThat(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(without(result)))
        .isEqualTo(
            """
            {
              "ruleId" : "undeclared-status",
              "ruleIndex" : 0,
              "level" : "error",
              "message" : {
                "text" : "PUT /books: integration response 404 has no method response 404 (declared: [200])\\n  AWS: Output mapping refers to an invalid method response: 404\\n  fix: declare method response 404, or drop the integration response"
              },
              "locations" : [ {
                "physicalLocation" : {
                  "artifactLocation" : {
                    "uri" : "%s"
                  },
                  "region" : {
                    "startLine" : 12,
                    "startColumn" : 5
                  }
                },
                "logicalLocations" : [ {
                  "fullyQualifiedName" : "books: PUT /books"
                } ]
              } ]
            }"""
                .formatted(CheckRun.BOOKS));
  }

  @Test
  void a_rule_has_a_description_and_help() throws IOException {
    JsonNode rule =
        read(CheckRun.of("--openapi", CheckRun.BOOKS, "--format", "sarif").out())
            .at("/runs/0/tool/driver/rules/0");

    assertThat(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(rule))
        .isEqualTo(
            """
            {
              "id" : "undeclared-status",
              "shortDescription" : {
                "text" : "Requests for which this response is selected get 500."
              },
              "fullDescription" : {
                "text" : "An IntegrationResponse needs a MethodResponse with the same status."
              },
              "help" : {
                "text" : "Symptom: Requests for which this response is selected get 500.\\nCause: An IntegrationResponse needs a MethodResponse with the same status.\\nEvidence: reported, issues about \\"Output mapping refers to an invalid method response\\".",
                "markdown" : "**Symptom:** Requests for which this response is selected get 500.\\n\\n**Cause:** An IntegrationResponse needs a MethodResponse with the same status.\\n\\n**Evidence:** reported, issues about \\"Output mapping refers to an invalid method response\\"."
              },
              "defaultConfiguration" : {
                "level" : "error"
              }
            }""");
  }

  @Test
  void a_suppressed_finding_of_a_program_has_its_justification_and_the_project_as_its_file()
      throws IOException {
    JsonNode log =
        read(
            CheckRun.of("--program", CheckCommandTests.Program.class.getName(), "--format", "sarif")
                .out());

    assertThat(log.at("/runs/0/results")).hasSize(2);
    assertThat(log.at("/runs/0/results/0").has("suppressions")).isFalse();
    assertThat(log.at("/runs/0/results/1/suppressions"))
        .hasToString("[{\"kind\":\"inSource\",\"justification\":\"we like it\"}]");
    assertThat(log.at("/runs/0/results/1/locations/0/physicalLocation"))
        .hasToString("{\"artifactLocation\":{\"uri\":\"Pulumi.yaml\"}}");
  }

  @Test
  void a_file_is_a_uri_and_a_finding_keeps_its_fingerprint_when_it_moves(@TempDir Path folder)
      throws IOException {
    String books = Files.readString(Path.of(CheckRun.BOOKS));
    Path document = Files.writeString(folder.resolve("my books.yaml"), books);
    JsonNode before = result(document);
    Files.writeString(document, "# moved\n" + books);
    JsonNode after = result(document);

    assertThat(before.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .startsWith("file:///")
        .endsWith("/my%20books.yaml");
    assertThat(after.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(6);
    assertThat(after.path("partialFingerprints")).isEqualTo(before.path("partialFingerprints"));
  }

  @Test
  void an_api_without_findings_has_no_results(@TempDir Path folder) throws IOException {
    String export = "{\"version\":3,\"deployment\":{\"resources\":[]}}";
    Path file = Files.writeString(folder.resolve("export.json"), export);

    CheckRun run = CheckRun.of("--stack-export", file.toString(), "--format", "sarif");

    assertThat(run.exitCode()).isZero();
    assertThat(read(run.out()).at("/runs/0/results")).isEmpty();
  }

  private static JsonNode result(Path document) throws IOException {
    return read(CheckRun.of("--openapi", document.toString(), "--format", "sarif").out())
        .at("/runs/0/results/0");
  }

  private static JsonNode read(String log) throws IOException {
    return JSON.readTree(log);
  }

  private static JsonNode without(JsonNode result) {
    return ((ObjectNode) result.deepCopy()).without("partialFingerprints");
  }
}
