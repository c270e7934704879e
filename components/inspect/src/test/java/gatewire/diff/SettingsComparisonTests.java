package gatewire.diff;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.EndpointType;
import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.MethodSettings;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.model.StatusCode;
import gatewire.model.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsComparisonTests {

  private static final String ALLOW =
      "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"execute-api:Invoke\",\"Resource\":\"execute-api:/*\"}]}";

  @Test
  void a_private_endpoint_is_breaking() {
    assertThat(DiffRun.lines(api().build(), api().endpointType(EndpointType.PRIVATE).build()))
        .containsExactly("breaking API 'pets' is now private: only clients in a VPC reach it");
  }

  @Test
  void a_removed_binary_type_is_breaking_and_a_new_one_is_risky() {
    assertThat(
            DiffRun.lines(
                api().binaryMediaTypes(Set.of("image/png")).build(),
                api().binaryMediaTypes(Set.of("image/gif")).build()))
        .containsExactly(
            "breaking API 'pets' no longer treats image/png as bytes: API Gateway decodes these payloads as UTF-8",
            "risky API 'pets' now treats image/gif as bytes, which templates cannot read");
  }

  @Test
  void a_policy_that_allows_everything_restricts_nobody() {
    assertThat(DiffRun.lines(api().build(), policy(ALLOW)))
        .containsExactly(
            "compatible resource policy of API 'pets' was added and allows every caller");
    assertThat(DiffRun.lines(api().build(), policy(ALLOW.replace("Allow", "Deny"))))
        .containsExactly("breaking resource policy of API 'pets' was added and restricts callers");
  }

  @Test
  void a_gateway_response_hides_that_of_its_family() {
    GatewayResponse family =
        response(GatewayResponseType.DEFAULT_4XX, Map.of("Access-Control-Allow-Origin", "'*'"));
    assertThat(
            DiffRun.lines(
                api().gatewayResponse(family).build(),
                api()
                    .gatewayResponse(family)
                    .gatewayResponse(response(GatewayResponseType.UNAUTHORIZED, Map.of()))
                    .build()))
        .containsExactly(
            "breaking gateway response UNAUTHORIZED no longer allows pages of * to read it");
  }

  @Test
  void another_status_of_a_gateway_response_is_breaking() {
    GatewayResponse changed =
        new GatewayResponse(
            GatewayResponseType.UNAUTHORIZED, Optional.of(new StatusCode(403)), Map.of(), Map.of());
    assertThat(DiffRun.lines(api().build(), api().gatewayResponse(changed).build()))
        .containsExactly(
            "breaking gateway response UNAUTHORIZED has status 403 instead of status 401");
  }

  @Test
  void lower_limits_of_a_stage_are_risky() {
    Stage before = Stage.builder("dev").throttling(100, 50).variable("a", "1").build();
    Stage after =
        Stage.builder("dev")
            .throttling(10, 50)
            .variable("a", "2")
            .route("GET /pets", MethodSettings.methodSettings().throttling(200, 50))
            .build();
    assertThat(DiffRun.lines(api().build(), List.of(before), api().build(), List.of(after)))
        .containsExactly(
            "risky stage 'dev' has another value of variable a",
            "risky stage 'dev' limits requests to 10 per second (burst 50) instead of 100 per second (burst 50)",
            "compatible stage 'dev' GET /pets limits requests to 200 per second (burst 50) instead of 100 per second (burst 50)");
  }

  private static GatewayResponse response(GatewayResponseType type, Map<String, String> headers) {
    return new GatewayResponse(type, Optional.empty(), headers, Map.of());
  }

  private static RestApi policy(String policy) {
    return api().policy(Optional.of(Text.of(policy))).build();
  }

  private static RestApi.Builder api() {
    return RestApi.builder("pets");
  }
}
