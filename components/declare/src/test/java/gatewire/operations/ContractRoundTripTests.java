package gatewire.operations;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.Api;
import gatewire.check.Report;
import gatewire.model.EndpointType;
import gatewire.model.RestApi;
import gatewire.openapi.ApiDocument;
import gatewire.openapi.ImportParameters;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every contract becomes an API that can be written as a document and read again without a
 * difference.
 */
class ContractRoundTripTests {

  private static final ImportParameters REGIONAL =
      ImportParameters.DEFAULT.withEndpointType(EndpointType.REGIONAL);

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  private static void comesBack(OpenApi contract) {
    Api mocks = contract.mockAll().build();
    RestApi api = mocks.restApi();
    assertThat(Report.of(api).errors()).filteredOn(error -> !api.methods().isEmpty()).isEmpty();

    String written = ApiDocument.write(api).toString();
    ApiDocument read = ApiDocument.read(written, REGIONAL);

    assertThat(read.warnings()).isEmpty();
    assertThat(read.api()).isEqualTo(api);
    assertThat(OpenApi.text(written).integrate().build().restApi().methods())
        .isEqualTo(api.methods());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void mocks_of_a_contract_are_written_and_read_as_the_same_api(long seed) {
    String document = GeneratedDocument.of(seed);

    comesBack(OpenApi.text(document));
    assertThat(OpenApi.text(document).operations()).isEqualTo(OpenApi.text(document).operations());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kennel.yaml", "type-safe.yaml", "shop-31.yaml"})
  void mocks_of_real_documents_are_written_and_read_as_the_same_api(String name) {
    comesBack(OpenApi.resource("gatewire/openapi/found/" + name));
  }
}
