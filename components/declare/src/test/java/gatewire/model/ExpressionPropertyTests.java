package gatewire.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Prints mapping expressions and reads them again. */
class ExpressionPropertyTests {

  @Property(seed = "20261201")
  void a_request_source_is_read_as_it_was_printed(@ForAll("requestSources") RequestSource source) {
    assertThat(RequestSource.parse(source.expression())).isEqualTo(source);
  }

  @Property(seed = "20261201")
  void a_response_source_is_read_as_it_was_printed(
      @ForAll("responseSources") ResponseSource source) {
    assertThat(ResponseSource.parse(source.expression())).isEqualTo(source);
  }

  @Property(seed = "20261201")
  void a_target_is_read_as_it_was_printed(
      @ForAll ParameterLocation location, @ForAll("names") String name) {
    IntegrationParameter target = new IntegrationParameter(location, name);

    assertThat(IntegrationParameter.parse(target.expression())).isEqualTo(target);
  }

  @Property(seed = "20261201")
  void any_text_is_printed_as_it_was_written(@ForAll String text) {
    assertThat(RequestSource.parse(text).expression()).isEqualTo(text);
    assertThat(ResponseSource.parse(text).expression()).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('A', 'Z')
        .numeric()
        .withChars("._$-")
        .ofMinLength(1)
        .ofMaxLength(12)
        .filter(MappingName::isValid);
  }

  @Provide
  Arbitrary<RequestSource> requestSources() {
    Arbitrary<RequestParameter> parameters =
        Combinators.combine(Arbitraries.of(ParameterLocation.class), names())
            .as(RequestParameter::new);
    return Arbitraries.oneOf(
        parameters.map(RequestSource.Parameter::new),
        parameters
            .filter(parameter -> parameter.location() != ParameterLocation.PATH)
            .map(RequestSource.MultiValueParameter::new),
        Arbitraries.just(new RequestSource.Body()),
        names().map(RequestSource.BodyPath::new),
        shared());
  }

  @Provide
  Arbitrary<ResponseSource> responseSources() {
    return Arbitraries.oneOf(
        names().map(ResponseSource.Header::new),
        names().map(ResponseSource.MultiValueHeader::new),
        Arbitraries.just(new ResponseSource.Body()),
        names().map(ResponseSource.BodyPath::new),
        shared());
  }

  private Arbitrary<SharedSource> shared() {
    return Arbitraries.oneOf(
        names().map(ContextVariable::new),
        names().map(StageVariable::new),
        Arbitraries.strings().ascii().filter(Literal::isAllowed).map(Literal::new));
  }
}
