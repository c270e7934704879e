package gatewire.api;

import static gatewire.api.ApiFixtures.GET_PET;
import static gatewire.api.ApiFixtures.api;
import static gatewire.api.ApiFixtures.method;
import static gatewire.api.ApiFixtures.parameter;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.lambdaProxy;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.Grant;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.ResponseTransferMode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LambdaProxyBackendTests {

  @ParameterizedTest
  @EnumSource
  void maps_nothing_and_declares_only_the_path_for_every_http_method(HttpMethod httpMethod) {
    var method = method(httpMethod, "/pets/{petId}/{rest+}", lambdaProxy(GET_PET));

    assertThat(method.integration())
        .isEqualTo(
            Integration.builder(IntegrationType.AWS_PROXY)
                .httpMethod("POST")
                .uri(GET_PET.invocationUri())
                .timeout(Duration.ofSeconds(29))
                .build());
    assertThat(method.requestParameters())
        .isEqualTo(Map.of(parameter("path.petId"), true, parameter("path.rest"), true));
    assertThat(method.responses()).isEmpty();
  }

  @Test
  void the_uri_is_that_of_a_mapped_function() {
    FunctionReference live = GET_PET.qualifiedBy("live");

    assertThat(method(HttpMethod.GET, "/a", lambdaProxy(live)).integration().uri())
        .isEqualTo(method(HttpMethod.GET, "/a", lambda(live)).integration().uri());
  }

  @Test
  void a_timeout_returns_a_modified_copy() {
    LambdaProxyBackend patient = lambdaProxy(GET_PET);
    LambdaProxyBackend hasty = patient.timeout(Duration.ofMillis(50));

    assertThat(method(HttpMethod.GET, "/a", hasty).integration().timeout())
        .isEqualTo(Duration.ofMillis(50));
    assertThat(method(HttpMethod.GET, "/a", patient).integration().timeout())
        .isEqualTo(Duration.ofSeconds(29));
  }

  @Test
  void a_streamed_response_has_its_own_URI_and_the_same_permission() {
    FunctionReference live = GET_PET.qualifiedBy("live");
    LambdaProxyBackend streamed = lambdaProxy(live).streamed().timeout(Duration.ofMinutes(15));
    Integration integration = method(HttpMethod.GET, "/a", streamed).integration();

    assertThat(integration.responseTransferMode()).isEqualTo(ResponseTransferMode.STREAM);
    assertThat(integration.timeout()).hasMinutes(15);
    assertThat(integration.uri())
        .map(Object::toString)
        .contains(
            "arn:<this API.partition>:apigateway:<get-pet.region>:lambda:path/2021-11-15/functions/<get-pet.arn>:live/response-streaming-invocations");
    assertThat(api(new Route(HttpMethod.GET, "/a", streamed)).grants())
        .containsExactly(new Grant.InvokeFunction(GET_PET.arn(), Optional.of("live")));
  }

  @Test
  void the_function_with_its_qualifier_must_be_invokable() {
    assertThat(api(new Route(HttpMethod.GET, "/a", lambdaProxy(GET_PET.qualifiedBy("3")))).grants())
        .containsExactly(new Grant.InvokeFunction(GET_PET.arn(), Optional.of("3")));
  }
}
