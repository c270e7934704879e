package gatewire.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewire.check.Report;
import gatewire.check.rule.Finding;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.http.HttpHeaders;
import gatewire.model.Authorization;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.Model;
import gatewire.model.PathTemplate;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.openapi.ApiDocument;
import gatewire.openapi.document.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Checks each row of docs/cases.md against its recorded case. */
class ControlPlaneCasesTests {

  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| (.+) \\|");
  private static final Pattern RULE = Pattern.compile("rule `([^`]+)`");
  private static final List<String> OTHERS =
      List.of("import: ", "not here: ", "not written: ", "test invocation: ");

  private static Map<String, String> table() {
    Map<String, String> rows = new LinkedHashMap<>();
    try (Stream<String> lines = Files.lines(Path.of("components", "docs", "cases.md"))) {
      lines
          .map(ROW::matcher)
          .filter(Matcher::matches)
          .forEach(row -> assertThat(rows.put(row.group(1), row.group(2))).isNull());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }

  private static Stream<GatewayCase> cases(String checkedBy) {
    Map<String, String> table = table();
    return GatewayCase.ofKind("control-plane")
        .filter(each -> table.getOrDefault(each.id(), "").startsWith(checkedBy));
  }

  @Test
  void each_case_has_a_row_and_each_row_a_case() {
    assertThat(table().keySet())
        .containsExactlyInAnyOrderElementsOf(
            GatewayCase.ofKind("control-plane").map(GatewayCase::id).toList());
    assertThat(table().values())
        .allMatch(
            checkedBy ->
                RULE.matcher(checkedBy).matches()
                    || OTHERS.stream().anyMatch(checkedBy::startsWith));
  }

  @TestFactory
  Stream<DynamicTest> the_named_rule_reports_the_mistake_with_the_message_of_AWS() {
    return cases("rule ")
        .map(
            each ->
                dynamicTest(
                    each.id(),
                    () -> {
                      Matcher rule = RULE.matcher(table().get(each.id()));
                      assertThat(rule.matches()).isTrue();
                      List<Finding> found =
                          Report.of(api(each)).errors().stream()
                              .filter(finding -> finding.rule().equals(rule.group(1)))
                              .toList();
                      assertThat(found).isNotEmpty();
                      String aws = each.expect().path("body").path("message").asText();
                      assertThat(found)
                          .allMatch(
                              finding ->
                                  finding.rule().equals("unparsed")
                                      || finding.aws().filter(aws::startsWith).isPresent());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> an_import_reads_a_document_as_AWS_does() {
    return cases("import: ").map(each -> dynamicTest(each.id(), () -> imported(each)));
  }

  @Test
  void a_test_of_an_unknown_method_is_rejected() {
    GatewayCase unknown = cases("test invocation: ").findFirst().orElseThrow();
    TestInvocation invocation =
        new TestInvocation(
            DeployedApi.of(RestApi.builder("case").build(), Stage.named("test"), "case"),
            new CaseBackends(unknown));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                invocation.test(
                    new TestRequest(
                        HttpMethod.HEAD,
                        PathTemplate.parse("/"),
                        Optional.empty(),
                        HttpHeaders.NONE,
                        "",
                        Map.of())))
        .withMessage(unknown.expect().path("body").path("message").asText());
  }

  private static void imported(GatewayCase gatewayCase) {
    ApiDocument document = ApiDocument.read(document(gatewayCase).toString());
    JsonNode expect = gatewayCase.expect().path("body_json_contains");
    if (expect.isMissingNode()) {
      assertThat(document.warnings()).as("warnings for an API that AWS rejects").isNotEmpty();
    }
    for (JsonNode warning : expect.path("warnings")) {
      assertThat(document.warnings()).extracting(Warning::text).contains(warning.asText());
    }
    for (JsonNode authorizer : expect.path("items")) {
      assertThat(document.api().authorizers().toString())
          .contains(authorizer.path("identitySource").asText());
    }
    assertThat(document.api().methods())
        .isNotEmpty()
        .allSatisfy(method -> assertMethod(method, expect))
        .allSatisfy(method -> assertIntegration(method.integration(), expect));
  }

  private static void assertMethod(Method method, JsonNode expect) {
    if (expect.has("apiKeyRequired")) {
      assertThat(method.apiKeyRequired()).isEqualTo(expect.path("apiKeyRequired").asBoolean());
      assertThat(method.authorization() instanceof Authorization.Custom)
          .isEqualTo(expect.path("authorizationType").asText().equals("CUSTOM"));
    }
    Map<String, Boolean> declared = new LinkedHashMap<>();
    method.requestParameters().forEach((name, needed) -> declared.put(name.expression(), needed));
    expect
        .path("requestParameters")
        .properties()
        .forEach(
            parameter ->
                assertThat(declared)
                    .containsEntry(parameter.getKey(), parameter.getValue().asBoolean()));
  }

  private static void assertIntegration(Integration integration, JsonNode expect) {
    if (expect.has("type")) {
      assertThat(integration.type().name()).isEqualTo(expect.path("type").asText());
      assertThat(integration.httpMethod().isPresent()).isEqualTo(expect.has("httpMethod"));
      assertThat(integration.responses())
          .allMatch(response -> response.selectionPattern().isEmpty());
    }
    if (expect.has("connectionType")) {
      assertThat(integration.connection().type().name())
          .isEqualTo(expect.path("connectionType").asText());
    }
  }

  /** Returns the API that the call of a case would create. */
  private static RestApi api(GatewayCase gatewayCase) {
    JsonNode input = gatewayCase.unit().path("input");
    RestApi read = ApiDocument.read(document(gatewayCase).toString()).api();
    RestApi.Builder api = read.toBuilder();
    if (input.has("minimumCompressionSize")) {
      api.minimumCompressionSize(OptionalInt.of(input.path("minimumCompressionSize").asInt()));
    }
    if (input.path("authorizationType").asText().equals("CUSTOM")) {
      api.methods(
          read.methods().stream()
              .map(m -> m.toBuilder().authorization(new Authorization.Custom("")).build())
              .toList());
    }
    if (gatewayCase.unit().path("operation").asText().equals("CreateModel")) {
      api.model(
          new Model(
              input.path("name").asText(),
              input.path("contentType").asText(),
              input.path("schema").asText()));
    }
    return api.build();
  }

  /** Returns the document of the case, or creates one with the route of its call. */
  private static JsonNode document(GatewayCase gatewayCase) {
    if (gatewayCase.json().path("openapi").isObject()) {
      return gatewayCase.json().path("openapi");
    }
    JsonNode input = gatewayCase.unit().path("input");
    ObjectNode document = GatewayCase.JSON.createObjectNode().put("openapi", "3.0.1");
    document.putObject("info").put("title", "case").put("version", "1");
    ObjectNode paths = document.putObject("paths");
    String path = input.path("resourcePath").asText("/");
    route(paths, path, input);
    if (input.has("pathPart")) {
      gatewayCase
          .json()
          .path("setup")
          .forEach(call -> route(paths, child(call.path("input")), call.path("input")));
      route(paths, child(input), input);
    }
    return document;
  }

  private static String child(JsonNode input) {
    String parent = input.path("parentPath").asText();
    return (parent.equals("/") ? "" : parent) + "/" + input.path("pathPart").asText();
  }

  private static void route(ObjectNode paths, String path, JsonNode input) {
    ObjectNode operation = GatewayCase.JSON.createObjectNode();
    operation.putObject("responses").putObject("200").put("description", "fine");
    input
        .path("requestParameters")
        .properties()
        .forEach(
            parameter -> {
              String[] name = parameter.getKey().split("\\.");
              if (name[0].equals("method")) {
                operation
                    .withArray("parameters")
                    .addObject()
                    .put("name", name[3])
                    .put("in", name[2].equals("querystring") ? "query" : name[2])
                    .putObject("schema")
                    .put("type", "string");
              }
            });
    if (input.has("requestValidatorId")) {
      operation.set("x-amazon-apigateway-request-validator", input.path("requestValidatorId"));
    }
    ObjectNode integration = operation.putObject("x-amazon-apigateway-integration");
    integration.put("type", input.path("type").asText("mock"));
    for (String member : List.of("uri", "credentials")) {
      if (input.has(member)) {
        integration.set(member, input.path(member));
      }
    }
    if (input.has("type") && input.has("requestParameters")) {
      integration.set("requestParameters", input.path("requestParameters"));
    }
    if (input.has("integrationHttpMethod")) {
      integration.set("httpMethod", input.path("integrationHttpMethod"));
    }
    ObjectNode response =
        integration
            .putObject("responses")
            .putObject("default")
            .put("statusCode", input.path("statusCode").asText("200"));
    if (input.has("responseTemplates")) {
      response.set("responseTemplates", input.path("responseTemplates"));
    }
    paths.putObject(path).set("get", operation);
  }
}
