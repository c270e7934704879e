package gatewire.api;

import static gatewire.api.ApiFixtures.GET_PET;
import static gatewire.api.ApiFixtures.api;
import static gatewire.api.ApiFixtures.get;
import static gatewire.api.ApiFixtures.method;
import static gatewire.api.ApiFixtures.parameter;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Json.json;
import static gatewire.api.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.Grant;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationType;
import gatewire.model.PassthroughBehavior;
import gatewire.model.Reference;
import gatewire.model.Text;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LambdaBackendTests {

  @ParameterizedTest
  @EnumSource
  void a_function_is_invoked_with_post_for_every_http_method(HttpMethod httpMethod) {
    Integration integration = method(httpMethod, "/pets/{petId}", lambda(GET_PET)).integration();

    assertThat(integration.type()).isEqualTo(IntegrationType.AWS);
    assertThat(integration.httpMethod()).contains("POST");
    assertThat(integration.credentials()).isEmpty();
  }

  @Test
  void the_uri_contains_the_functions_region_arn_and_qualifier() {
    assertThat(get(lambda(GET_PET)).uri()).contains(uri("/invocations"));
    assertThat(get(lambda(GET_PET.qualifiedBy("live"))).uri()).contains(uri(":live/invocations"));
  }

  @Test
  void the_function_with_its_qualifier_must_be_invokable() {
    assertThat(api(new Route(HttpMethod.GET, "/a", lambda(GET_PET))).grants())
        .containsExactly(new Grant.InvokeFunction(GET_PET.arn(), Optional.empty()));
    assertThat(api(new Route(HttpMethod.GET, "/a", lambda(GET_PET.qualifiedBy("3")))).grants())
        .containsExactly(new Grant.InvokeFunction(GET_PET.arn(), Optional.of("3")));
  }

  @Nested
  class Request_template {
    @Test
    void is_absent_by_default_and_the_body_passes_unchanged() {
      assertThat(get(lambda(GET_PET)).requestTemplates()).isEmpty();
      assertThat(get(lambda(GET_PET)).passthroughBehavior())
          .isEqualTo(PassthroughBehavior.WHEN_NO_MATCH);
    }

    @Test
    void of_json_rejects_other_content_types_and_declares_its_parameters() {
      var backend =
          lambda(GET_PET)
              .requestTemplate(
                  json()
                      .put("id", Request.path("petId"))
                      .put("page", Request.query("page"))
                      .put("trace", Request.header("X-Trace")));
      var method = method(HttpMethod.GET, "/pets/{petId}", backend);

      assertThat(method.integration().requestTemplates()).containsOnlyKeys("application/json");
      assertThat(method.integration().passthroughBehavior()).isEqualTo(PassthroughBehavior.NEVER);
      assertThat(method.integration().requestParameters()).isEmpty();
      assertThat(method.requestParameters())
          .isEqualTo(
              Map.of(
                  parameter("path.petId"),
                  true,
                  parameter("querystring.page"),
                  false,
                  parameter("header.X-Trace"),
                  false));
    }

    @Test
    void of_a_custom_string_is_unchanged_and_in_the_order_of_declaration() {
      var integration =
          get(
              lambda(GET_PET)
                  .requestTemplate("text/xml", "$input.body\n#if(true)\"'#end")
                  .requestTemplate("text/plain", "{}"));

      assertThat(integration.requestTemplates())
          .containsExactly(
              Map.entry("text/xml", "$input.body\n#if(true)\"'#end"),
              Map.entry("text/plain", "{}"));
    }

    @Test
    void for_the_same_content_type_replaces_the_first() {
      assertThat(
              get(lambda(GET_PET)
                      .requestTemplate(json().put("a", 1))
                      .requestTemplate(json().put("b", 2)))
                  .requestTemplates())
          .containsExactly(Map.entry("application/json", "{\"b\":2}"));
    }
  }

  @Nested
  class Passthrough_behavior {
    @ParameterizedTest
    @EnumSource
    void can_be_set_with_and_without_templates(PassthroughBehavior behavior) {
      assertThat(get(lambda(GET_PET).passthroughBehavior(behavior)).passthroughBehavior())
          .isEqualTo(behavior);
      assertThat(
              get(lambda(GET_PET).passthroughBehavior(behavior).requestTemplate(json()))
                  .passthroughBehavior())
          .isEqualTo(behavior);
    }
  }

  @Test
  void request_headers_and_queries_are_mapped_and_declared() {
    var backend =
        lambda(GET_PET)
            .requestHeaders("X-Trace")
            .requestHeader("X-Amz-Invocation-Type", literal("Event"))
            .requestQuery("all", Request.multiValueQuery("tag"));
    var method = method(HttpMethod.GET, "/pets", backend);

    assertThat(method.integration().requestParameters())
        .isEqualTo(
            Map.of(
                IntegrationParameter.header("X-Trace"),
                Request.header("X-Trace"),
                IntegrationParameter.header("X-Amz-Invocation-Type"),
                literal("Event"),
                IntegrationParameter.querystring("all"),
                Request.multiValueQuery("tag")));
    assertThat(method.requestParameters())
        .isEqualTo(Map.of(parameter("header.X-Trace"), false, parameter("querystring.tag"), false));
  }

  private static Text uri(String end) {
    return Text.join(
        Text.of("arn:"),
        Reference.API_PARTITION,
        Text.of(":apigateway:"),
        new Reference("get-pet", "region"),
        Text.of(":lambda:path/2015-03-31/functions/"),
        new Reference("get-pet", "arn"),
        Text.of(end));
  }
}
