package gatewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.ApiKeySource;
import gatewire.model.EndpointType;
import gatewire.model.RestApi;
import gatewire.model.Text;
import gatewire.stack.aws.OpenApiBody;
import gatewire.stack.aws.StackApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportedApiTests {

  private static final String DOCUMENT =
      """
      {"openapi": "3.0.1", "info": {"title": "pets", "version": "1"}, "paths": {},
       "x-amazon-apigateway-binary-media-types": ["image/png"],
       "x-amazon-apigateway-minimum-compression-size": 100,
       "x-amazon-apigateway-api-key-source": "AUTHORIZER",
       "x-amazon-apigateway-policy": {"Statement": []}}
      """;

  private static RestApi imported(RestApi.Builder own) {
    return imported(own, Map.of());
  }

  private static RestApi imported(RestApi.Builder own, Map<String, String> parameters) {
    return ImportedApi.of(
        new StackApi(
            "abc123",
            "pets",
            "",
            own.build(),
            Optional.of(new OpenApiBody(DOCUMENT, parameters, false)),
            List.of()));
  }

  @Test
  void uses_the_settings_of_the_document() {
    RestApi api = imported(RestApi.builder("pets"));

    assertThat(api.binaryMediaTypes()).containsExactly("image/png");
    assertThat(api.minimumCompressionSize()).hasValue(100);
    assertThat(api.apiKeySource()).isEqualTo(ApiKeySource.AUTHORIZER);
    assertThat(api.policy()).isPresent();
  }

  @Test
  void prefers_the_settings_of_the_resource() {
    RestApi api =
        imported(
            RestApi.builder("pets")
                .binaryMediaTypes(Set.of("image/heif"))
                .minimumCompressionSize(OptionalInt.of(0))
                .policy(Optional.of(Text.of("{}"))));

    assertThat(api.binaryMediaTypes()).containsExactly("image/heif");
    assertThat(api.minimumCompressionSize()).hasValue(0);
    assertThat(api.policy()).hasValue(Text.of("{}"));
  }

  @Test
  void uses_the_endpoint_type_of_the_import_unless_the_resource_has_one() {
    Map<String, String> regional = Map.of("endpointConfigurationTypes", "REGIONAL");
    RestApi.Builder byDefault = RestApi.builder("pets").endpointType(EndpointType.EDGE);
    RestApi.Builder isPrivate = RestApi.builder("pets").endpointType(EndpointType.PRIVATE);

    assertThat(imported(byDefault, regional).endpointType()).isEqualTo(EndpointType.REGIONAL);
    assertThat(imported(byDefault).endpointType()).isEqualTo(EndpointType.EDGE);
    assertThat(imported(isPrivate, regional).endpointType()).isEqualTo(EndpointType.PRIVATE);
    assertThat(imported(byDefault).endpoint().typeAssumed()).isFalse();
  }
}
