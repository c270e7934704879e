package adoption;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.Api;
import gatewire.check.Report;
import gatewire.model.Authorization;
import gatewire.model.HttpMethod;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.PathTemplate;
import gatewire.model.StatusCode;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdoptionApiTests {

  private static final Api API = AdoptionApi.define();

  private static Method method(HttpMethod httpMethod, String path) {
    return API.restApi().method(httpMethod, PathTemplate.parse(path)).orElseThrow();
  }

  @Test
  void has_no_findings() {
    assertThat(Report.of(API.restApi()).findings()).isEmpty();
    assertThat(Report.of(AdoptionApi.mocks().restApi()).errors()).isEmpty();
  }

  @Test
  void takes_parameters_models_security_and_responses_from_the_document() {
    Method add = method(HttpMethod.POST, "/animals");

    assertThat(add.authorization())
        .isEqualTo(new Authorization.CognitoUserPools("members", Set.of("animals/write")));
    assertThat(add.requestModels()).isEqualTo(Map.of("application/json", "NewAnimal"));
    assertThat(add.requestValidator()).contains("body");
    assertThat(add.operationName()).contains("addAnimal");
    assertThat(add.response(new StatusCode(201)))
        .contains(
            new MethodResponse(
                new StatusCode(201),
                Set.of(
                    "Access-Control-Allow-Origin",
                    "Access-Control-Expose-Headers",
                    "Location",
                    "Vary"),
                Map.of("application/json", "Animal")));
    assertThat(add.responses())
        .extracting(response -> response.status().value())
        .containsExactly(201, 400);
    assertThat(method(HttpMethod.GET, "/animals").authorization())
        .isEqualTo(new Authorization.None());
    assertThat(method(HttpMethod.DELETE, "/animals/{animalId}").requestValidator())
        .contains("parameters");
  }

  @Test
  void converts_models_to_what_api_gateway_accepts() {
    assertThat(API.restApi().models())
        .filteredOn(model -> model.name().equals("NewAnimal"))
        .singleElement()
        .satisfies(
            model ->
                assertThat(model.schema())
                    .doesNotContain("nullable", "example")
                    .contains(
                        "{\"anyOf\":[{\"type\":\"string\",\"pattern\":\"^[0-9]{15}$\"},{\"enum\":[null]}]}"));
  }
}
