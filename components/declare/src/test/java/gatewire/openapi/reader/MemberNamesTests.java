package gatewire.openapi.reader;

import static gatewire.openapi.Documents.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.openapi.Documents;
import org.junit.jupiter.api.Test;

class MemberNamesTests {

  private static final String INTEGRATION = "/paths/~1pets/get/x-amazon-apigateway-integration";

  private static String scheme(String authorizer) {
    return Documents.openApi(
        "paths: {}\ncomponents: {securitySchemes: {guard: {type: apiKey, name: A, in: header, x-amazon-apigateway-authtype: custom, x-amazon-apigateway-authorizer: "
            + authorizer
            + "}}}");
  }

  @Test
  void warns_about_members_of_an_integration_with_the_nearest_name() {
    assertThat(
            warnings(
                Documents.integration(
                    "type: mock", "passThroughBehavior: never", "tlsConfig: {insecure: true}")))
        .containsExactly(
            INTEGRATION
                + "/passThroughBehavior: 'passThroughBehavior' is not a property of an integration of a REST API. Ignoring. Did you mean 'passthroughBehavior'?",
            INTEGRATION
                + "/tlsConfig/insecure: 'insecure' is not a property of tlsConfig of an integration. Ignoring.");
  }

  @Test
  void warns_about_members_of_an_integration_response() {
    assertThat(
            warnings(
                Documents.integration(
                    "type: mock",
                    "responses: {default: {statusCode: 200, responseParameter: {}, selectionPattern: '5..', x-note: n}}")))
        .containsExactly(
            INTEGRATION
                + "/responses/default/responseParameter: 'responseParameter' is not a property of an integration response. Ignoring. Did you mean 'responseParameters'?",
            INTEGRATION
                + "/responses/default/selectionPattern: 'selectionPattern' is not a property of an integration response. Ignoring.");
  }

  @Test
  void warns_about_members_of_a_gateway_response() {
    assertThat(
            warnings(
                Documents.openApi(
                    "paths: {}\nx-amazon-apigateway-gateway-responses: {DEFAULT_4XX: {responseTemplate: {}, status: 400}}")))
        .containsExactly(
            "/x-amazon-apigateway-gateway-responses/DEFAULT_4XX/responseTemplate: 'responseTemplate' is not a property of a gateway response. Ignoring. Did you mean 'responseTemplates'?",
            "/x-amazon-apigateway-gateway-responses/DEFAULT_4XX/status: 'status' is not a property of a gateway response. Ignoring.");
  }

  @Test
  void warns_about_members_of_an_authorizer() {
    assertThat(
            warnings(
                scheme(
                    "{type: request, authorizerUri: u, identitySources: a, authorizerResultTtl: 0}")))
        .containsExactly(
            "/components/securitySchemes/guard/x-amazon-apigateway-authorizer/identitySources: 'identitySources' is not a property of an authorizer of a REST API. Ignoring. Did you mean 'identitySource'?",
            "/components/securitySchemes/guard/x-amazon-apigateway-authorizer/authorizerResultTtl: 'authorizerResultTtl' is not a property of an authorizer of a REST API. Ignoring.");
  }

  @Test
  void warns_about_members_of_a_request_validator() {
    assertThat(
            warnings(
                Documents.openApi(
                    "paths: {}\nx-amazon-apigateway-request-validators: {all: {validateRequestBody: true, validateRequestParams: true, validateRequestHeaders: true}}")))
        .containsExactly(
            "/x-amazon-apigateway-request-validators/all/validateRequestParams: 'validateRequestParams' is not a property of a request validator. Ignoring. Did you mean 'validateRequestParameters'?",
            "/x-amazon-apigateway-request-validators/all/validateRequestHeaders: 'validateRequestHeaders' is not a property of a request validator. Ignoring.");
  }
}
