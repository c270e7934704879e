package gatewire.api;

import static gatewire.api.Backends.mock;
import static gatewire.api.GatewayResponses.awsDefaults;
import static gatewire.api.GatewayResponses.jsonErrors;
import static gatewire.api.Values.literal;
import static gatewire.model.GatewayResponseType.BAD_REQUEST_BODY;
import static gatewire.model.GatewayResponseType.DEFAULT_4XX;
import static gatewire.model.GatewayResponseType.DEFAULT_5XX;
import static gatewire.model.GatewayResponseType.MISSING_AUTHENTICATION_TOKEN;
import static gatewire.model.GatewayResponseType.THROTTLED;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.GatewayResponse;
import gatewire.model.RestApi;
import gatewire.model.StatusCode;
import gatewire.model.Unparsed;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayResponsesTests {

  private static final Map<String, String> ENVELOPE =
      Map.of(
          "application/json",
          "{\"message\":$context.error.messageString,\"code\":\"$context.error.responseType\","
              + "\"requestId\":\"$context.requestId\"}");

  @Test
  void are_awss_defaults_if_nothing_is_set() {
    assertThat(awsDefaults().toModel()).isEmpty();
    assertThat(render(awsDefaults()).gatewayResponses()).isEmpty();
  }

  @Test
  void as_json_have_the_same_body_in_both_families_and_awss_status() {
    assertThat(render(jsonErrors()).gatewayResponses())
        .containsExactly(
            new GatewayResponse(DEFAULT_4XX, Optional.empty(), Map.of(), ENVELOPE),
            new GatewayResponse(DEFAULT_5XX, Optional.empty(), Map.of(), ENVELOPE));
  }

  @Test
  void for_unknown_routes_are_404_in_the_same_format() {
    assertThat(awsDefaults().notFoundForUnknownRoutes().toModel())
        .containsExactly(
            new GatewayResponse(
                MISSING_AUTHENTICATION_TOKEN,
                Optional.of(new StatusCode(404)),
                Map.of(),
                Map.of(
                    "application/json",
                    "{\"message\":\"Not found\",\"code\":\"NOT_FOUND\",\"requestId\":\"$context.requestId\"}")));
  }

  @Test
  void can_name_the_values_of_a_body_that_its_model_rejects() {
    assertThat(render(jsonErrors().validationErrors()).gatewayResponses())
        .contains(
            new GatewayResponse(
                BAD_REQUEST_BODY,
                Optional.empty(),
                Map.of(),
                Map.of(
                    "application/json",
                    "{\"message\":$context.error.messageString,\"code\":\"$context.error.responseType\","
                        + "\"validationErrors\":\"$context.error.validationErrorString\","
                        + "\"requestId\":\"$context.requestId\"}")));
  }

  @Test
  void of_a_type_keep_status_headers_and_templates_in_the_order_of_declaration() {
    GatewayResponses responses =
        awsDefaults()
            .template(THROTTLED, "text/plain", "slow down")
            .template(THROTTLED, "application/json", "{}")
            .header(THROTTLED, "Retry-After", literal("1"))
            .header(THROTTLED, "X-Id", Values.context("requestId"))
            .header(THROTTLED, "X-Trace", Request.header("X-Trace"))
            .header(THROTTLED, "Retry-After", literal("2"))
            .status(THROTTLED, 503)
            .status(DEFAULT_4XX, 400);
    GatewayResponse throttled = responses.toModel().get(0);

    assertThat(throttled)
        .isEqualTo(
            new GatewayResponse(
                THROTTLED,
                Optional.of(new StatusCode(503)),
                Map.of(
                    "Retry-After",
                    "'2'",
                    "X-Id",
                    "context.requestId",
                    "X-Trace",
                    "method.request.header.X-Trace"),
                Map.of("text/plain", "slow down", "application/json", "{}")));
    assertThat(throttled.templates().keySet()).containsExactly("text/plain", "application/json");
    assertThat(responses.toModel().get(1))
        .isEqualTo(
            new GatewayResponse(DEFAULT_4XX, Optional.of(new StatusCode(400)), Map.of(), Map.of()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 99, 600, -1})
  void with_an_invalid_status_are_a_finding_and_otherwise_do_not_change(int status) {
    RestApi api = render(jsonErrors().status(THROTTLED, status));

    assertThat(api.unparsed())
        .containsExactly(
            new Unparsed(
                "gateway response THROTTLED",
                String.valueOf(status),
                "'" + status + "' is not an HTTP status",
                "use a status from 100 to 599"));
    assertThat(api.gatewayResponses()).isEqualTo(jsonErrors().toModel());
  }

  @Test
  void do_not_change_when_a_copy_is_modified() {
    GatewayResponses shared = jsonErrors();
    shared.status(DEFAULT_4XX, 400);
    shared.status(DEFAULT_4XX, 999);
    shared.header(DEFAULT_4XX, "X-A", literal("a"));
    shared.template(DEFAULT_4XX, "text/plain", "a");

    assertThat(shared.toModel()).isEqualTo(jsonErrors().toModel());
    assertThat(shared.unparsed()).isEmpty();
  }

  private static RestApi render(GatewayResponses responses) {
    return Api.named("a").gatewayResponses(responses).get("/a", mock()).build().restApi();
  }
}
