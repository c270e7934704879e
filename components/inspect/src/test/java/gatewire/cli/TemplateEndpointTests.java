package gatewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that depend on the type of an endpoint, in templates that may not tell it. */
class TemplateEndpointTests {

  private static final String TEMPLATE =
      """
      Parameters: {Kind: {Type: String}}
      Resources:
        Api:
          Type: AWS::ApiGateway::RestApi
          Properties:
            %s
            Body:
              openapi: 3.0.1
              info: {title: pets, version: "1"}
              paths:
                /pets:
                  get:
                    responses: {"200": {description: ok}}
                    x-amazon-apigateway-integration:
                      type: http_proxy
                      httpMethod: GET
                      uri: https://pets.example
                      timeoutInMillis: 40000
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Name: pets | ERROR [timeout-out-of-range]",
        "EndpointConfiguration: {Types: [EDGE]} | ERROR [timeout-out-of-range]",
        "EndpointConfiguration: {Types: [REGIONAL]} | WARNING [timeout-needs-quota]",
        "EndpointConfiguration: {Types: [!Ref Kind]} | WARNING [timeout-needs-quota]",
        "Parameters: {endpointConfigurationTypes: REGIONAL} | WARNING [timeout-needs-quota]"
      })
  void a_long_timeout_is_an_error_at_an_edge_optimized_endpoint_only(
      String property, String finding) throws IOException {
    Path file = folder.resolve("template.yaml");
    Files.writeString(file, TEMPLATE.formatted(property));

    assertThat(CheckRun.of("--template", file.toString()).out())
        .contains(finding)
        .containsOnlyOnce("[timeout-");
  }
}
