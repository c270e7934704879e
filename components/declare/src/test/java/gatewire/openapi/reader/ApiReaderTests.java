package gatewire.openapi.reader;

import static gatewire.openapi.Documents.openApi;
import static gatewire.openapi.Documents.swagger;
import static gatewire.openapi.Documents.unparsed;
import static gatewire.openapi.Documents.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.ApiKeySource;
import gatewire.model.EndpointSettings;
import gatewire.model.EndpointType;
import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import gatewire.model.StatusCode;
import gatewire.model.Text;
import gatewire.openapi.ApiDocument;
import gatewire.openapi.BasePath;
import gatewire.openapi.Documents;
import gatewire.openapi.ImportParameters;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiReaderTests {

  @Test
  void reads_everything_that_methods_share() {
    String document =
        """
        openapi: 3.0.1
        info: {title: pets, version: 2, description: All pets}
        servers: [{url: /, x-amazon-apigateway-endpoint-configuration: {disableExecuteApiEndpoint: true}}]
        paths: {}
        x-amazon-apigateway-binary-media-types: [image/png, application/*]
        x-amazon-apigateway-minimum-compression-size: 1024
        x-amazon-apigateway-api-key-source: authorizer
        x-amazon-apigateway-policy: {Version: 2012-10-17, Statement: []}
        x-amazon-apigateway-request-validators:
          all: {validateRequestBody: true, validateRequestParameters: true}
          none: {}
        x-amazon-apigateway-gateway-responses:
          DEFAULT_4XX:
            statusCode: 422
            responseParameters: {gatewayresponse.header.X-From: "'us'"}
            responseTemplates: {application/json: '{}'}
          throttled: {statusCode: '503'}
        """;

    ApiDocument read = ApiDocument.read(document);

    assertThat(read.warnings()).isEmpty();
    assertThat(read.api())
        .isEqualTo(
            RestApi.builder("pets")
                .description(Optional.of("All pets"))
                .endpointType(EndpointType.EDGE)
                .endpoint(EndpointSettings.DEFAULT.withTypeAssumed())
                .disableExecuteApiEndpoint(true)
                .binaryMediaTypes(Set.of("image/png", "application/*"))
                .minimumCompressionSize(OptionalInt.of(1024))
                .apiKeySource(ApiKeySource.AUTHORIZER)
                .policy(Optional.of(Text.of("{\"Version\":\"2012-10-17\",\"Statement\":[]}")))
                .requestValidator(new RequestValidator("all", true, true))
                .requestValidator(new RequestValidator("none", false, false))
                .gatewayResponse(
                    new GatewayResponse(
                        GatewayResponseType.DEFAULT_4XX,
                        Optional.of(new StatusCode(422)),
                        Map.of("X-From", "'us'"),
                        Map.of("application/json", "{}")))
                .gatewayResponse(
                    new GatewayResponse(
                        GatewayResponseType.THROTTLED,
                        Optional.of(new StatusCode(503)),
                        Map.of(),
                        Map.of()))
                .build());
  }

  @Test
  void uses_the_documents_request_validator_by_default() {
    String global =
        """
        x-amazon-apigateway-request-validator: all
        x-amazon-apigateway-request-validators:
          all: {validateRequestParameters: true}
          body: {validateRequestBody: true}
        """;

    assertThat(
            Documents.method(global + Documents.get("/pets/{id}", Documents.MOCK))
                .requestValidator())
        .contains("all");
    // The validator of the root is meant for operations that have something to check.
    assertThat(Documents.method(global + Documents.get("/pets", Documents.MOCK)).requestValidator())
        .isEmpty();
    assertThat(
            Documents.method(
                    global
                        + Documents.get(
                            "/pets", "x-amazon-apigateway-request-validator: body", Documents.MOCK))
                .requestValidator())
        .contains("body");
  }

  @Test
  void uses_the_operation_id_as_the_operations_name() {
    assertThat(
            Documents.method(Documents.get("/pets", "operationId: listPets", Documents.MOCK))
                .operationName())
        .contains("listPets");
  }

  @Test
  void finds_the_endpoint_configuration_in_both_versions() {
    String configuration =
        "x-amazon-apigateway-endpoint-configuration: {disableExecuteApiEndpoint: true}\npaths: {}";

    assertThat(ApiDocument.read(swagger(configuration)).api().disableExecuteApiEndpoint()).isTrue();
    assertThat(ApiDocument.read(openApi(configuration)).api().disableExecuteApiEndpoint())
        .isFalse();
    assertThat(warnings(openApi(configuration)))
        .containsExactly(
            "/x-amazon-apigateway-endpoint-configuration: x-amazon-apigateway-endpoint-configuration"
                + " belongs to the first server. Ignoring.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x-amazon-apigateway-api-key-source: query | /x-amazon-apigateway-api-key-source: x-amazon-apigateway-api-key-source 'query' is not one of HEADER, AUTHORIZER",
        "x-amazon-apigateway-minimum-compression-size: 1k | /x-amazon-apigateway-minimum-compression-size: 'x-amazon-apigateway-minimum-compression-size' must be a whole number",
        "x-amazon-apigateway-binary-media-types: image/png | /x-amazon-apigateway-binary-media-types: 'x-amazon-apigateway-binary-media-types' must be an array, but is a string",
        "x-amazon-apigateway-request-validators: {all: {validateRequestBody: 1}} | /x-amazon-apigateway-request-validators/all/validateRequestBody: 'validateRequestBody' must be true or false",
        "x-amazon-apigateway-request-validators: {all: true} | /x-amazon-apigateway-request-validators/all: 'all' must be an object, but is a boolean",
        "x-amazon-apigateway-gateway-responses: {THROTTLED: 429} | /x-amazon-apigateway-gateway-responses/THROTTLED: 'THROTTLED' must be an object, but is a number",
        "x-amazon-apigateway-gateway-responses: {UNAUTHORIZED: {statusCode: 4}} | /x-amazon-apigateway-gateway-responses/UNAUTHORIZED/statusCode: status '4' is not an HTTP status: write one from 100 to 599",
        "x-amazon-apigateway-gateway-responses: {TEAPOT: {}} | /x-amazon-apigateway-gateway-responses/TEAPOT: gateway response type 'TEAPOT' is not one of ACCESS_DENIED, API_CONFIGURATION_ERROR, AUTHORIZER_CONFIGURATION_ERROR, AUTHORIZER_FAILURE, BAD_REQUEST_BODY, BAD_REQUEST_PARAMETERS, DEFAULT_4XX, DEFAULT_5XX, EXPIRED_TOKEN, INTEGRATION_FAILURE, INTEGRATION_TIMEOUT, INVALID_API_KEY, INVALID_SIGNATURE, MISSING_AUTHENTICATION_TOKEN, QUOTA_EXCEEDED, REQUEST_TOO_LARGE, RESOURCE_NOT_FOUND, THROTTLED, UNAUTHORIZED, UNSUPPORTED_MEDIA_TYPE, WAF_FILTERED",
      })
  void reports_invalid_values(String extension, String problem) {
    assertThat(unparsed(openApi("paths: {}\n" + extension))).containsExactly(problem);
  }

  @Test
  void ignores_a_request_validator_that_is_not_defined() {
    String document =
        Documents.get("/pets", "x-amazon-apigateway-request-validator: nope", Documents.MOCK);

    assertThat(Documents.method(document).requestValidator()).isEmpty();
    assertThat(unparsed(document)).isEmpty();
    assertThat(warnings(document))
        .containsExactly(
            "/paths/~1pets/get/x-amazon-apigateway-request-validator: Request validator 'nope' is not defined in x-amazon-apigateway-request-validators. Ignoring: requests are not validated.");
  }

  @Test
  void warns_about_a_missing_title_unless_a_resource_gives_the_name() {
    String untitled = "openapi: 3.0.1\ninfo: {version: 1}\npaths: {}";
    String warning =
        "info.title is missing: the API takes its name from it unless the resource that imports the document has a name.";

    assertThat(unparsed(untitled)).isEmpty();
    assertThat(warnings(untitled)).containsExactly("/info: " + warning);
    assertThat(warnings("openapi: 3.0.1\npaths: {}")).containsExactly(": " + warning);
    ApiDocument named =
        ApiDocument.read(untitled, ImportParameters.DEFAULT.withName("of the resource"));
    assertThat(named.warnings()).isEmpty();
    assertThat(named.api().name()).isEqualTo("of the resource");
  }

  @Test
  void accepts_a_single_server_without_an_array() {
    String servers =
        "servers: {url: 'https://h/{basePath}', variables: {basePath: {default: v1}}}\n";
    String document = openApi(servers) + Documents.operation("/pets", Documents.MOCK);

    assertThat(unparsed(document)).isEmpty();
    assertThat(
            Documents.method(
                    ApiDocument.read(
                            document, ImportParameters.DEFAULT.withBasePath(BasePath.PREPEND))
                        .api())
                .path()
                .toString())
        .isEqualTo("/v1/pets");
  }

  @Test
  void warns_about_parts_that_an_import_ignores() {
    assertThat(
            warnings(
                openApi(
                    """
                    servers:
                      - {url: /, x-amazon-apigateway-endpoint-configuration: {vpcEndpointIds: [vpce-1]}}
                      - {url: /v2}
                    paths: {}
                    x-amazon-apigateway-gateway-responses:
                      UNAUTHORIZED: {responseParameters: {gatewayresponse.path.id: "'1'"}}
                    """)))
        .containsExactly(
            ": More than one server provided. Ignoring all but the first for defining endpoint"
                + " configuration",
            "/x-amazon-apigateway-gateway-responses/UNAUTHORIZED/responseParameters/gatewayresponse.path.id:"
                + " 'gatewayresponse.path.id' is not a response header: write gatewayresponse.header.NAME. Ignoring.");
  }
}
