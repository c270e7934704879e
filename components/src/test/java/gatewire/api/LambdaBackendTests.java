package gatewire.api;

import static gatewire.api.ApiFixtures.GET_PET;
import static gatewire.api.ApiFixtures.api;
import static gatewire.api.ApiFixtures.get;
import static gatewire.api.ApiFixtures.method;
import static gatewire.api.ApiFixtures.parameter;
import static gatewire.api.ApiFixtures.plain;
import static gatewire.api.ApiFixtures.selections;
import static gatewire.api.Backends.lambda;
import static gatewire.api.ErrorPattern.any;
import static gatewire.api.ErrorPattern.containing;
import static gatewire.api.ErrorPattern.matching;
import static gatewire.api.ErrorPattern.startingWith;
import static gatewire.api.Json.json;
import static gatewire.api.Response.respond;
import static gatewire.api.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.Grant;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationResponse;
import gatewire.model.IntegrationType;
import gatewire.model.PassthroughBehavior;
import gatewire.model.Reference;
import gatewire.model.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LambdaBackendTests {

  private static final String TRACE = "\n  at Pets.get(Pets.java:12)";

  @ParameterizedTest
  @EnumSource
  void a_function_is_invoked_with_post_whatever_the_routes_verb(HttpMethod verb) {
    Integration integration = method(verb, "/pets/{petId}", lambda(GET_PET)).integration();

    assertThat(integration.type()).isEqualTo(IntegrationType.AWS);
    assertThat(integration.httpMethod()).contains("POST");
    assertThat(integration.credentials()).isEmpty();
  }

  @Test
  void the_uri_names_the_functions_region_and_arn_and_the_qualifier() {
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
    void is_not_there_without_being_named_and_the_body_passes_through() {
      assertThat(get(lambda(GET_PET)).requestTemplates()).isEmpty();
      assertThat(get(lambda(GET_PET)).passthroughBehavior())
          .isEqualTo(PassthroughBehavior.WHEN_NO_MATCH);
    }

    @Test
    void of_json_refuses_other_content_types_and_declares_what_it_reads() {
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
    void of_ones_own_text_is_kept_as_it_is_in_the_order_of_declaration() {
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
    void of_the_same_content_type_takes_the_place_of_the_first() {
      assertThat(
              get(lambda(GET_PET)
                      .requestTemplate(json().put("a", 1))
                      .requestTemplate(json().put("b", 2)))
                  .requestTemplates())
          .containsExactly(Map.entry("application/json", "{\"b\":2}"));
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

  @Nested
  class On_error {
    @Test
    void without_any_each_error_is_500_and_does_not_tell_what_happened() {
      assertThat(get(lambda(GET_PET)).responses())
          .containsExactly(plain(200, "", Map.of()), internal("[\\s\\S]+"));
    }

    @Test
    void takes_errors_of_several_lines_and_leaves_the_others_to_500() {
      var backend =
          lambda(GET_PET)
              .onError(startingWith("[404]"), respond(404))
              .onError(containing("timed out"), respond(504));

      assertThat(statusesFor("[404] no pet" + TRACE, backend)).containsExactly(404);
      assertThat(statusesFor("Task timed out" + TRACE, backend)).containsExactly(504);
      assertThat(statusesFor("NullPointerException" + TRACE, backend)).containsExactly(500);
      assertThat(statusesFor("", backend)).containsExactly(200);
    }

    @Test
    void said_first_is_taken_where_several_match() {
      var backend =
          lambda(GET_PET)
              .onError(containing("timed out"), respond(504))
              .onError(startingWith("[404]"), respond(404))
              .onError(any(), respond(502));

      assertThat(statusesFor("[404] timed out" + TRACE, backend)).containsExactly(504);
      assertThat(statusesFor("[404]" + TRACE, backend)).containsExactly(404);
      assertThat(statusesFor("x" + TRACE, backend)).containsExactly(502);
    }

    @Test
    void said_again_for_the_same_pattern_takes_the_place_of_what_was_said_before() {
      var shared =
          lambda(GET_PET)
              .onError(startingWith("[404]"), respond(404))
              .onError(containing("timed out"), respond(504));

      assertThat(selections(shared.onError(startingWith("[404]"), respond(410))))
          .isEqualTo(
              selections(
                  lambda(GET_PET)
                      .onError(startingWith("[404]"), respond(410))
                      .onError(containing("timed out"), respond(504))));
      assertThat(selections(shared.onError(containing("timed out"), respond(503))))
          .isEqualTo(
              selections(
                  lambda(GET_PET)
                      .onError(startingWith("[404]"), respond(404))
                      .onError(containing("timed out"), respond(503))));
    }

    @Test
    void with_the_status_of_another_stays_apart_for_the_check_to_find() {
      var backend =
          lambda(GET_PET)
              .onError(startingWith("[404]"), respond(404))
              .onError(startingWith("gone"), respond(404));

      assertThat(get(backend).responses())
          .extracting(response -> response.status().value())
          .containsExactly(200, 404, 404, 500);
    }

    @Test
    void with_500_takes_the_unexpected_errors_too_as_there_is_one_response_for_each_status() {
      var backend = lambda(GET_PET).onError(startingWith("[500]"), respond(500).message("known"));
      IntegrationResponse error = get(backend).responses().get(1);

      assertThat(error.templates()).containsValue("{\"message\":\"known\"}");
      assertThat(statusesFor("[500]" + TRACE, backend)).containsExactly(500);
      assertThat(statusesFor("other" + TRACE, backend)).containsExactly(500);
      assertThat(statusesFor("", backend)).containsExactly(200);
    }

    @Test
    void keeps_a_pattern_that_is_none_for_the_check_to_find() {
      var backend = lambda(GET_PET).onError(matching("["), respond(404));

      assertThat(selections(backend)).contains("[ -> 404");
    }
  }

  @Nested
  class On_success {
    @Test
    void takes_the_place_of_200_and_the_result_as_it_is() {
      var backend =
          lambda(GET_PET)
              .onSuccess(respond(201).header("Location", IntegrationResult.body("self")));

      assertThat(get(backend).responses())
          .containsExactly(
              plain(201, "", Map.of("Location", IntegrationResult.body("self"))),
              internal("[\\s\\S]+"));
    }

    @Test
    void said_again_takes_the_place_of_what_was_said_before() {
      assertThat(selections(lambda(GET_PET).onSuccess(respond(201)).onSuccess(respond(202))))
          .containsExactly("default -> 202", "[\\s\\S]+ -> 500");
    }
  }

  @Nested
  class A_set_of_responses {
    private final IntegrationResponseSet set =
        IntegrationResponseSets.custom(Map.of("default", respond(202), "oops", respond(502)));

    @Test
    void takes_the_place_of_success_and_of_the_unexpected_error() {
      assertThat(selections(lambda(GET_PET).responses(set)))
          .containsExactly("default -> 202", "oops -> 502");
    }

    @Test
    void leaves_the_authors_errors_whether_they_are_said_before_or_after() {
      ErrorPattern notFound = startingWith("[404]");

      assertThat(selections(lambda(GET_PET).onError(notFound, respond(404)).responses(set)))
          .isEqualTo(selections(lambda(GET_PET).responses(set).onError(notFound, respond(404))))
          .containsExactly("default -> 202", "\\[404\\][\\s\\S]* -> 404", "oops -> 502");
    }
  }

  private static List<Integer> statusesFor(String errorMessage, Backend backend) {
    List<IntegrationResponse> responses = get(backend).responses();
    List<Integer> matched =
        responses.stream()
            .filter(
                response ->
                    response.selectionPattern().stream()
                        .anyMatch(pattern -> pattern.matches(errorMessage)))
            .map(response -> response.status().value())
            .toList();
    return matched.isEmpty()
        ? responses.stream()
            .filter(IntegrationResponse::isDefault)
            .map(response -> response.status().value())
            .toList()
        : matched;
  }

  private static IntegrationResponse internal(String pattern) {
    IntegrationResponse bare = plain(500, pattern, Map.of());
    return new IntegrationResponse(
        bare.status(),
        bare.selectionPattern(),
        Map.of(),
        Map.of("application/json", "{\"message\":\"Internal server error\"}"),
        Optional.empty());
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
