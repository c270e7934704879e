package gatewire.check;

import static gatewire.api.Declarations.*;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.Api;
import gatewire.api.Backend;
import gatewire.api.BucketReference;
import gatewire.api.FunctionReference;
import gatewire.api.GatewayResponses;
import gatewire.api.IntegrationResponseSet;
import gatewire.api.Response;
import gatewire.api.Route;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;
import gatewire.model.SelectionPattern;
import gatewire.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever sets are composed, in whatever order: a success of the backend stays a success and an
 * error an error, unless the author names the status.
 */
class ComposedResponsesTests {

  private static final int COMPOSITES = 60;
  private static final BucketReference BUCKET = new BucketReference("photos");
  private static final FunctionReference FUNCTION = new FunctionReference("get-pet");

  private static final List<String> PATTERNS =
      List.of("404", "418", "304", "4\\d{2}", "5\\d{2}", "2\\d{2}", "3\\d\\d", "[45]\\d{2}");

  /** Messages of a function's errors; the empty one is that of a success. */
  private static final List<String> MESSAGES = List.of("", "[404] no", "oops\nat Foo", "500", "x");

  /** Sets in a random order, and the patterns that the author named. */
  private record Composite(String text, IntegrationResponseSet set, Set<String> named) {}

  static Stream<Arguments> status_matched() {
    return Stream.of("s3", "http", "service")
        .flatMap(
            kind ->
                Stream.of(
                        HttpMethod.GET,
                        HttpMethod.HEAD,
                        HttpMethod.PUT,
                        HttpMethod.DELETE,
                        HttpMethod.POST,
                        HttpMethod.PATCH,
                        HttpMethod.OPTIONS,
                        HttpMethod.ANY)
                    .filter(method -> !kind.equals("s3") || isOfObjects(method))
                    .map(method -> Arguments.of(kind, method)));
  }

  private static boolean isOfObjects(HttpMethod method) {
    return List.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.ANY)
        .contains(method);
  }

  @ParameterizedTest
  @MethodSource("status_matched")
  void keep_successes_and_errors_apart(String kind, HttpMethod method) {
    Random random = new Random(20_261_201L + kind.hashCode() + method.ordinal());
    for (int i = 0; i < COMPOSITES; i++) {
      Composite composite = random(random, PATTERNS);
      Integration integration = integration(method, backend(kind).apply(composite.set()));
      IntStream.range(100, 600)
          .filter(status -> !isNamed(composite, String.valueOf(status)))
          .forEach(
              status ->
                  assertThat(isError(integration, String.valueOf(status)))
                      .as("%s %s: %d with %s", kind, method, status, composite.text())
                      .isEqualTo(status >= 400));
      assertOneResponseForEachStatus(integration, composite.text());
    }
  }

  @ParameterizedTest
  @MethodSource("status_matched")
  void select_one_response_for_each_status(String kind, HttpMethod method) {
    Random random = new Random(7L + kind.hashCode() + method.ordinal());
    for (int i = 0; i < COMPOSITES; i++) {
      Composite composite = random(random, List.of("404", "418", "304", "302"));
      Integration integration = integration(method, backend(kind).apply(composite.set()));
      for (int status = 100; status < 600; status++) {
        String text = String.valueOf(status);
        assertThat(integration.responses().stream().filter(response -> matches(response, text)))
            .as("%s %s: %d with %s", kind, method, status, composite.text())
            .hasSizeLessThan(2);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void keep_results_and_errors_of_functions_apart(HttpMethod method) {
    Random random = new Random(method.ordinal());
    for (int i = 0; i < COMPOSITES; i++) {
      Composite composite = random(random, List.of("oops[\\s\\S]*", "\\[404].*", "y"));
      Integration integration = integration(method, lambda(FUNCTION).responses(composite.set()));
      MESSAGES.stream()
          .filter(message -> !isNamed(composite, message))
          .forEach(
              message ->
                  assertThat(isError(integration, message))
                      .as("%s: '%s' with %s", method, message, composite.text())
                      .isEqualTo(!message.isEmpty()));
    }
  }

  static Stream<HttpMethod> methods() {
    return Stream.of(HttpMethod.values());
  }

  @ParameterizedTest
  @MethodSource
  void have_no_findings(Route route) {
    Api api = Api.named("composed").route(route).build();

    assertThat(Report.of(api.restApi()).findings()).isEmpty();
  }

  static Stream<Route> have_no_findings() {
    return status_matched()
        .map(Arguments::get)
        .flatMap(
            given -> {
              Function<IntegrationResponseSet, Backend> backend = backend((String) given[0]);
              HttpMethod method = (HttpMethod) given[1];
              return Stream.of(
                      composite(),
                      composite(s3Success(), s3JsonErrors()),
                      composite(s3JsonErrors(), custom(Map.of("418", respond(418).message("tea")))),
                      composite(httpStatuses(), catchAll()),
                      jsonErrors(),
                      composite(catchAll(), httpStatuses()),
                      custom(Map.of("4\\d{2}", respond(400), "503", respond(503))))
                  .map(set -> new Route(method, "/a", backend.apply(set)));
            });
  }

  @Test
  void have_no_findings_for_functions_and_gateway_responses() {
    Api api =
        Api.named("composed")
            .gatewayResponses(GatewayResponses.jsonErrors().validationErrors())
            .get(
                "/a",
                lambda(FUNCTION)
                    .responses(composite(jsonErrors(), defaultPassthrough(201)))
                    .onError(startingWith("[404]"), respond(404).error("no such pet")))
            .build();

    assertThat(Report.of(api.restApi()).findings()).isEmpty();
  }

  private static Function<IntegrationResponseSet, Backend> backend(String kind) {
    return switch (kind) {
      case "s3" -> set -> s3(BUCKET).responses(set);
      case "http" -> set -> http("https://pets.example.com/a").responses(set);
      default ->
          set ->
              serviceAction("sns", "ListTopics")
                  .allow("sns:ListTopics", Text.of("*"))
                  .responses(set);
    };
  }

  private static Integration integration(HttpMethod method, Backend backend) {
    Api api = Api.named("composed").route(new Route(method, "/pets/{petId}", backend)).build();
    return api.restApi().methods().get(0).integration();
  }

  private static Composite random(Random random, List<String> patterns) {
    List<IntegrationResponseSet> sets = new ArrayList<>();
    List<String> text = new ArrayList<>();
    Set<String> named = new TreeSet<>();
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      int success = List.of(200, 201, 204).get(random.nextInt(3));
      switch (random.nextInt(8)) {
        case 0 -> {
          sets.add(defaultPassthrough(success));
          text.add("defaultPassthrough(" + success + ")");
        }
        case 1 -> {
          sets.add(s3Success());
          text.add("s3Success()");
        }
        case 2 -> {
          sets.add(s3JsonErrors());
          text.add("s3JsonErrors()");
        }
        case 3 -> {
          sets.add(httpStatuses());
          text.add("httpStatuses()");
        }
        case 5 -> {
          sets.add(jsonErrors());
          text.add("jsonErrors()");
        }
        case 4 -> {
          sets.add(catchAll());
          text.add("catchAll()");
        }
        default -> {
          Map<String, Response> custom = new TreeMap<>();
          String pattern = patterns.get(random.nextInt(patterns.size()));
          custom.put(pattern, respond(List.of(200, 404, 502).get(random.nextInt(3))));
          if (random.nextBoolean()) {
            custom.put("default", respond(List.of(202, 500, 503).get(random.nextInt(3))));
          }
          named.add(pattern);
          sets.add(custom(custom));
          text.add("custom(" + custom + ")");
        }
      }
    }
    return new Composite(
        text.toString(), composite(sets.toArray(IntegrationResponseSet[]::new)), named);
  }

  private static boolean isNamed(Composite composite, String value) {
    return composite.named().stream()
        .anyMatch(pattern -> new SelectionPattern(pattern).matches(value));
  }

  private static boolean matches(IntegrationResponse response, String value) {
    return response.selectionPattern().filter(pattern -> pattern.matches(value)).isPresent();
  }

  /** Returns whether the client gets an error; without a response, API Gateway returns 500. */
  private static boolean isError(Integration integration, String value) {
    return integration.responseFor(value).map(response -> response.status().isError()).orElse(true);
  }

  private static void assertOneResponseForEachStatus(Integration integration, String text) {
    assertThat(integration.responses())
        .extracting(IntegrationResponse::status)
        .as(text)
        .doesNotHaveDuplicates();
    assertThat(integration.responses().stream().filter(IntegrationResponse::isDefault))
        .as(text)
        .hasSize(1);
  }
}
