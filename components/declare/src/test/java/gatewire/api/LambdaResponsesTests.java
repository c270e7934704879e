package gatewire.api;

import static gatewire.api.ApiFixtures.GET_PET;
import static gatewire.api.ApiFixtures.get;
import static gatewire.api.ApiFixtures.plain;
import static gatewire.api.ApiFixtures.selections;
import static gatewire.api.ApiFixtures.unparsed;
import static gatewire.api.Backends.lambda;
import static gatewire.api.ErrorPattern.any;
import static gatewire.api.ErrorPattern.containing;
import static gatewire.api.ErrorPattern.matching;
import static gatewire.api.ErrorPattern.startingWith;
import static gatewire.api.IntegrationResponseSets.defaultPassthrough;
import static gatewire.api.Response.respond;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.IntegrationResponse;
import gatewire.model.Unparsed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The responses for a function's results and errors. */
class LambdaResponsesTests {

  private static final String TRACE = "\n  at Pets.get(Pets.java:12)";

  @Nested
  class On_error {
    @Test
    void defaults_to_500_with_a_general_message_for_each_error() {
      assertThat(get(lambda(GET_PET)).responses())
          .containsExactly(plain(200, "", Map.of()), internal("[\\s\\S]+"));
    }

    @Test
    void matches_errors_of_several_lines_and_leaves_the_others_at_500() {
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
    void set_first_is_used_if_several_match() {
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
    void set_again_for_the_same_pattern_replaces_the_earlier_response() {
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
    void with_the_status_of_another_stays_separate_so_that_a_check_reports_it() {
      var backend =
          lambda(GET_PET)
              .onError(startingWith("[404]"), respond(404))
              .onError(startingWith("gone"), respond(404));

      assertThat(get(backend).responses())
          .extracting(response -> response.status().value())
          .containsExactly(200, 404, 404, 500);
    }

    @Test
    void with_500_handles_unexpected_errors_too_because_a_status_has_one_response() {
      var backend = lambda(GET_PET).onError(startingWith("[500]"), respond(500).message("known"));
      IntegrationResponse error = get(backend).responses().get(1);

      assertThat(error.templates()).containsValue("{\"message\":\"known\"}");
      assertThat(statusesFor("[500]" + TRACE, backend)).containsExactly(500);
      assertThat(statusesFor("other" + TRACE, backend)).containsExactly(500);
      assertThat(statusesFor("", backend)).containsExactly(200);
    }

    @Test
    void with_any_error_removes_the_standard_error() {
      assertThat(selections(lambda(GET_PET).onError(any(), respond(502))))
          .containsExactly("default -> 200", "[\\s\\S]+ -> 502");
    }

    @Test
    void after_any_error_is_reported_as_unreachable() {
      var backend =
          lambda(GET_PET)
              .onError(any(), respond(502))
              .onError(matching("a"), respond(404))
              .onError(matching("b"), respond(410));

      String problem = "no error reaches this pattern, because any() before it matches every error";
      assertThat(unparsed(backend))
          .containsExactly(
              new Unparsed("GET /pets/{petId}", "a", problem, "put any() last"),
              new Unparsed("GET /pets/{petId}", "b", problem, "put any() last"));
      assertThat(
              unparsed(
                  lambda(GET_PET)
                      .onError(matching("a"), respond(404))
                      .onError(any(), respond(502))))
          .isEmpty();
    }

    @Test
    void with_an_invalid_pattern_does_not_affect_the_others() {
      var backend =
          lambda(GET_PET).onError(matching("["), respond(404)).onError(matching("x"), respond(410));

      assertThat(selections(backend))
          .containsExactly(
              "default -> 200", "[ -> 404", "x -> 410", "(?!(?:x)\\z)(?:[\\s\\S]+) -> 500");
    }

    @Test
    void with_200_does_not_change_results_and_stays_separate_so_that_a_check_reports_it() {
      var backend = lambda(GET_PET).onError(startingWith("[gone]"), respond(200).message("gone"));

      assertThat(selections(backend))
          .containsExactly(
              "\\[gone\\][\\s\\S]* -> 200",
              "default -> 200",
              "(?!(?:\\[gone\\][\\s\\S]*)\\z)(?:[\\s\\S]+) -> 500");
      assertThat(get(backend).responses().get(1)).isEqualTo(plain(200, "", Map.of()));
    }

    @Test
    void keeps_an_invalid_pattern_so_that_a_check_reports_it() {
      var backend = lambda(GET_PET).onError(matching("["), respond(404));

      assertThat(selections(backend)).contains("[ -> 404");
    }
  }

  @Nested
  class On_success {
    @Test
    void replaces_200_with_the_unchanged_result() {
      var backend =
          lambda(GET_PET)
              .onSuccess(respond(201).header("Location", IntegrationResult.body("self")));

      assertThat(get(backend).responses())
          .containsExactly(
              plain(201, "", Map.of("Location", IntegrationResult.body("self"))),
              internal("[\\s\\S]+"));
    }

    @Test
    void set_again_replaces_the_earlier_response() {
      assertThat(selections(lambda(GET_PET).onSuccess(respond(201)).onSuccess(respond(202))))
          .containsExactly("default -> 202", "[\\s\\S]+ -> 500");
    }
  }

  @Nested
  class A_set_of_responses {
    private final IntegrationResponseSet set =
        IntegrationResponseSets.custom(Map.of("default", respond(202), "oops", respond(502)));

    @Test
    void replaces_success_and_keeps_the_standard_error_for_messages_that_it_does_not_match() {
      assertThat(selections(lambda(GET_PET).responses(set)))
          .containsExactly("default -> 202", "(?!(?:oops)\\z)(?:[\\s\\S]+) -> 500", "oops -> 502");
    }

    @Test
    void keeps_the_authors_errors_that_are_set_before_or_after() {
      ErrorPattern notFound = startingWith("[404]");

      assertThat(selections(lambda(GET_PET).onError(notFound, respond(404)).responses(set)))
          .isEqualTo(selections(lambda(GET_PET).responses(set).onError(notFound, respond(404))))
          .containsExactly(
              "default -> 202",
              "\\[404\\][\\s\\S]* -> 404",
              "(?!(?:\\[404\\][\\s\\S]*)\\z)(?!(?:oops)\\z)(?:[\\s\\S]+) -> 500",
              "oops -> 502");
    }

    @Test
    void whose_default_is_an_error_does_not_handle_results() {
      var backend = lambda(GET_PET).responses(defaultPassthrough(502));

      assertThat(selections(backend)).containsExactly("default -> 200", "[\\s\\S]+ -> 502");
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
}
