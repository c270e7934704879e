package gatewire.openapi.reader;

import static gatewire.openapi.Documents.integration;
import static gatewire.openapi.Documents.method;
import static gatewire.openapi.Documents.unparsed;
import static gatewire.openapi.Documents.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.ConnectionType;
import gatewire.model.ContentHandling;
import gatewire.model.Integration;
import gatewire.model.IntegrationCache;
import gatewire.model.IntegrationConnection;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationResponse;
import gatewire.model.IntegrationType;
import gatewire.model.PassthroughBehavior;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.ResponseTransferMode;
import gatewire.model.SelectionPattern;
import gatewire.model.StatusCode;
import gatewire.model.Text;
import gatewire.openapi.ApiDocument;
import gatewire.openapi.BasePath;
import gatewire.openapi.Documents;
import gatewire.openapi.ImportParameters;
import gatewire.openapi.document.Warning;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegrationReaderTests {

  private static final String PLACE = "/paths/~1pets/get/x-amazon-apigateway-integration";

  @Nested
  class Reads {
    @Test
    void every_property() {
      String document =
          integration(
              "type: Http",
              "httpMethod: post",
              "uri: https://pets.example/{id}?v=${stageVariables.v}",
              "credentials: arn:aws:iam::123456789012:role/pets",
              "requestParameters:",
              "  integration.request.path.id: method.request.querystring.id",
              "  integration.request.header.X-Fixed: \"'yes'\"",
              "requestTemplates: {application/json: '{}', text/plain: ''}",
              "passthroughBehavior: when_no_templates",
              "contentHandling: convert_to_text",
              "timeoutInMillis: 5000",
              "cacheNamespace: pets",
              "cacheKeyParameters: [method.request.querystring.id]",
              "connectionType: vpc_link",
              "connectionId: ${stageVariables.link}",
              "integrationTarget: arn:aws:elasticloadbalancing:us-east-1:1:x",
              "responseTransferMode: stream",
              "tlsConfig: {insecureSkipVerification: true}",
              "responses:",
              "  default: {statusCode: '200'}");

      assertThat(unparsed(document)).isEmpty();
      assertThat(warnings(document)).isEmpty();
      assertThat(method(document).integration())
          .isEqualTo(
              Integration.builder(IntegrationType.HTTP)
                  .httpMethod("POST")
                  .uri(Text.of("https://pets.example/{id}?v=${stageVariables.v}"))
                  .credentials(Text.of("arn:aws:iam::123456789012:role/pets"))
                  .requestParameter(
                      IntegrationParameter.path("id"),
                      RequestSource.parse("method.request.querystring.id"))
                  .requestParameter(
                      IntegrationParameter.header("X-Fixed"), RequestSource.parse("'yes'"))
                  .requestTemplate("application/json", "{}")
                  .requestTemplate("text/plain", "")
                  .passthroughBehavior(PassthroughBehavior.WHEN_NO_TEMPLATES)
                  .contentHandling(Optional.of(ContentHandling.CONVERT_TO_TEXT))
                  .timeout(Duration.ofSeconds(5))
                  .responseTransferMode(ResponseTransferMode.STREAM)
                  .cache(
                      new IntegrationCache(
                          List.of(RequestParameter.parse("method.request.querystring.id")),
                          Optional.of("pets")))
                  .connection(
                      new IntegrationConnection(
                          ConnectionType.VPC_LINK,
                          Optional.of(Text.of("${stageVariables.link}")),
                          Optional.of(Text.of("arn:aws:elasticloadbalancing:us-east-1:1:x")),
                          true))
                  .response(
                      new IntegrationResponse(
                          new StatusCode(200),
                          Optional.empty(),
                          Map.of(),
                          Map.of(),
                          Optional.empty()))
                  .build());
    }

    @Test
    void the_defaults_of_api_gateway() {
      assertThat(method(integration("type: aws_proxy")).integration())
          .isEqualTo(Integration.builder(IntegrationType.AWS_PROXY).build());
    }

    @Test
    void a_mock_without_uri_and_method_which_api_gateway_ignores() {
      String document = integration("type: MOCK", "uri: https://a.example", "httpMethod: GET");

      assertThat(method(document).integration())
          .isEqualTo(Integration.builder(IntegrationType.MOCK).build());
    }

    @Test
    void responses_by_their_pattern_in_the_order_of_the_document() {
      String document =
          integration(
              "type: aws",
              "responses:",
              "  '.*\\[404\\].*':",
              "    statusCode: 404",
              "    responseParameters:",
              "      method.response.header.X-Why: integration.response.body.why",
              "    responseTemplates: {application/json: '{}', text/plain: null}",
              "    contentHandling: CONVERT_TO_BINARY",
              "  default: {statusCode: 200}",
              "  '(?s).+': {statusCode: '502'}");

      assertThat(method(document).integration().responses())
          .containsExactly(
              new IntegrationResponse(
                  new StatusCode(404),
                  Optional.of(new SelectionPattern(".*\\[404\\].*")),
                  Map.of("X-Why", ResponseSource.parse("integration.response.body.why")),
                  Map.of("application/json", "{}", "text/plain", ""),
                  Optional.of(ContentHandling.CONVERT_TO_BINARY)),
              response(200, Optional.empty()),
              response(502, Optional.of("(?s).+")));
    }

    @Test
    void an_empty_pattern_as_the_default() {
      assertThat(
              method(integration("type: aws", "responses: {'': {statusCode: 200}}"))
                  .integration()
                  .responses())
          .containsExactly(response(200, Optional.empty()));
    }

    private static IntegrationResponse response(int status, Optional<String> pattern) {
      return new IntegrationResponse(
          new StatusCode(status),
          pattern.map(SelectionPattern::new),
          Map.of(),
          Map.of(),
          Optional.empty());
    }
  }

  @Nested
  class Reports {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "uri: arn | : an integration must have a type: aws, aws_proxy, http, http_proxy or mock",
          "type: https | /type: type 'https' is not one of AWS, AWS_PROXY, HTTP, HTTP_PROXY, MOCK",
          "type: [aws] | /type: 'type' must be a string, but is an array",
          "{type: mock, passthroughBehavior: always} | /passthroughBehavior: passthroughBehavior 'always' is not one of WHEN_NO_MATCH, WHEN_NO_TEMPLATES, NEVER",
          "{type: mock, timeoutInMillis: 5s} | /timeoutInMillis: 'timeoutInMillis' must be a whole number",
          "{type: aws, requestTemplates: text} | /requestTemplates: 'requestTemplates' must be an object, but is a string",
          "{type: mock, requestParameters: {header.X: \"'a'\"}} | /requestParameters/header.X: Invalid mapping expression specified: 'header.X' is not a parameter: write integration.request. followed by path., querystring. or header. and a name of letters, digits, : . _ $ -",
          "{type: mock, cacheKeyParameters: [id]} | /cacheKeyParameters/0: 'id' is not a parameter: write method.request. followed by path., querystring. or header. and a name of letters, digits, : . _ $ -",
          "{type: mock, responses: {default: {}}} | /responses/default: an integration response must have a statusCode",
          "{type: mock, responses: {default: text}} | /responses/default: 'default' must be an object, but is a string",
          "{type: mock, responses: {default: {statusCode: ok}}} | /responses/default/statusCode: Value 'ok' at 'statusCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [1-5]\\d\\d",
          "{type: mock, responses: {default: {statusCode: 200, responseParameters: {ETag: \"'a'\"}}}} | /responses/default/responseParameters/ETag: Invalid mapping expression specified: 'ETag' is not method.response.header.NAME",
          "{$ref: '#/components/x-amazon-apigateway-integrations/a'} | /$ref: '$ref' of an integration is not supported",
        })
    void invalid_values(String integration, String problem) {
      assertThat(unparsed(integration(integration))).containsExactly(PLACE + problem);
    }

    @Test
    void an_integration_that_is_not_an_object() {
      assertThat(unparsed(Documents.get("/pets", "x-amazon-apigateway-integration: mock")))
          .containsExactly(PLACE + ": an integration must be an object");
    }

    @Test
    void the_value_with_the_problem_shortened_if_it_is_long() {
      assertThat(
              ApiDocument.read(integration("type: mock", "timeoutInMillis: " + "x".repeat(200)))
                  .api()
                  .unparsed())
          .singleElement()
          .extracting("text")
          .isEqualTo("x".repeat(120) + "…");
    }
  }

  @Nested
  class Warns {
    @Test
    void about_a_mapping_whose_value_is_not_a_string_in_awss_words() {
      String document =
          Documents.swagger(
              "basePath: /v1\n"
                  + Documents.operation(
                      "/pets",
                      "x-amazon-apigateway-integration: {type: mock, requestParameters:"
                          + " {integration.request.header.X: true}}"));
      ApiDocument prepended =
          ApiDocument.read(document, ImportParameters.DEFAULT.withBasePath(BasePath.PREPEND));

      assertThat(prepended.warnings())
          .containsExactly(
              new Warning(
                  PLACE + "/requestParameters/integration.request.header.X",
                  "Invalid format for 'requestParameters'. Expected type string for property"
                      + " 'integration.request.header.X' of resource '/v1/pets' and method 'GET' but"
                      + " got 'true'"));
      assertThat(method(prepended.api()).integration().requestParameters()).isEmpty();
    }

    @Test
    void about_a_property_that_integrations_of_rest_apis_do_not_have() {
      assertThat(
              warnings(integration("type: mock", "passThroughBehavior: never", "x-note: nothing")))
          .containsExactly(
              PLACE
                  + "/passThroughBehavior: 'passThroughBehavior' is not a property of an integration of a REST API. Ignoring. Did you mean 'passthroughBehavior'?");
      assertThat(warnings(integration("type: aws", "responseTransferMode: buffered"))).isEmpty();
      assertThat(warnings(integration("type: mock", "payloadFormatVersion: '1.0'"))).isEmpty();
    }

    @Test
    void about_templates_that_are_not_strings_unless_a_proxy_ignores_all() {
      String template = "requestTemplates: {application/json: {statusCode: 200}}";

      assertThat(warnings(integration("type: aws", template)))
          .containsExactly(
              PLACE
                  + "/requestTemplates/application~1json: 'requestTemplates' for 'application/json' must be a string, but is an object. Ignoring.");
      assertThat(method(integration("type: aws", template)).integration().requestTemplates())
          .isEmpty();
      assertThat(warnings(integration("type: aws_proxy", template))).isEmpty();
      assertThat(method(integration("type: aws_proxy", template)).integration().requestTemplates())
          .containsEntry("application/json", "{\"statusCode\":200}");
      assertThat(warnings(integration("type: mock", template))).isEmpty();
    }
  }
}
