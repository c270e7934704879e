package gatewire.model;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.ModelSamples.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelDigestTests {

  private static final PathTemplate PETS = PathTemplate.parse("/pets");

  @Nested
  class Changes_with {
    @ParameterizedTest
    @ValueSource(classes = {RestApi.class, Method.class})
    void every_component_that_is_served(Class<?> type) {
      assertThat(
              ModelSamples.of(type).stream()
                  .filter(sample -> !isNotServed(sample))
                  .collect(groupingBy(ModelDigestTests::digest))
                  .values())
          .hasSizeGreaterThan(100)
          .filteredOn(same -> same.size() > 1)
          .as("changes with the same digest: include the component, or list it in NOT_SERVED")
          .isEmpty();
    }

    @Test
    void the_order_of_a_paths_segments() {
      assertThat(ModelDigest.of(PathTemplate.parse("/pets/photos")))
          .isNotEqualTo(ModelDigest.of(PathTemplate.parse("/photos/pets")));
    }

    @Test
    void a_string_that_imitates_the_structure_of_another_value() {
      assertThat(ModelDigest.of(List.of("a", "b"))).isNotEqualTo(ModelDigest.of(List.of("a1:b")));
    }
  }

  @Nested
  class Stays_with {
    @Test
    void components_that_are_not_served() {
      List<Sample> samples = ModelSamples.of(RestApi.class);
      String base = digest(samples.get(0));

      assertThat(samples.stream().filter(ModelDigestTests::isNotServed))
          .isNotEmpty()
          .filteredOn(sample -> !digest(sample).equals(base))
          .isEmpty();
    }

    @Test
    void each_component_of_the_list_NOT_SERVED() {
      List<String> components =
          ModelSamples.of(RestApi.class).stream()
              .flatMap(sample -> sample.change().stream())
              .toList();

      assertThat(ModelDigest.NOT_SERVED.keySet())
          .filteredOn(listed -> !components.contains(listed))
          .isEmpty();
      assertThat(ModelDigest.NOT_SERVED.values()).allMatch(reason -> !reason.isBlank());
    }

    @Test
    void components_that_were_added_later_and_have_their_default() {
      assertThat(ModelDigest.DEFAULTS.keySet())
          .isSubsetOf(
              ModelSamples.of(RestApi.class).stream()
                  .flatMap(sample -> sample.change().stream())
                  .toList());
      assertThat(ModelDigest.of(IntegrationConnection.INTERNET))
          .isNotEqualTo(ModelDigest.of(IntegrationConnection.vpcLink(Text.of("a"))));
    }

    @Test
    void another_order_of_methods() {
      Method get = method(HttpMethod.GET, 200);
      Method put = method(HttpMethod.PUT, 200);

      assertThat(ModelDigest.of(api(get, put))).isEqualTo(ModelDigest.of(api(put, get)));
    }

    @Test
    void another_order_of_responses() {
      assertThat(ModelDigest.of(method(HttpMethod.GET, 200, 404)))
          .isEqualTo(ModelDigest.of(method(HttpMethod.GET, 404, 200)));
    }

    @Test
    void another_order_of_a_set_because_equal_models_have_equal_digests() {
      RestApi one = RestApi.builder("a").binaryMediaTypes(Set.of("image/png")).build();
      RestApi pngFirst = one.toBuilder().binaryMediaTypes(Set.of("image/gif")).build();
      RestApi gifFirst =
          RestApi.builder("a")
              .binaryMediaTypes(Set.of("image/gif"))
              .binaryMediaTypes(Set.of("image/png"))
              .build();

      assertThat(pngFirst).isEqualTo(gifFirst);
      assertThat(ModelDigest.of(pngFirst)).isEqualTo(ModelDigest.of(gifFirst));
    }

    /**
     * The value is from another run. A new component of the model changes it permanently. The next
     * update of each API then creates a new Deployment, which the CHANGELOG must mention.
     */
    @Test
    void another_JVM() {
      RestApi api =
          api(method(HttpMethod.GET, 200, 404)).toBuilder()
              .binaryMediaTypes(Set.of("image/gif", "image/jpeg", "image/png", "image/webp"))
              .build();

      assertThat(ModelDigest.of(api))
          .isEqualTo("2aacce338c4a847d90b16fb29c6eb2332e7bc8ef8d34d6857ba842ad66c842b4");
    }
  }

  private static boolean isNotServed(Sample sample) {
    return sample.change().stream().anyMatch(ModelDigest.NOT_SERVED::containsKey);
  }

  private static String digest(Sample sample) {
    return ModelDigest.of(sample.value());
  }

  private static RestApi api(Method... methods) {
    return RestApi.builder("pet-store").methods(List.of(methods)).build();
  }

  private static Method method(HttpMethod verb, int... statuses) {
    Integration.Builder integration =
        Integration.builder(IntegrationType.AWS)
            .httpMethod("POST")
            .uri(new Reference("get-pet", "invokeArn"))
            .requestParameter(
                IntegrationParameter.header("X-Caption"),
                RequestSource.parse("method.request.header.X-Caption"));
    List<IntegrationResponse> responses =
        IntStream.of(statuses).mapToObj(status -> response(new StatusCode(status))).toList();
    return Method.builder(verb, PETS, integration.responses(responses).build())
        .responses(responses.stream().map(MethodResponse::declaring).toList())
        .build();
  }

  private static IntegrationResponse response(StatusCode status) {
    return new IntegrationResponse(
        status,
        Optional.of(new SelectionPattern(status + ".*")),
        Map.of("ETag", new ResponseSource.Header("ETag"), "Vary", new Literal("Origin")),
        Map.of("application/json", "{}"),
        Optional.empty());
  }
}
