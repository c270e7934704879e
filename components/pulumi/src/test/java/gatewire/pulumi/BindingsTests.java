package gatewire.pulumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.pulumi.core.Output;
import gatewire.api.BucketReference;
import gatewire.api.FunctionReference;
import gatewire.api.UserPoolReference;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BindingsTests {

  private static final Output<String> ANY = Output.of("arn:aws:s3:us-east-1:123456789012:photos");

  static Stream<UnaryOperator<Bindings.Builder>> a_name_cannot_be_bound_twice() {
    return Stream.of(
        all -> all.bucket(new BucketReference("photos"), ANY, ANY),
        all -> all.bucket(new BucketReference("photos"), ANY, ANY, ANY),
        all -> all.function(new FunctionReference("photos"), ANY),
        all -> all.userPool(new UserPoolReference("photos"), ANY),
        all -> all.bind("photos", Map.of("id", ANY)));
  }

  @ParameterizedTest
  @MethodSource
  void a_name_cannot_be_bound_twice(UnaryOperator<Bindings.Builder> binding) {
    Bindings.Builder bound = Bindings.builder().bucket(new BucketReference("photos"), ANY, ANY);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> binding.apply(bound))
        .withMessage(
            "'photos' is bound twice, but a name can have only one resource: remove one of the bindings, or give the references different names");
  }

  @Test
  void several_names_can_be_bound() {
    Bindings bindings =
        Bindings.builder().bind("b", Map.of("id", ANY)).bind("a", Map.of("id", ANY)).build();

    assertThat(bindings.names()).containsExactly("b", "a");
  }
}
