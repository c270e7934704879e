package gatewire.stack.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.stack.Archive;
import gatewire.stack.StackException;
import gatewire.stack.aws.ApiStack;
import gatewire.stack.aws.BucketCorsRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudFormationTemplateTests {

  static final Path FOLDER =
      Path.of("components/inspect/src/test/resources/gatewire/stack/cloudformation");
  private static final Path PLAIN = FOLDER.resolve("plain.yaml");

  @TempDir private Path temporary;

  @Test
  void reads_a_template_that_people_wrote() {
    CloudFormationTemplate template =
        CloudFormationTemplate.read(PLAIN, Map.of("CatalogUrl", "https://catalog.example"));
    ApiStack stack = ApiStack.read(template.resources());
    RestApi api = stack.apis().get(0).restApi();

    assertThat(template.notes()).isEmpty();
    assertThat(stack.unparsed()).isEmpty();
    assertThat(api.unparsed()).isEmpty();
    assertThat(api.name()).isEqualTo("books-live");
    assertThat(api.binaryMediaTypes()).containsExactly("image/png");
    assertThat(api.methods())
        .singleElement()
        .satisfies(
            method -> {
              assertThat(method.route()).isEqualTo("GET /books/{bookId}");
              assertThat(method.requestValidator()).contains("Checks");
              assertThat(method.integration().uri())
                  .map(Object::toString)
                  .contains("https://catalog.example/books/{bookId}");
              assertThat(method.integration().responses()).hasSize(2);
              assertThat(method.responses().get(0).models())
                  .isEqualTo(Map.of("application/json", "Book"));
            });
    assertThat(stack.apis().get(0).stages())
        .extracting(Stage::name, Stage::variables)
        .containsExactly(tuple("live", Map.of("mode", "full")));
  }

  @Test
  void names_a_value_that_is_missing_once_and_reads_the_rest() {
    CloudFormationTemplate template = CloudFormationTemplate.read(PLAIN, Map.of());

    assertThat(template.notes())
        .extracting(Object::toString)
        .containsExactly(
            PLAIN
                + ", line 54: 'CatalogUrl' has no value: it is a parameter without a default. A placeholder is read instead; supply the value with --value CatalogUrl=...");
    assertThat(ApiStack.read(template.resources()).apis().get(0).restApi().methods()).hasSize(1);
  }

  @Test
  void finds_the_lines_of_routes_resources_and_properties() {
    TemplateLines lines = CloudFormationTemplate.read(PLAIN, Map.of()).lines();

    assertThat(line(lines, "GET /books/{bookId}")).contains(41);
    assertThat(line(lines, "GET /books/{bookId}, response 200")).contains(41);
    assertThat(line(lines, "Integration 'GetBook', input 'uri'")).contains(54);
    assertThat(line(lines, "Response 'NotFound'")).contains(70);
    assertThat(line(lines, "API 'books-live'")).contains(11);
    assertThat(line(lines, "gateway response MISSING_AUTHENTICATION_TOKEN")).contains(70);
    assertThat(line(lines, "stage 'live'")).contains(82);
    assertThat(line(lines, "stage 'live', GET /books/{bookId}")).contains(82);
    assertThat(lines.locate("other", "GET /")).isEmpty();
  }

  private static Optional<Integer> line(TemplateLines lines, String place) {
    return lines.locate("booksapi", place).map(location -> location.position().line());
  }

  @Test
  void reads_what_cdk_synth_writes() {
    CloudFormationTemplate template =
        CloudFormationTemplate.read(FOLDER.resolve("cdk.template.json"), Map.of());
    ApiStack stack = ApiStack.read(template.resources());

    assertThat(template.notes()).isEmpty();
    assertThat(stack.apis().get(0).restApi().methods())
        .extracting(method -> method.route() + " " + method.integration().uri().orElseThrow())
        .containsExactly(
            "GET /orders arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:OrdersHandler5E6F7A8B/invocations");
    assertThat(stack.functions())
        .singleElement()
        .satisfies(
            function ->
                assertThat(function.code())
                    .contains(
                        new Archive.File(FOLDER.resolve("notes").toAbsolutePath().toString())));
    assertThat(stack.buckets())
        .singleElement()
        .satisfies(
            bucket -> {
              assertThat(bucket.name()).isEqualTo("ordersbucket1a2b3c4d");
              assertThat(bucket.corsRules())
                  .containsExactly(
                      new BucketCorsRule(
                          List.of("*"),
                          List.of("GET"),
                          List.of(),
                          List.of("ETag"),
                          Optional.of(60)));
            });
  }

  @Test
  void reads_what_serverless_package_writes() {
    CloudFormationTemplate template =
        CloudFormationTemplate.read(FOLDER.resolve("serverless.json"), Map.of());
    ApiStack stack = ApiStack.read(template.resources());

    assertThat(template.notes()).isEmpty();
    assertThat(stack.unparsed()).isEmpty();
    assertThat(stack.apis().get(0).restApi().methods())
        .extracting(method -> method.route() + " " + method.apiKeyRequired())
        .containsExactly("GET /users true");
    assertThat(stack.apis().get(0).stages()).extracting(Stage::name).containsExactly("dev");
    assertThat(stack.usagePlans())
        .singleElement()
        .satisfies(
            plan -> {
              assertThat(plan.keyIds()).containsExactly("ApiGatewayApiKey1");
              assertThat(plan.stages().get(0).methodThrottling()).containsOnlyKeys("/users/GET");
            });
    assertThat(stack.apiKeys().get(0).value()).contains("generated-api-key-of-ApiGatewayApiKey1");
  }

  @Test
  void reads_methods_of_an_api_that_another_template_declares() throws IOException {
    CloudFormationTemplate template =
        read(
            """
            Parameters:
              SharedApi: {Type: String}
            Resources:
              Health:
                Type: AWS::ApiGateway::Resource
                Properties:
                  RestApiId: !Ref SharedApi
                  ParentId: !ImportValue shared-root
                  PathPart: health
              GetHealth:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref SharedApi
                  ResourceId: !Ref Health
                  HttpMethod: GET
                  AuthorizationType: CUSTOM
                  AuthorizerId: !ImportValue shared-authorizer
                  Integration: {Type: MOCK, RequestTemplates: {application/json: '{"statusCode": 200}'}}
            """);
    ApiStack stack = ApiStack.read(template.resources());

    assertThat(stack.unparsed()).isEmpty();
    assertThat(stack.apis().get(0).restApi().unparsed()).isEmpty();
    assertThat(stack.apis().get(0).restApi().methods())
        .extracting(Object::toString)
        .singleElement()
        .asString()
        .contains("GET", "/health", "shared-authorizer");
    assertThat(template.notes())
        .extracting(note -> note.problem().split(":")[0])
        .containsExactly(
            "'SharedApi' has no value",
            "'shared-root' has no value",
            "'shared-authorizer' has no value");
  }

  @Test
  void skips_an_api_whose_methods_are_in_other_templates() throws IOException {
    CloudFormationTemplate template =
        read(
            """
            Resources:
              SharedApi:
                Type: AWS::ApiGateway::RestApi
                Properties: {Name: shared}
              Denied:
                Type: AWS::ApiGateway::GatewayResponse
                Properties: {RestApiId: !Ref SharedApi, ResponseType: ACCESS_DENIED}
            """);

    assertThat(template.resources()).isEmpty();
    assertThat(template.notes())
        .extracting(TemplateNote::problem)
        .containsExactly(
            "API 'SharedApi' is not read: the template declares neither methods nor a deployment of it; read the template that does");
  }

  @Test
  void omits_a_word_or_number_that_has_no_value() throws IOException {
    CloudFormationTemplate template =
        read(
            """
            Parameters:
              Kind: {Type: String}
              Origin: {Type: String}
              Timeout: {Type: Number}
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties: {Name: a, EndpointConfiguration: {Types: [!Ref Kind]}}
              Denied:
                Type: AWS::ApiGateway::GatewayResponse
                Properties:
                  RestApiId: !Ref Api
                  ResponseType: !Ref Kind
              Default:
                Type: AWS::ApiGateway::GatewayResponse
                Properties:
                  RestApiId: !Ref Api
                  ResponseType: DEFAULT_4XX
                  ResponseParameters: {gatewayresponse.header.Access-Control-Allow-Origin: !Ref Origin}
              Root:
                Type: AWS::ApiGateway::Method
                Properties:
                  RestApiId: !Ref Api
                  ResourceId: !GetAtt Api.RootResourceId
                  HttpMethod: GET
                  Integration: {Type: HTTP_PROXY, Uri: !Ref Origin, IntegrationHttpMethod: GET, TimeoutInMillis: !Ref Timeout}
            """);
    RestApi api = ApiStack.read(template.resources()).apis().get(0).restApi();

    assertThat(api.unparsed()).isEmpty();
    assertThat(api.gatewayResponses())
        .singleElement()
        .satisfies(
            response ->
                assertThat(response.headers())
                    .isEqualTo(Map.of("Access-Control-Allow-Origin", "'Origin'")));
    assertThat(api.methods().get(0).integration().uri())
        .map(Object::toString)
        .contains("https://origin.example");
  }

  @Test
  void skips_resources_whose_condition_is_false() throws IOException {
    CloudFormationTemplate template =
        read(
            """
            Parameters: {Stage: {Type: String, Default: dev}}
            Conditions:
              Live: !Or [!Equals [!Ref Stage, prod], !Not [!Condition Always]]
              Always: !Equals [a, a]
            Resources:
              Api:
                Type: AWS::ApiGateway::RestApi
                Condition: Live
                Properties: {Name: a}
            """);

    assertThat(template.resources()).isEmpty();
    assertThat(template.notes()).isEmpty();
  }

  private CloudFormationTemplate read(String text) throws IOException {
    Path file = temporary.resolve("template.yaml");
    Files.writeString(file, text);
    return CloudFormationTemplate.read(file, Map.of());
  }

  @Test
  void explains_files_that_are_not_templates() throws IOException {
    Path file = temporary.resolve("a.yaml");
    assertThatThrownBy(() -> CloudFormationTemplate.read(file, Map.of()))
        .isInstanceOf(StackException.class)
        .hasMessage(file + " does not exist");
    Files.writeString(file, "a: [");
    assertThatThrownBy(() -> CloudFormationTemplate.read(file, Map.of()))
        .hasMessageStartingWith(file + ", line 1, column 5: ");
    Files.writeString(file, "{\"a\":\n1,}");
    assertThatThrownBy(() -> CloudFormationTemplate.read(file, Map.of()))
        .hasMessageStartingWith(file + ", line 2: Unexpected character");
    Files.writeString(file, "openapi: 3.0.1");
    assertThatThrownBy(() -> CloudFormationTemplate.read(file, Map.of()))
        .hasMessage(
            file
                + " is not a CloudFormation template: it has no 'Resources'; read an OpenAPI document with --openapi and a Pulumi export with --stack-export");
  }
}
