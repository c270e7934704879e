package gatewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Permissions of functions in CloudFormation templates. */
class TemplatePermissionTests {

  private static final String API =
      """
      Parameters:
        ApiId: {Type: String}
        Target: {Type: String}
      Resources:
        Api:
          Type: AWS::ApiGateway::RestApi
          Properties: {Name: pets}
        List:
          Type: AWS::Lambda::Function
          Properties: {Handler: index.handler, Runtime: nodejs20.x, Code: {ZipFile: x}, Role: r}
        Pets:
          Type: AWS::ApiGateway::Resource
          Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: "{petId}"}
        Get:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Api
            ResourceId: !Ref Pets
            HttpMethod: GET
            AuthorizationType: NONE
            Integration:
              Type: AWS_PROXY
              IntegrationHttpMethod: POST
              Uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${List.Arn}/invocations
      """;

  private static final String PERMISSION =
      """
        Permission:
          Type: AWS::Lambda::Permission
          Properties:
            FunctionName: %s
            Action: %s
            Principal: apigateway.amazonaws.com
            SourceArn: %s
      """;

  private static final String ANY_ROUTE =
      "!Sub arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*/*";

  private static final String FINDING = "[function-without-permission]";

  @TempDir private Path folder;

  private String check(String template) throws IOException {
    Path file = folder.resolve("template.yaml");
    Files.writeString(file, template);
    return CheckRun.of("--template", file.toString()).out();
  }

  private static String permission(String function, String action, String source) {
    return API + PERMISSION.formatted(function, action, source);
  }

  @Test
  void a_function_without_a_permission_is_an_error() throws IOException {
    assertThat(check(API))
        .contains(
            "no permission of function 'List' allows API Gateway to invoke it for this route (its permissions allow: none)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!Sub arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*/*",
        "!Sub arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*/GET/*",
        "!Sub arn:aws:execute-api:eu-west-3:999999999999:${Api}/*",
        "!Sub arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${ApiId}/*/POST/",
        "!Join ['', ['arn:aws:execute-api:', !Ref AWS::Region, ':', !Ref AWS::AccountId, ':', !Ref Api, '/*/GET/{petId}']]",
        "!ImportValue source-arn",
        "!Ref AWS::NoValue"
      })
  void a_permission_for_the_route_is_found(String source) throws IOException {
    assertThat(check(permission("!GetAtt List.Arn", "lambda:InvokeFunction", source)))
        .doesNotContain(FINDING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"!Ref List", "List", "!GetAtt List.Arn", "!Ref Target", "!Sub '${List}'"})
  void a_function_is_named_in_each_form(String function) throws IOException {
    assertThat(check(permission(function, "lambda:InvokeFunction", ANY_ROUTE)))
        .doesNotContain(FINDING);
  }

  @Test
  void an_action_is_named_in_any_case() throws IOException {
    assertThat(check(permission("!Ref List", "lambda:invokefunction", ANY_ROUTE)))
        .doesNotContain(FINDING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!Sub arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*/POST/*",
        "!Sub arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:other/*/GET/*"
      })
  void a_permission_for_another_route_is_an_error(String source) throws IOException {
    assertThat(check(permission("!Ref List", "lambda:InvokeFunction", source))).contains(FINDING);
  }

  @Test
  void a_permission_for_another_function_or_action_is_an_error() throws IOException {
    assertThat(check(permission("other", "lambda:InvokeFunction", ANY_ROUTE))).contains(FINDING);
    assertThat(check(permission("!Ref List", "lambda:GetFunction", ANY_ROUTE))).contains(FINDING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  Rights: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: rights.yaml}}\n",
        "  Rights: {Type: Custom::Rights, Properties: {ServiceToken: token}}\n",
        "Transform: [Company::Rights]\n"
      })
  void a_part_that_is_not_read_may_contain_the_permission(String part) throws IOException {
    assertThat(check(API + part)).doesNotContain(FINDING);
  }

  private static final String SAM =
      """
      Transform: AWS::Serverless-2016-10-31
      Globals:
        Function: {Runtime: nodejs20.x, Handler: app.handler, InlineCode: x}
      Resources:
        Pets:
          Type: AWS::Serverless::Api
          Properties:
            StageName: v1
            Auth:
              Authorizers: {Callers: {FunctionArn: !GetAtt Guard.Arn}}
              DefaultAuthorizer: Callers
        Guard: {Type: AWS::Serverless::Function}
        List:
          Type: AWS::Serverless::Function
          Properties:
            AutoPublishAlias: live
            Events:
              Root: {Type: Api, Properties: {Path: /, Method: any, RestApiId: !Ref Pets}}
              One: {Type: Api, Properties: {Path: "/pets/{petId}", Method: get, RestApiId: !Ref Pets}}
              All: {Type: Api, Properties: {Path: "/{rest+}", Method: post, RestApiId: Pets}}
        Other:
          Type: AWS::Serverless::Function
          Properties:
            Events: {Any: {Type: Api, Properties: {Path: /other, Method: any}}}
      """;

  @Test
  void SAM_gives_permissions_to_the_functions_of_events_and_authorizers() throws IOException {
    assertThat(check(SAM)).doesNotContain(FINDING).contains("0 errors");
  }

  @Test
  void SAM_gives_no_permission_to_a_function_that_only_a_document_names() throws IOException {
    String template =
        """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          List:
            Type: AWS::Serverless::Function
            Properties: {Runtime: nodejs20.x, Handler: app.handler, InlineCode: x}
          Pets:
            Type: AWS::Serverless::Api
            Properties:
              StageName: v1
              DefinitionBody:
                openapi: 3.0.1
                info: {title: pets, version: "1"}
                paths:
                  /pets:
                    get:
                      responses: {"200": {description: ok}}
                      x-amazon-apigateway-integration:
                        type: aws_proxy
                        httpMethod: POST
                        uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${List.Arn}/invocations
        """;

    assertThat(check(template)).contains(FINDING);
    assertThat(
            check(
                template.replace(
                    "InlineCode: x}",
                    "InlineCode: x, Events: {One: {Type: Api, Properties: {Path: /pets, Method: get, RestApiId: !Ref Pets}}}}")))
        .doesNotContain(FINDING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain.yaml", "sam.yaml", "serverless.json", "cdk.template.json"})
  void templates_of_tools_have_the_permissions_that_their_functions_need(String file) {
    String folder = "components/inspect/src/test/resources/gatewire/stack/cloudformation/";

    assertThat(CheckRun.of("--template", folder + file).out()).doesNotContain(FINDING);
  }
}
