package gatewire.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewire.model.EndpointType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportParametersTests {

  @Test
  void ignore_the_base_path_and_make_an_edge_endpoint_where_nothing_is_said() {
    assertThat(ImportParameters.parse(Map.of()))
        .isEqualTo(new ImportParameters(BasePath.IGNORE, EndpointType.EDGE));
  }

  @Test
  void are_taken_in_any_case() {
    assertThat(
            ImportParameters.parse(
                Map.of(
                    "basePath", "Split",
                    "endpointConfigurationTypes", "regional",
                    "ignore", "documentation")))
        .isEqualTo(new ImportParameters(BasePath.SPLIT, EndpointType.REGIONAL));
  }

  @Test
  void are_nothing_else() {
    assertThatThrownBy(() -> ImportParameters.parse(Map.of("mode", "merge")))
        .hasMessage(
            "import parameter 'mode' is not one of basepath, endpointConfigurationTypes, ignore");
    assertThatThrownBy(() -> ImportParameters.parse(Map.of("endpointConfigurationTypes", "PUBLIC")))
        .hasMessage(
            "import parameter endpointConfigurationTypes 'PUBLIC' is not one of [REGIONAL, EDGE, PRIVATE]");
  }
}
