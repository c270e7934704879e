package gatewire.stack.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.stack.ResourceState;
import gatewire.stack.aws.ApiStack;
import gatewire.stack.cloudformation.value.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamTemplateTests {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CloudFormationTemplate TEMPLATE =
      CloudFormationTemplate.read(CloudFormationTemplateTests.FOLDER.resolve("sam.yaml"), Map.of());

  @TempDir private Path folder;

  private static JsonNode body(CloudFormationTemplate template, String api) throws IOException {
    ResourceState state =
        template.resources().stream()
            .filter(one -> one.type().endsWith(":RestApi") && one.name().equals(api))
            .findFirst()
            .orElseThrow();
    return JSON.readTree((String) state.input("body").orElseThrow());
  }

  private CloudFormationTemplate read(String text) throws IOException {
    Path file = folder.resolve("template.yaml");
    Files.writeString(file, text);
    return CloudFormationTemplate.read(file, Map.of());
  }

  @Test
  void routes_events_without_an_api_to_the_implicit_one() throws IOException {
    JsonNode paths = body(TEMPLATE, "ServerlessRestApi").path("paths");

    assertThat(paths.fieldNames()).toIterable().containsExactly("/notes", "/notes/{noteId}");
    assertThat(paths.at("/~1notes~1{noteId}/put/x-amazon-apigateway-integration/uri").asText())
        .isEqualTo(
            "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:PutNote:live/invocations");
    assertThat(TEMPLATE.notes()).isEmpty();
  }

  @Test
  void merges_globals_into_functions_and_apis() throws IOException {
    assertThat(ApiStack.read(TEMPLATE.resources()).functions())
        .filteredOn(function -> function.logicalName().equals("ListNotes"))
        .singleElement()
        .satisfies(
            function -> {
              assertThat(function.handler()).contains("app.handler");
              assertThat(function.timeout()).hasSeconds(20);
              assertThat(function.environment()).isEqualTo(Map.of("TABLE", "Notes"));
            });
    assertThat(
            body(TEMPLATE, "ServerlessRestApi")
                .at("/paths/~1notes/options/x-amazon-apigateway-integration/responses/default")
                .path("responseParameters"))
        .isEqualTo(
            JSON.readTree(
                """
                {"method.response.header.Access-Control-Allow-Origin": "'https://notes.example'",
                 "method.response.header.Access-Control-Allow-Headers": "'Authorization'",
                 "method.response.header.Access-Control-Allow-Methods": "'GET,OPTIONS'"}
                """));
  }

  @Test
  void secures_operations_with_the_default_authorizer_unless_an_event_has_another()
      throws IOException {
    JsonNode api = body(TEMPLATE, "StatusApi");

    assertThat(api.at("/paths/~1secret~1{id}/post/security").toString())
        .isEqualTo("[{\"Users\":[]}]");
    assertThat(api.at("/paths/~1status/x-amazon-apigateway-any-method").has("security")).isFalse();
    assertThat(api.at("/paths/~1status/options").has("security")).isFalse();
    assertThat(api.at("/securityDefinitions/Custom"))
        .isEqualTo(
            JSON.readTree(
                """
                {"type": "apiKey", "name": "Unused", "in": "header",
                 "x-amazon-apigateway-authtype": "custom",
                 "x-amazon-apigateway-authorizer": {
                   "type": "request",
                   "authorizerUri": "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:PutNote/invocations",
                   "authorizerResultTtlInSeconds": 30,
                   "identitySource": "method.request.header.X-Token"}}
                """));
  }

  @Test
  void reads_models_validators_and_gateway_responses() throws IOException {
    JsonNode api = body(TEMPLATE, "StatusApi");
    JsonNode post = api.at("/paths/~1secret~1{id}/post");

    assertThat(post.path("x-amazon-apigateway-request-validator").asText()).isEqualTo("body-only");
    assertThat(post.at("/parameters/1/schema/$ref").asText()).isEqualTo("#/definitions/Secret");
    assertThat(api.at("/x-amazon-apigateway-gateway-responses/DEFAULT_4XX").toString())
        .isEqualTo(
            "{\"responseParameters\":{\"gatewayresponse.header.Access-Control-Allow-Origin\":\"'https://notes.example'\"}}");
  }

  @Test
  void needs_a_key_and_creates_a_usage_plan() throws IOException {
    ApiStack stack =
        ApiStack.read(
            read("""
                    Transform: AWS::Serverless-2016-10-31
                    Resources:
                      Api:
                        Type: AWS::Serverless::Api
                        Properties:
                          StageName: v1
                          Auth: {ApiKeyRequired: true, UsagePlan: {CreateUsagePlan: PER_API, UsagePlanName: all}}
                          DefinitionBody:
                            openapi: 3.0.1
                            info: {title: keyed, version: "1"}
                            paths:
                              /a:
                                Fn::If:
                                  - Missing
                                  - {}
                                  - get: {x-amazon-apigateway-integration: {type: mock}}
                    Conditions: {Missing: !Equals [a, b]}
                    """)
                .resources());

    assertThat(stack.usagePlans().get(0).keyIds()).containsExactly("ApiApiKey");
    assertThat(stack.apis().get(0).body().orElseThrow().document())
        .contains("\"/a\":{\"get\":{", "\"security\":[{\"api_key\":[]}]");
  }

  @Test
  void reads_a_local_document_and_reports_one_that_is_elsewhere() throws IOException {
    Files.writeString(
        folder.resolve("api.yaml"),
        "{openapi: 3.0.1, info: {title: t, version: '1'}, paths: {/a: {get: {x-amazon-apigateway-integration: {type: mock}}}}}");
    String template =
        """
        Resources:
          Api:
            Type: AWS::Serverless::Api
            Properties: {StageName: v1, DefinitionUri: %s}
        """;

    CloudFormationTemplate local = read(template.formatted("api.yaml"));
    assertThat(body(local, "Api").at("/paths/~1a").has("get")).isTrue();
    assertThat(local.lines().locate("api", "GET /a"))
        .contains(
            new SourceLocation(
                folder.resolve("api.yaml"), new Position(1, 63), Optional.of("/paths/~1a/get")));
    CloudFormationTemplate elsewhere = read(template.formatted("s3://bucket/other.yaml"));
    assertThat(ApiStack.read(elsewhere.resources()).apis()).isEmpty();
    assertThat(elsewhere.notes())
        .extracting(TemplateNote::problem)
        .isEqualTo(
            List.of(
                "the document 's3://bucket/other.yaml' of API 'Api' is not on this machine, so its methods are not read; check the document with --openapi"));
  }

  @Test
  void finds_the_lines_of_what_sam_expands() {
    TemplateLines lines = TEMPLATE.lines();

    assertThat(lines.locate("statusapi", "POST /secret/{id}"))
        .map(location -> location.position().line())
        .contains(32);
    assertThat(lines.locate("statusapi", "authorizer 'Custom'"))
        .map(location -> location.position().line())
        .contains(64);
    assertThat(lines.locate("statusapi", "gateway response DEFAULT_4XX"))
        .map(location -> location.position().line())
        .contains(71);
    assertThat(lines.locate("serverlessrestapi", "PUT /notes/{noteId}"))
        .map(location -> location.position().line())
        .contains(48);
  }

  @Test
  void names_an_http_api_that_is_not_read() throws IOException {
    assertThat(read("Resources: {Web: {Type: AWS::Serverless::HttpApi}}").notes())
        .extracting(TemplateNote::problem)
        .containsExactly(
            "'Web' is an HTTP or WebSocket API, which is not read: only REST APIs are");
  }

  @Test
  void starts_a_state_machine_from_an_event() throws IOException {
    JsonNode integration =
        body(
                read(
                    """
                    Resources:
                      Flow:
                        Type: AWS::Serverless::StateMachine
                        Properties:
                          Events:
                            Start: {Type: Api, Properties: {Path: /flow, Method: post}}
                    """),
                "ServerlessRestApi")
            .at("/paths/~1flow/post/x-amazon-apigateway-integration");

    assertThat(integration.path("uri").asText())
        .isEqualTo("arn:aws:apigateway:us-east-1:states:action/StartExecution");
    assertThat(integration.at("/requestTemplates/application~1json").asText())
        .endsWith(
            "\"stateMachineArn\": \"arn:aws:states:us-east-1:123456789012:stateMachine:Flow\"}");
  }
}
