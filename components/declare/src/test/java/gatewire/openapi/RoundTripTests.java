package gatewire.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import gatewire.model.ModelDigest;
import gatewire.model.RestApi;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTests {

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void an_api_that_is_written_is_read_as_the_same_api(long seed) {
    RestApi api = GeneratedApi.of(seed);
    ImportParameters parameters = ImportParameters.DEFAULT.withEndpointType(api.endpointType());

    ApiDocument read = ApiDocument.read(ApiDocument.write(api).toString(), parameters);

    assertThat(read.api()).isEqualTo(api);
    assertThat(read.warnings()).isEmpty();
    assertThat(ModelDigest.of(read.api())).isEqualTo(ModelDigest.of(api));
    assertThat(ApiDocument.write(read.api()).toString())
        .isEqualTo(ApiDocument.write(api).toString());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void yaml_says_what_json_says(long seed) throws JsonProcessingException {
    var document = ApiDocument.write(GeneratedApi.of(seed));

    assertThat(ApiDocument.read(new YAMLMapper().writeValueAsString(document)))
        .isEqualTo(ApiDocument.read(document.toString()));
  }
}
