package gatewire.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BackendKindTests {

  @ParameterizedTest
  @CsvSource({
    "MOCK, '', MOCK",
    "HTTP, https://example.com, HTTP",
    "HTTP_PROXY, https://example.com, HTTP",
    "AWS, arn:aws:apigateway:us-east-1:s3:path/photos, S3",
    "AWS, arn:aws:apigateway:us-east-1:photos.s3:path/, S3",
    "AWS, arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/f/invocations, LAMBDA",
    "AWS_PROXY, arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/f/invocations, LAMBDA",
    "AWS, arn:aws:apigateway:us-east-1:dynamodb:action/GetItem, SERVICE",
    "AWS, https://example.com, UNKNOWN"
  })
  void is_determined_by_type_and_URI(IntegrationType type, String uri, BackendKind kind) {
    assertThat(BackendKind.of(Integration.builder(type).uri(Text.of(uri)).build())).isEqualTo(kind);
  }

  @Test
  void is_a_function_if_the_URI_is_a_functions_invoke_ARN() {
    assertThat(of(new Reference("get-pet", "invokeArn"))).isEqualTo(BackendKind.LAMBDA);
  }

  @Test
  void is_unknown_if_the_URI_is_unknown_or_missing() {
    assertThat(of(new Reference("backend", "uri"))).isEqualTo(BackendKind.UNKNOWN);
    assertThat(BackendKind.of(Integration.builder(IntegrationType.AWS).build()))
        .isEqualTo(BackendKind.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"LAMBDA", "UNKNOWN"})
  void returns_a_status_unless_it_may_be_a_function(BackendKind kind) {
    assertThat(kind.returnsStatus()).isTrue();
    assertThat(BackendKind.LAMBDA.returnsStatus()).isFalse();
    assertThat(BackendKind.UNKNOWN.returnsStatus()).isFalse();
  }

  private static BackendKind of(Text uri) {
    return BackendKind.of(Integration.builder(IntegrationType.AWS).uri(uri).build());
  }
}
