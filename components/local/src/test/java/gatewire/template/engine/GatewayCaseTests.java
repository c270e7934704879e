package gatewire.template.engine;

import static gatewire.template.engine.Templates.rendered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.template.MockStatusCode;
import gatewire.template.TemplateFinding.Kind;
import gatewire.template.TemplateInput;
import gatewire.template.scan.TemplateScan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The recorded cases that are about a template or a mock's status alone. */
class GatewayCaseTests {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> mapping_templates() throws IOException {
    return cases("vtl").map(each -> dynamicTest(each.path("id").asText(), () -> runTemplate(each)));
  }

  @TestFactory
  Stream<DynamicTest> mock_statuses() throws IOException {
    return cases("mock-status")
        .map(each -> dynamicTest(each.path("id").asText(), () -> runMockStatus(each)));
  }

  @Test
  void every_template_that_was_recorded_on_aws_parses() {
    assertThat(allTemplates())
        .isNotEmpty()
        .allSatisfy(
            template ->
                assertThat(TemplateScan.inspect(template).findings())
                    .as(template)
                    .noneMatch(found -> found.kind() == Kind.SYNTAX));
  }

  private static void runTemplate(JsonNode gatewayCase) throws IOException {
    JsonNode unit = gatewayCase.path("unit");
    JsonNode input = unit.path("input");
    TemplateInput body =
        TemplateInput.of(
            input.path("body").asText(""),
            texts(input.path("path")),
            texts(input.path("querystring")),
            texts(input.path("header")));
    @SuppressWarnings("unchecked")
    Map<String, Object> context = JSON.convertValue(input.path("context"), Map.class);
    TemplateVariables variables =
        new TemplateVariables(
            body,
            TemplateContext.of(context == null ? Map.of() : context),
            texts(input.path("stageVariables")));

    String text = rendered(unit.path("template").asText(), variables);

    JsonNode expected = gatewayCase.path("expect").path("body");
    if (expected.isContainerNode()) {
      assertThat(JSON.readTree(text)).isEqualTo(expected);
    } else {
      assertThat(text).isEqualTo(expected.asText());
    }
  }

  private static void runMockStatus(JsonNode gatewayCase) {
    var status = MockStatusCode.of(gatewayCase.path("unit").path("template").asText());

    JsonNode expected = gatewayCase.path("expect");
    if (expected.path("status").asInt() == 500) {
      assertThat(status).isEmpty();
    } else {
      assertThat(status).hasValue(expected.path("status").asInt());
    }
  }

  private static Stream<JsonNode> cases(String kind) {
    return Stream.of("/cases/gateway-cases.json", "/cases/docs-cases.json")
        .flatMap(file -> StreamSupport.stream(read(file).spliterator(), false))
        .filter(each -> each.path("unit").path("kind").asText().equals(kind));
  }

  /** Every mapping template that a case deploys. */
  private static List<String> allTemplates() {
    return Stream.of("/cases/gateway-cases.json", "/cases/docs-cases.json")
        .flatMap(
            file ->
                Stream.of("requestTemplates", "responseTemplates")
                    .flatMap(name -> read(file).findValues(name).stream()))
        .flatMap(templates -> StreamSupport.stream(templates.spliterator(), false))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .distinct()
        .toList();
  }

  private static JsonNode read(String file) {
    try (InputStream cases = GatewayCaseTests.class.getResourceAsStream(file)) {
      return JSON.readTree(cases);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
    return texts;
  }
}
