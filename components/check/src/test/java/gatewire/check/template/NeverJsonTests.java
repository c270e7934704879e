package gatewire.check.template;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.mock;
import static gatewire.check.fixture.ApiFixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.IntegrationResponse;
import gatewire.model.ResponseSource;
import gatewire.model.RestApi;
import gatewire.model.StatusCode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NeverJsonTests {

  private final Rule rule = new NeverJson();

  static RestApi example() {
    return get("/jobs", lambda().requestTemplate(JSON, "{\"a\": \"x\" \"b\": $input.json('$.b')}"))
        .api();
  }

  @Nested
  class Finds {
    @Test
    void a_missing_comma() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /jobs: the request template for application/json never yields JSON, for example it yields {"a": "x" "b": 1}
                AWS: Could not parse request body into json
                fix: correct the commas, quotes and braces, or write it with the Json builder""");
    }

    @Test
    void members_without_braces_in_the_event_of_a_function() {
      var api = get("/jobs", lambda().requestTemplate(JSON, "\"a\": 1")).api();

      assertThat(rule.examine(api)).hasSize(1);
    }

    @Test
    void a_response() {
      var api = get("/jobs").templatedResponse(200, "{'a': \"one\ntwo\"}").api();

      assertThat(rule.examine(api))
          .singleElement()
          .asString()
          .contains(
              "the template of integration response 200 for application/json never yields JSON, for example it yields {'a': \"one\\ntwo\"}");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_mock_because_AWS_reads_its_status_from_lenient_JSON() {
      assertThat(rule.examine(get("/a", mock("{statusCode: 200}")).api())).isEmpty();
    }

    @Test
    void a_form_and_a_page() {
      var form = service("sqs:path/1/jobs").requestTemplate(JSON, "Action=SendMessage");

      assertThat(rule.examine(get("/a", form).api())).isEmpty();
      assertThat(rule.examine(get("/a").templatedResponse(200, "<p>no</p>").api())).isEmpty();
    }

    @Test
    void a_response_of_another_fixed_type() {
      var page =
          new IntegrationResponse(
              new StatusCode(200),
              Optional.empty(),
              Map.of("content-type", ResponseSource.parse("'text/css'")),
              Map.of(JSON, "[data-a] { color: red }"),
              Optional.empty());

      assertThat(rule.examine(get("/a").response(page).api())).isEmpty();
    }

    @Test
    void a_template_of_another_type() {
      var api = get("/a", http().requestTemplate("text/plain", "{no JSON}")).api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
