package gatewire.openapi.document;

import static gatewire.openapi.Documents.openApi;
import static gatewire.openapi.Documents.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExtensionTests {

  static Stream<Extension> ignored() {
    return Arrays.stream(Extension.values()).filter(extension -> !extension.isRead());
  }

  @ParameterizedTest
  @MethodSource("ignored")
  void that_is_not_supported_is_ignored_with_a_warning_if_AWS_ignores_it_too(Extension extension) {
    String key = extension.key();

    assertThat(warnings(openApi("paths: {}\n" + key + ": {}")))
        .isEqualTo(
            extension.warns()
                ? List.of("/" + key + ": " + key + ": " + extension.reason() + ". Ignoring.")
                : List.of());
  }

  @Test
  void at_a_wrong_place_is_ignored_with_a_warning() {
    String document =
        openApi(
            """
            paths:
              /pets:
                x-amazon-apigateway-integration: {type: mock}
                get: {x-amazon-apigateway-policy: {}, x-amazon-apigateway-endpoint-configuration: {}, responses: {}, x-amazon-apigateway-integration: {type: mock}}
            x-amazon-apigateway-mystery%d: 1
            x-amazon-apigateway-any-method: {}
            """);

    assertThat(warnings(document))
        .containsExactly(
            "/x-amazon-apigateway-mystery%d: x-amazon-apigateway-mystery%d is not a supported extension. Ignoring.",
            "/x-amazon-apigateway-any-method: x-amazon-apigateway-any-method has no meaning at the"
                + " document's root, it belongs to a path. Ignoring.",
            "/paths/~1pets/x-amazon-apigateway-integration: x-amazon-apigateway-integration has no"
                + " meaning at a path, it belongs to an operation. Ignoring.",
            "/paths/~1pets/get/x-amazon-apigateway-policy: x-amazon-apigateway-policy has no meaning"
                + " at an operation, it belongs to the document's root. Ignoring.",
            "/paths/~1pets/get/x-amazon-apigateway-endpoint-configuration:"
                + " x-amazon-apigateway-endpoint-configuration has no meaning at an operation, it"
                + " belongs to the document's root or a server. Ignoring.");
  }

  @Test
  void has_a_row_in_the_documentation() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("components/docs/openapi.md")).stream()
            .filter(line -> line.startsWith("| `x-amazon-apigateway-"))
            .map(
                line ->
                    line.substring(3, line.indexOf('`', 3)) + " " + line.split("\\|")[2].strip())
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(Extension.values())
                .map(extension -> extension.key() + (extension.isRead() ? " read" : " ignored"))
                .toList());
  }
}
