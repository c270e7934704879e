package gatewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TemplateCommandTests {

  private static final String PLAIN =
      "components/inspect/src/test/resources/gatewire/stack/cloudformation/plain.yaml";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  private int run(String... arguments) {
    CommandLine commands =
        Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return commands.execute(arguments);
  }

  @Test
  void check_names_the_line_of_a_finding_and_a_missing_value() {
    assertThat(run("check", "--template", PLAIN)).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString())
        .startsWith(
            "WARNING [error-as-success] GET /books/{bookId} (%s:41:3): the backend's errors"
                .formatted(PLAIN))
        .endsWith(
            """
            WARNING [missing-value] the template (%s:54:9): 'CatalogUrl' has no value: it is a parameter without a default. A placeholder is read instead; supply the value with --value CatalogUrl=...
            API 'books-live': 0 errors, 2 warnings, 0 suppressed
            """
                .formatted(PLAIN));
    assertThat(run("check", "--template", PLAIN, "--strict")).isEqualTo(1);
  }

  @Test
  void check_writes_the_line_as_json() throws IOException {
    run("check", "--template", PLAIN, "--value", "CatalogUrl=https://c.org", "--format", "json");

    JsonNode finding = new ObjectMapper().readTree(out.toString()).get(0);
    assertThat(finding.path("place").asText()).isEqualTo("GET /books/{bookId}");
    assertThat(finding.path("file").asText()).isEqualTo(PLAIN);
    assertThat(finding.path("line").asInt()).isEqualTo(41);
    assertThat(finding.path("column").asInt()).isEqualTo(3);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void describe_and_export_read_a_template() {
    String[] values = {"--value", "CatalogUrl=https://c.org", "--value", "StageName=test"};

    assertThat(run("describe", "--template", PLAIN, values[0], values[1], values[2], values[3]))
        .isZero();
    assertThat(out.toString())
        .startsWith("API 'books-test', REGIONAL\n")
        .contains("GET /books/{bookId} → HTTP GET https://c.org/books/{bookId}\n");
    assertThat(run("export", "--template", PLAIN, values[0], values[1])).isZero();
    assertThat(out.toString()).contains("\"uri\" : \"https://c.org/books/{bookId}\"");
  }

  @Test
  void a_template_and_a_document_exclude_each_other() {
    assertThat(run("check", "--template", PLAIN, "--openapi", PLAIN)).isEqualTo(2);
    assertThat(err.toString()).contains("mutually exclusive");
  }

  @Test
  void explains_a_template_that_does_not_exist() {
    assertThat(run("check", "--template", "nothing.yaml")).isEqualTo(1);
    assertThat(err.toString()).isEqualTo("nothing.yaml does not exist\n");
  }

  @Test
  void resolves_functions_in_a_document() throws IOException {
    Path document = folder.resolve("api.yaml");
    Files.writeString(
        document,
        """
        openapi: 3.0.1
        info: {title: pets, version: "1"}
        paths:
          /pets:
            get:
              responses: {"200": {description: ok}}
              x-amazon-apigateway-integration:
                type: aws_proxy
                httpMethod: POST
                uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Pets.Arn}/invocations
          /shops:
            get:
              responses: {"200": {description: ok}}
              x-amazon-apigateway-integration:
                type: http_proxy
                httpMethod: GET
                uri: {"Fn::Sub": "https://${Host}/shops"}
        """);

    assertThat(
            run("describe", "--openapi", document.toString(), "--value", "AWS::Region=eu-west-1"))
        .isZero();
    assertThat(out.toString())
        .contains(
            "AWS_PROXY POST arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:Pets-Arn/invocations",
            "HTTP_PROXY GET https://host.example/shops");
    assertThat(err.toString())
        .isEqualTo(
            "WARNING %1$s, line 10: 'Pets.Arn' has no value: it is defined by the template that includes the document. A placeholder is read instead; supply the value with --value Pets.Arn=...\nWARNING %1$s, line 17: 'Host' has no value: it is defined by the template that includes the document. A placeholder is read instead; supply the value with --value Host=...\n"
                .formatted(document));
  }
}
