package gatewire.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import gatewire.model.ModelSamples.Sample;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuildersTests {

  private static final Integration MOCK = Integration.builder(IntegrationType.MOCK).build();
  private static final Method GET =
      Method.builder(HttpMethod.GET, PathTemplate.parse("/pets"), MOCK).build();

  @ParameterizedTest
  @MethodSource
  void building_from_to_builder_keeps_every_component(Class<?> type) {
    assertThat(ModelSamples.of(type))
        .hasSizeGreaterThan(type.getRecordComponents().length)
        .filteredOn(sample -> !rebuilt(sample).equals(sample.value()))
        .as("values that their builder changes")
        .isEmpty();
  }

  @Test
  void a_built_API_does_not_change_with_its_builder() {
    RestApi.Builder builder = RestApi.builder("pet-store").method(GET);
    RestApi first = builder.build();
    RestApi second =
        builder
            .method(GET)
            .binaryMediaTypes(Set.of("image/png"))
            .unparsed(new Unparsed("GET /", "", ""))
            .build();

    assertThat(first.methods()).hasSize(1);
    assertThat(first.binaryMediaTypes()).isEmpty();
    assertThat(first.unparsed()).isEmpty();
    assertThat(second.methods()).hasSize(2);
  }

  @Test
  void a_built_method_does_not_change_with_its_builder() {
    Method.Builder builder = GET.toBuilder();
    Method first = builder.build();
    Method second = builder.requestModel("application/json", "Pet").apiKeyRequired(true).build();

    assertThat(first).isEqualTo(GET);
    assertThat(second.requestModels()).containsOnlyKeys("application/json");
  }

  @Test
  void a_built_integration_does_not_change_with_its_builder() {
    Integration.Builder builder = MOCK.toBuilder();
    Integration first = builder.build();
    Integration second =
        builder
            .requestTemplate("application/json", "{}")
            .requestParameter(IntegrationParameter.header("Accept"), new Literal("text/plain"))
            .build();

    assertThat(first).isEqualTo(MOCK);
    assertThat(second.requestTemplates()).containsOnlyKeys("application/json");
    assertThat(second.requestParameters()).hasSize(1);
  }

  @Test
  void a_parameter_that_was_required_stays_required() {
    RequestParameter page = RequestParameter.parse("method.request.querystring.page");

    assertThat(GET.toBuilder().requestParameter(page, true).requestParameter(page, false).build())
        .extracting(Method::requestParameters)
        .isEqualTo(Map.of(page, true));
  }

  static Stream<Class<?>> building_from_to_builder_keeps_every_component() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("gatewire.model")
            .stream()
            .filter(type -> type.tryGetMethod("toBuilder").isPresent())
            .map(JavaClass::reflect);
  }

  private static Object rebuilt(Sample sample) {
    try {
      Object builder = sample.value().getClass().getMethod("toBuilder").invoke(sample.value());
      return builder.getClass().getMethod("build").invoke(builder);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(sample.toString(), e);
    }
  }
}
