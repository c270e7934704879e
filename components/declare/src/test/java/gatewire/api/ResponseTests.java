package gatewire.api;

import static gatewire.api.ApiFixtures.GET_PET;
import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.ApiFixtures.declared;
import static gatewire.api.ApiFixtures.method;
import static gatewire.api.ApiFixtures.response;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.api.Json.json;
import static gatewire.api.Response.respond;
import static gatewire.api.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.HttpMethod;
import gatewire.model.ResponseSource;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseTests {

  @Nested
  class Content_type {
    @ParameterizedTest
    @CsvSource({
      "text/plain, text/plain; charset=utf-8",
      "text/html, text/html; charset=utf-8",
      "text/html;charset=iso-8859-1, text/html;charset=iso-8859-1",
      "application/xml, application/xml",
      "application/problem+json, application/problem+json"
    })
    void is_that_of_the_first_template(String type, String header) {
      assertThat(headers(respond(404).template(type, "x").json(json())))
          .containsExactly(Map.entry("Content-Type", literal(header)));
      assertThat(headers(respond(200).templateResource(type, "none")))
          .containsExactly(Map.entry("Content-Type", literal(header)));
    }

    @Test
    void is_declared_on_the_method_too() {
      assertThat(
              method(HttpMethod.GET, "/a", mock().otherwise(respond(200).template("text/css", "")))
                  .responses())
          .containsExactly(declared(200, "Content-Type"));
    }

    @Test
    void is_not_mapped_if_the_first_template_is_json_or_there_is_no_template() {
      assertThat(headers(respond(404).json(json()).template("text/plain", "x"))).isEmpty();
      assertThat(headers(respond(404).template("Application/JSON", "x"))).isEmpty();
      assertThat(headers(respond(404))).isEmpty();
    }

    @Test
    void is_that_of_the_author_if_one_is_mapped_in_any_case() {
      assertThat(
              headers(
                  respond(404).template("text/plain", "x").header("content-type", literal("a/b"))))
          .containsExactly(Map.entry("content-type", literal("a/b")));
      assertThat(
              response(
                      200,
                      s3(PHOTOS)
                          .header("Content-Type", literal("a/b"))
                          .onStatus(200, respond(200).template("text/plain", "x")))
                  .headers())
          .containsExactly(Map.entry("Content-Type", literal("a/b")));
    }

    @Test
    void of_the_text_of_a_mock_can_be_replaced() {
      assertThat(response(200, mock().text(200, "a,b").header("Content-Type", literal("text/csv"))))
          .isEqualTo(
              response(
                  200,
                  mock()
                      .respondingWith(
                          respond(200)
                              .header("Content-Type", literal("text/csv"))
                              .template("text/plain", "a,b"))));
    }

    private Map<String, ResponseSource> headers(Response response) {
      return response(response.status(), lambda(GET_PET).onSuccess(response)).headers();
    }
  }

  @Nested
  class Prints {
    @Test
    void its_status_headers_and_templates() {
      assertThat(respond(204)).hasToString("204");
      assertThat(respond(200).headers("ETag", "Age")).hasToString("200 (headers: ETag, Age)");
      assertThat(respond(404).headers("ETag").message("none"))
          .hasToString("404 (headers: ETag; templates: application/json)");
    }

    @Test
    void in_an_entry_after_its_pattern() {
      assertThat(ResponseEntry.onStatus(404, respond(410))).hasToString("404 -> 410");
      assertThat(ResponseEntry.otherwise(respond(500).message("x")))
          .hasToString("default -> 500 (templates: application/json)");
    }
  }

  @Test
  void a_header_replaces_another_with_the_same_name_in_any_case() {
    assertThat(respond(200).header("etag", literal("a")).headers("ETag"))
        .hasToString("200 (headers: ETag)");
  }
}
