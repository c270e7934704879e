package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.stack.cloudformation.CloudFormationTemplate;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Serves CloudFormation templates, and documents with CloudFormation's functions. */
class TemplateServingTests {

  private static final String MOCK =
      """
            type: mock
            requestTemplates: {application/json: '{"statusCode": 200}'}
            responses:
              default:
                statusCode: "200"
                responseTemplates: {application/json: !Sub '{"region": "${AWS::Region}", "name": "${Name}"}'}
      """;

  @TempDir private Path folder;

  private static HttpResponse<String> get(LocalGateway gateway, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(gateway.url(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void serves_a_template_with_stage_variables_and_keys() throws Exception {
    Path file = folder.resolve("template.yaml");
    Files.writeString(
        file,
        """
        Parameters: {Greeting: {Type: String, Default: hello}}
        Resources:
          Api:
            Type: AWS::ApiGateway::RestApi
            Properties: {Name: greetings}
          Greet:
            Type: AWS::ApiGateway::Method
            Properties:
              RestApiId: !Ref Api
              ResourceId: !GetAtt Api.RootResourceId
              HttpMethod: GET
              ApiKeyRequired: true
              Integration:
                Type: MOCK
                RequestTemplates: {application/json: '{"statusCode": 200}'}
                IntegrationResponses:
                  - StatusCode: 200
                    ResponseTemplates: {application/json: '"$stageVariables.greeting"'}
              MethodResponses: [{StatusCode: 200}]
          Deployment:
            Type: AWS::ApiGateway::Deployment
            Properties:
              RestApiId: !Ref Api
              StageName: live
              StageDescription: {Variables: {greeting: !Ref Greeting}}
          Key:
            Type: AWS::ApiGateway::ApiKey
            Properties: {Value: a-key-with-twenty-characters, Enabled: true}
          Plan:
            Type: AWS::ApiGateway::UsagePlan
            Properties: {ApiStages: [{ApiId: !Ref Api, Stage: live}]}
          PlanKey:
            Type: AWS::ApiGateway::UsagePlanKey
            Properties: {KeyId: !Ref Key, KeyType: API_KEY, UsagePlanId: !Ref Plan}
        """);
    CloudFormationTemplate template =
        CloudFormationTemplate.read(file, Map.of("Greeting", "good morning"));

    try (LocalGateway gateway = LocalGateway.ofResources(template.resources()).start()) {
      assertThat(gateway.notes()).isEmpty();
      assertThat(get(gateway, "/", "x-api-key", "a-key-with-twenty-characters").body())
          .isEqualTo("\"good morning\"");
      assertThat(get(gateway, "/").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void serves_a_document_with_functions() throws Exception {
    Path file = folder.resolve("api.yaml");
    Files.writeString(file, document());

    try (LocalGateway gateway =
        LocalGateway.ofDocuments(List.of(file), Map.of("Name", "pets")).start()) {
      assertThat(gateway.notes()).isEmpty();
      assertThat(get(gateway, "/a").body())
          .isEqualTo("{\"region\": \"us-east-1\", \"name\": \"pets\"}");
    }
  }

  private static String document() throws IOException {
    return """
        openapi: 3.0.1
        info: {title: t, version: "1"}
        paths:
          /a:
            get:
              responses: {"200": {description: ok}}
              x-amazon-apigateway-integration:
        """
        + MOCK.indent(4);
  }
}
