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

/** Properties that the resources of a CloudFormation template do not have. */
class UnknownTemplatePropertyTests {

  private static final String TEMPLATE =
      """
      Resources:
        Api:
          Type: AWS::ApiGateway::RestApi
          Properties:
            Name: pets
            EndpointConfiguration: {Types: [REGIONAL]}
        Get:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !GetAtt Api.RootResourceId
            HttpMethod: GET
            AuthorizationType: NONE
            MethodResponses: [{StatusCode: 200}]
            Integration:
              Type: MOCK
              RequestTemplates: {application/json: '{"statusCode": 200}'}
              IntegrationResponses: [{StatusCode: 200}]
      """;

  private static final String FINDING = "[unknown-template-property]";

  @TempDir private Path folder;

  private String check(String template) throws IOException {
    Path file = folder.resolve("template.yaml");
    Files.writeString(file, template);
    return CheckRun.of("--template", file.toString()).out();
  }

  @Test
  void are_named_with_the_line_and_the_documented_names() throws IOException {
    String template =
        TEMPLATE.replace("EndpointConfiguration: {Types:", "EndpointConfiguration: {Type:");

    assertThat(check(template))
        .contains(
            """
            template.yaml:6:31): EndpointConfiguration of resource 'Api' (AWS::ApiGateway::RestApi) has the property 'Type', which CloudFormation does not document (documented: IpAddressType, Types, VpcEndpointIds)
              fix: correct its name, or remove it""");
  }

  @ParameterizedTest
  @CsvSource({
    "Name: pets,Name: pets~      Descriptions: x",
    "HttpMethod: GET,HttpMethod: GET~      RequestValidator: x",
    "Type: MOCK,Type: MOCK~        TimeoutInMilliseconds: 5000",
    "'IntegrationResponses: [{','IntegrationResponses: [{SelectionPatterns: x, '",
    "'MethodResponses: [{','MethodResponses: [{ResponseModel: {}, '"
  })
  void are_found_in_each_object(String known, String wrong) throws IOException {
    assertThat(check(TEMPLATE.replace(known, wrong.replace("~", "\n")))).containsOnlyOnce(FINDING);
  }

  @Test
  void are_not_found_in_a_template_without_mistakes() throws IOException {
    assertThat(check(TEMPLATE)).doesNotContain(FINDING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EndpointConfiguration: !If [Private, {Types: [PRIVATE]}, !Ref AWS::NoValue]",
        "EndpointConfiguration: {Fn::Transform: {Name: AWS::Include, Parameters: {Location: a.yaml}}}"
      })
  void are_not_functions(String configuration) throws IOException {
    String template =
        TEMPLATE.replace("EndpointConfiguration: {Types: [REGIONAL]}", configuration)
            + "Conditions: {Private: !Equals [a, a]}\n";

    assertThat(check(template)).doesNotContain(FINDING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain.yaml", "sam.yaml", "serverless.json", "cdk.template.json"})
  void are_not_in_templates_of_tools(String file) {
    String folder = "components/inspect/src/test/resources/gatewire/stack/cloudformation/";

    assertThat(CheckRun.of("--template", folder + file).out()).doesNotContain(FINDING);
  }
}
