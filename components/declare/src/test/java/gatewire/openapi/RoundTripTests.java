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
  void an_api_is_equal_after_writing_and_reading(long seed) {
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
  void yaml_is_read_like_json(long seed) throws JsonProcessingException {
    var document = ApiDocument.write(GeneratedApi.of(seed));

    assertThat(ApiDocument.read(new YAMLMapper().writeValueAsString(document)))
        .isEqualTo(ApiDocument.read(document.toString()));
  }
}
