package gatewire.check.api;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CompressionSizeOutOfRangeTests {

  private final Rule rule = new CompressionSizeOutOfRange();

  static RestApi example() {
    return api(get("/pets")).minimumCompressionSize(OptionalInt.of(10_485_761)).build();
  }

  @Nested
  class Finds {
    @Test
    void a_size_above_the_maximum() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              API 'pet-store': its minimum compression size is 10485761 bytes
                AWS: Invalid minimum compression size, must be between 0 and 10485760
                fix: set a size within that range, or no size to turn compression off""");
    }

    @Test
    void a_size_below_zero() {
      var api = api(get("/pets")).minimumCompressionSize(OptionalInt.of(-1)).build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              API 'pet-store': its minimum compression size is -1 bytes
                AWS: Invalid minimum compression size, must be between 0 and 10485760
                fix: set a size within that range, or no size to turn compression off""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void the_limits_of_the_range() {
      var api =
          api(get("/pets"))
              .minimumCompressionSize(OptionalInt.of(0))
              .minimumCompressionSize(OptionalInt.of(10_485_760))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void no_compression() {
      var api = get("/pets").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
