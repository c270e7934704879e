package gatewire.api;

import static gatewire.api.ApiFixtures.GET_PET;
import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.ApiFixtures.method;
import static gatewire.api.Backends.http;
import static gatewire.api.Backends.httpProxy;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.api.Backends.serviceAction;
import static gatewire.api.Backends.servicePath;
import static gatewire.api.Values.context;
import static gatewire.api.Values.literal;
import static gatewire.api.Values.stageVariable;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.HttpMethod;
import gatewire.model.IntegrationParameter;
import gatewire.model.Method;
import gatewire.model.RequestSource;
import gatewire.model.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each mapping of a backend's request becomes a mapping of the integration and, if its source is a
 * parameter, a declared parameter of the method.
 */
class ComposedRequestMappingTests {

  private static final List<RequestSource> SOURCES =
      List.of(
          Request.path("a"),
          Request.path("b"),
          Request.query("q"),
          Request.multiValueQuery("tag"),
          Request.header("H"),
          Request.multiValueHeader("Accept-Language"),
          Request.body(),
          Request.body("$.owner.name"),
          context("requestId"),
          stageVariable("host"),
          literal("fixed"));

  private static final List<String> NAMES = List.of("x", "y", "Range", "a", "b");

  /** A backend and the methods with which it maps its request. */
  private record Subject<B extends Backend>(
      B backend, Map<String, BiFunction<B, Step, B>> mappings) {

    /** Returns a copy whose backend has one more mapping. */
    Subject<B> with(String kind, Step step) {
      return new Subject<>(mappings.get(kind).apply(backend, step), mappings);
    }

    @Override
    public String toString() {
      return backend.toString();
    }
  }

  private record Step(String name, RequestSource source) {}

  static Stream<Subject<?>> every_mapping_is_made_on_both_halves() {
    return Stream.of(
        ofUri(s3(PHOTOS).key("{x}/{y}/{a}"), S3Backend::requestPath),
        ofUri(http("https://a.example/{x}/{y}/{a}"), HttpBackend::requestPath),
        ofUri(allowed(servicePath("sqs", Text.of("{x}/{y}"))), ServiceBackend::requestPath),
        ofUri(allowed(serviceAction("sqs", "SendMessage")), ServiceBackend::requestPath),
        new Subject<>(
            httpProxy("https://a.example/{x}/{y}/{a}"),
            Map.of(
                "header", (b, step) -> b.requestHeader(step.name(), step.source()),
                "querystring", (b, step) -> b.requestQuery(step.name(), step.source()),
                "path", (b, step) -> b.requestPath(step.name(), step.source()))),
        new Subject<>(lambda(GET_PET), mapped()),
        new Subject<>(mock(), mapped()));
  }

  @ParameterizedTest
  @MethodSource
  void every_mapping_is_made_on_both_halves(Subject<?> subject) {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Map<IntegrationParameter, RequestSource> expected = new LinkedHashMap<>();
      Subject<?> composed = subject;
      for (int i = random.nextInt(6); i >= 0; i--) {
        String kind = any(random, composed.mappings().keySet().stream().sorted().toList());
        Step step = new Step(any(random, NAMES), any(random, SOURCES));
        composed = composed.with(kind, step);
        expected.put(
            IntegrationParameter.parse("integration.request." + kind + "." + step.name()),
            step.source());
      }
      Method method = method(HttpMethod.PUT, "/{a}/{b}", composed.backend());

      assertThat(method.integration().requestParameters())
          .as("seed %d", seed)
          .containsAllEntriesOf(expected);
      assertThat(method.requestParameters().keySet())
          .as("seed %d", seed)
          .containsAll(
              method.integration().requestParameters().values().stream()
                  .map(RequestSource::declaration)
                  .flatMap(Optional::stream)
                  .toList());
    }
  }

  private static ServiceBackend allowed(ServiceBackend backend) {
    return backend.allow("sqs:SendMessage", Text.of("*"));
  }

  private static <B extends MappedBackend<B>> Subject<B> ofUri(B backend, PathMapping<B> path) {
    Map<String, BiFunction<B, Step, B>> all = new LinkedHashMap<>(mapped());
    all.put("path", (b, step) -> path.map(b, step.name(), step.source()));
    return new Subject<>(backend, all);
  }

  private static <B extends MappedBackend<B>> Map<String, BiFunction<B, Step, B>> mapped() {
    return Map.of(
        "header", (b, step) -> b.requestHeader(step.name(), step.source()),
        "querystring", (b, step) -> b.requestQuery(step.name(), step.source()));
  }

  private static <T> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @FunctionalInterface
  private interface PathMapping<B> {
    B map(B backend, String name, RequestSource source);
  }
}
