package gatewire.operations;

import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.mocked;
import static gatewire.api.ErrorPattern.startingWith;
import static gatewire.api.Request.header;
import static gatewire.api.Response.respond;
import static gatewire.api.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.Api;
import gatewire.api.Backend;
import gatewire.api.FunctionReference;
import gatewire.check.Report;
import gatewire.check.rule.Finding;
import gatewire.model.HttpMethod;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.PathTemplate;
import gatewire.model.StatusCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The statuses of an operation whose document declares {@code 4XX} or {@code default}. */
class StatusRangeTests {

  private static final FunctionReference GET_PET = new FunctionReference("get-pet");

  record One(Backend listPets) {}

  private static final String RANGES =
      """
      openapi: 3.0.3
      info: { title: pets, version: '1' }
      paths:
        /pets:
          get:
            operationId: listPets
            responses:
              '200': { description: ok }
              4XX: { description: no, headers: { X-Why: { schema: { type: string } } }, content: { application/json: { example: { no: 1 } } } }
              '404': { description: none, content: { application/json: { example: { none: 1 } } } }
              default: { description: other, content: { application/json: { example: { other: 1 } } } }
      """;

  private static List<Finding> errors(Api api) {
    return Report.of(api.restApi()).errors();
  }

  private static Method method(Api api) {
    return api.restApi().method(HttpMethod.GET, PathTemplate.parse("/pets")).orElseThrow();
  }

  private static List<MethodResponse> responses(Api api) {
    assertThat(errors(api)).isEmpty();
    return method(api).responses();
  }

  private static Api api(Backend backend) {
    return OpenApi.text(RANGES).integrate(new One(backend)).build();
  }

  @Test
  void a_status_of_a_backend_is_declared_from_its_range_or_the_default() {
    Api api =
        api(
            lambda(GET_PET)
                .onError(startingWith("[409]"), respond(409).header("X-Why", literal("taken")))
                .onError(startingWith("[503]"), respond(503)));

    assertThat(responses(api))
        .extracting(response -> response.status().value())
        .containsExactlyInAnyOrder(200, 404, 409, 500, 503);
    assertThat(method(api).response(new StatusCode(409)).orElseThrow().headers()).contains("X-Why");
  }

  @Test
  void a_header_that_the_range_does_not_declare_is_reported() {
    Backend tagged =
        lambda(GET_PET).onError(startingWith("[503]"), respond(503).header("X-Why", literal("v")));

    assertThat(errors(api(tagged)))
        .anySatisfy(finding -> assertThat(finding.toString()).contains("GET /pets", "'X-Why'"));
  }

  @Test
  void a_status_outside_of_every_range_is_reported() {
    String document = RANGES.replaceFirst(" +default: .*\n", "");

    assertThat(errors(OpenApi.text(document).integrate(new One(mock().status(503))).build()))
        .anySatisfy(finding -> assertThat(finding.toString()).contains("503", "[200, 404]"));
    assertThat(errors(OpenApi.text(document).integrate(new One(mocked(503))).build()))
        .anySatisfy(
            finding -> assertThat(finding.toString()).contains("(declared: [200, 404, 4XX])"));
  }

  @Test
  void mocks_respond_with_any_declared_status_the_most_specific_first() {
    assertThat(template(api(mocked(404)))).isEqualTo("{\"none\":1}");
    assertThat(template(api(mocked(418)))).isEqualTo("{\"no\":1}");
    assertThat(template(api(mocked(503)))).isEqualTo("{\"other\":1}");
  }

  private static String template(Api api) {
    assertThat(errors(api)).isEmpty();
    return method(api).integration().responses().get(0).templates().get("application/json");
  }

  @Test
  void clients_choose_a_range_by_its_first_status() {
    Api api = api(mocked().chosenBy(header("X-Mock-Status")));

    assertThat(errors(api)).isEmpty();
    assertThat(method(api).integration().responses())
        .extracting(response -> response.status().value())
        .containsExactlyInAnyOrder(200, 400, 404);
  }

  @Test
  void an_operation_with_only_a_default_succeeds_with_it() {
    String document = RANGES.replaceAll(" +('200'|4XX|'404'): .*\n", "");
    Api api = OpenApi.text(document).mockAll().build();

    assertThat(responses(api))
        .extracting(response -> response.status().value())
        .containsExactly(200);
    assertThat(template(api)).isEqualTo("{\"other\":1}");
  }
}
