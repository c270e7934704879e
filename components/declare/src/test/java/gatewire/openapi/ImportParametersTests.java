package gatewire.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewire.model.EndpointType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportParametersTests {

  @Test
  void default_to_ignoring_the_base_path_and_an_unknown_endpoint_type() {
    ImportParameters parameters = ImportParameters.parse(Map.of());

    assertThat(parameters).isEqualTo(ImportParameters.DEFAULT.withBasePath(BasePath.IGNORE));
    assertThat(parameters.endpointType()).isEmpty();
  }

  @Test
  void are_accepted_in_any_case() {
    assertThat(
            ImportParameters.parse(
                Map.of(
                    "basePath", "Split",
                    "endpointConfigurationTypes", "regional",
                    "ignore", "documentation")))
        .isEqualTo(
            ImportParameters.DEFAULT
                .withBasePath(BasePath.SPLIT)
                .withEndpointType(EndpointType.REGIONAL));
  }

  @Test
  void reject_other_names_and_values() {
    assertThatThrownBy(() -> ImportParameters.parse(Map.of("mode", "merge")))
        .hasMessage(
            "import parameter 'mode' is not one of basepath, endpointConfigurationTypes, ignore");
    assertThatThrownBy(() -> ImportParameters.parse(Map.of("endpointConfigurationTypes", "PUBLIC")))
        .hasMessage(
            "import parameter endpointConfigurationTypes 'PUBLIC' is not one of [REGIONAL, EDGE, PRIVATE]");
  }
}
