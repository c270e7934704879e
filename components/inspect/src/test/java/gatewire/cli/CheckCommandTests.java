package gatewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.Context;
import gatewire.api.Api;
import gatewire.api.Backends;
import gatewire.api.RouteOptions;
import gatewire.api.Values;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.pulumi.ApiArgs;
import gatewire.pulumi.ApiCheck;
import gatewire.pulumi.ApiComponent;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTests {

  private static final String BROKEN =
      """
      openapi: 3.0.1
      info: {title: broken, version: "1"}
      paths:
        /a:
          get:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: mock
              requestTemplates: {application/json: '{"statusCode": 200}'}
              responses:
                default: {statusCode: "404"}
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Two routes with the same warning, one of them suppressed with a reason. */
  public static final class Program {
    private Program() {}

    public static void stack(Context context) {
      Api api =
          Api.named("headers")
              .get("/heard", Backends.mock().header("Server", Values.literal("me")))
              .get(
                  "/suppressed",
                  Backends.mock().header("Server", Values.literal("me")),
                  RouteOptions.options().suppress("remapped-response-header", "we like it"))
              .build();
      new ApiComponent("headers", ApiArgs.builder().api(api).stage(Stage.named("dev")).build());
    }
  }

  @Test
  void exits_with_0_for_warnings_unless_strict() {
    assertThat(check("--program", Program.class.getName())).isZero();
    assertThat(out.toString())
        .startsWith("WARNING [remapped-response-header] GET /heard: ")
        .contains("[remapped-response-header] GET /suppressed: suppressed, because we like it")
        .endsWith("API 'headers': 0 errors, 1 warning, 1 suppressed\n");

    assertThat(check("--program", Program.class.getName(), "--strict")).isEqualTo(1);
  }

  /**
   * A program that checks its API itself. The API's document declares more than API Gateway
   * supports.
   */
  public static final class OfDocument {
    private OfDocument() {}

    public static void stack(Context context) {
      Api api =
          Api.named("headers")
              .contract(RestApi.builder("headers").build(), List.of("pets.yaml: /a: Ignoring."))
              .get("/heard", Backends.mock().header("Server", Values.literal("me")))
              .build();
      ApiCheck.check(context, api);
      new ApiComponent("headers", ApiArgs.builder().api(api).stage(Stage.named("dev")).build());
    }
  }

  @Test
  void prints_warnings_of_the_program_separately_and_each_finding_once() {
    check("--program", OfDocument.class.getName());

    assertThat(err.toString()).isEqualTo("WARNING pets.yaml: /a: Ignoring.\n");
    assertThat(out.toString()).containsOnlyOnce("GET /heard");
  }

  @Test
  void prints_each_finding_as_json_with_the_same_members() throws IOException {
    check("--program", Program.class.getName(), "--format", "json");

    JsonNode findings = new ObjectMapper().readTree(out.toString());
    assertThat(findings).hasSize(2);
    assertThat(findings.get(0).fieldNames())
        .toIterable()
        .containsExactly(
            "api",
            "rule",
            "severity",
            "place",
            "problem",
            "aws",
            "fix",
            "suppressed",
            "route",
            "file",
            "line",
            "column",
            "pointer");
    assertThat(findings.get(0).get("suppressed").isNull()).isTrue();
    assertThat(findings.get(1).get("suppressed").asText()).isEqualTo("we like it");
  }

  @Test
  void exits_with_1_for_a_document_with_errors(@TempDir Path folder) throws IOException {
    Path document = Files.writeString(folder.resolve("broken.yaml"), BROKEN);

    assertThat(check("--openapi", document.toString())).isEqualTo(1);

    assertThat(out.toString())
        .startsWith("ERROR [undeclared-status] GET /a (%s:5:5): ".formatted(document))
        .contains("API 'broken': 1 error");
  }

  @Test
  void reports_a_missing_file_in_one_line() {
    assertThat(check("--openapi", "nowhere.yaml")).isEqualTo(1);
    assertThat(check("--stack-export", "nowhere.json")).isEqualTo(1);

    assertThat(err.toString()).contains("nowhere.yaml", "nowhere.json").hasLineCount(2);
  }

  private int check(String... arguments) {
    CommandLine commandLine =
        Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return commandLine.execute(
        Stream.concat(Stream.of("check"), Stream.of(arguments)).toArray(String[]::new));
  }
}
