package gatewire.check.template;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.fixture.RouteFixture;
import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FormContentTypeTests {

  private static final String FORM = "Action=SendMessage&MessageBody=$util.urlEncode($input.body)";
  private static final String HEADER = "integration.request.header.Content-Type";

  private final Rule rule = new FormContentType();

  static RestApi example() {
    return queue(JSON, FORM).api();
  }

  private static RouteFixture queue(String contentType, String template) {
    return get("/jobs", service("sqs:path/1/jobs").requestTemplate(contentType, template));
  }

  @Nested
  class Finds {
    @Test
    void a_form_without_a_mapped_content_type() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /jobs: a request template writes the body of a form, but no mapping sets its Content-Type
                fix: map integration.request.header.Content-Type to 'application/x-www-form-urlencoded'""");
    }

    @Test
    void a_form_that_is_sent_as_JSON() {
      assertThat(rule.examine(queue(JSON, FORM).maps(HEADER, "'application/json'").api()))
          .singleElement()
          .asString()
          .contains("but Content-Type is mapped to 'application/json'");
    }

    @Test
    void a_form_without_variables_for_an_HTTP_backend() {
      assertThat(rule.examine(get("/a", http().requestTemplate(JSON, "a=1&b=2")).api())).hasSize(1);
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_form_with_its_content_type() {
      assertThat(
              rule.examine(
                  queue(JSON, FORM)
                      .maps(
                          "integration.request.header.content-type",
                          "'application/x-www-form-urlencoded; charset=utf-8'")
                      .api()))
          .isEmpty();
    }

    @Test
    void a_content_type_of_the_client() {
      var api = queue(JSON, FORM).maps(HEADER, "method.request.header.Content-Type").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_template_for_forms_or_that_sets_the_header() {
      String override =
          "#set($context.requestOverride.header['Content-Type'] = 'application/x-www-form-urlencoded')";

      assertThat(rule.examine(queue("application/x-www-form-urlencoded", FORM).api())).isEmpty();
      assertThat(rule.examine(queue(JSON, override + FORM).api())).isEmpty();
    }

    @Test
    void other_bodies_and_functions() {
      assertThat(rule.examine(queue(JSON, "{\"a\": \"b=c\"}").api())).isEmpty();
      assertThat(rule.examine(get("/a", lambda().requestTemplate(JSON, FORM)).api())).isEmpty();
    }
  }
}
