package gatewire.stack.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceKindTests {

  private static void assertKind(SourceKind kind, String... contents) {
    for (String content : contents) {
      assertThat(SourceKind.of(content)).as(content).isEqualTo(kind);
    }
  }

  @Test
  void a_document_has_its_version_at_the_top_level() {
    assertKind(
        SourceKind.DOCUMENT,
        "openapi: 3.0.1\ninfo: {}",
        "info: {}\n'swagger': '2.0'",
        "\uFEFF---\n\"openapi\" : 3.0.1",
        "{openapi: 3.0.1, info: {}}",
        "{\"openapi\": \"3.0.1\"}",
        "\uFEFF{\n\t\"info\": {\"title\": \"a\"}, \"x\": [1], \"swagger\": \"2.0\"}");
  }

  @Test
  void a_template_may_contain_a_document() {
    assertKind(
        SourceKind.TEMPLATE,
        "Resources:\n  Api:\n    Properties:\n      Body:\n        openapi: 3.0.1\n",
        "{\"Resources\": {\"Api\": {\"Properties\": {\"Body\": {\n\"openapi\": \"3.0.1\"}}}}}",
        "{\"Resources\": {\"deployment\": {\"Type\": \"AWS::ApiGateway::Deployment\"}}}");
  }

  @Test
  void an_export_has_a_deployment_at_the_top_level() {
    assertKind(
        SourceKind.EXPORT,
        "{\"version\": 3, \"deployment\": {\"resources\": []}}",
        "{\"version\": 3,\n  \"deployment\" : {\"manifest\": {\"openapi\": 1}}}");
  }

  @Test
  void other_files_and_invalid_json_are_read_as_templates() {
    assertKind(SourceKind.TEMPLATE, "", "{\"Resources\": {", "{}", "[]", "text");
  }
}
