package gatewire.api;

import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.ApiFixtures.response;
import static gatewire.api.ApiFixtures.selections;
import static gatewire.api.Backends.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.HttpMethod;
import gatewire.model.Literal;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class S3ErrorTests {

  private static final S3Backend ERRORS_ONLY =
      s3(PHOTOS).responses(IntegrationResponseSets.s3JsonErrors());

  @Nested
  class Statuses {
    @ParameterizedTest
    @EnumSource(names = {"GET", "HEAD"})
    void a_read_keeps_each_error_that_s3_documents_for_it(HttpMethod httpMethod) {
      assertThat(selections(httpMethod, ERRORS_ONLY))
          .containsExactly(
              "400 -> 400",
              "403 -> 403",
              "404 -> 404",
              "412 -> 412",
              "416 -> 416",
              "default -> 500",
              "503 -> 503");
    }

    @ParameterizedTest
    @EnumSource(names = {"PUT", "DELETE"})
    void a_write_has_conflicts_and_no_ranges(HttpMethod httpMethod) {
      assertThat(selections(httpMethod, ERRORS_ONLY))
          .containsExactly(
              "400 -> 400",
              "403 -> 403",
              "404 -> 404",
              "409 -> 409",
              "412 -> 412",
              "default -> 500",
              "503 -> 503");
    }

    @Test
    void any_has_the_errors_of_all_http_methods() {
      assertThat(selections(HttpMethod.ANY, ERRORS_ONLY))
          .containsExactly(
              "400 -> 400",
              "403 -> 403",
              "404 -> 404",
              "409 -> 409",
              "412 -> 412",
              "416 -> 416",
              "default -> 500",
              "503 -> 503");
    }

    @Test
    void the_http_method_of_the_request_to_s3_decides_and_not_the_routes() {
      assertThat(selections(HttpMethod.POST, ERRORS_ONLY.method(HttpMethod.GET)))
          .contains("416 -> 416")
          .doesNotContain("409 -> 409");
    }
  }

  @Nested
  class Each_error {
    @ParameterizedTest
    @CsvSource({
      "400, GET, Bad Request, BadRequest",
      "403, GET, Forbidden, Forbidden",
      "404, GET, Not Found, NotFound",
      "409, PUT, Conflict, Conflict",
      "412, GET, Precondition Failed, PreconditionFailed",
      "416, GET, Range Not Satisfiable, RangeNotSatisfiable",
      "500, GET, Internal Server Error, InternalServerError",
      "503, GET, Service Unavailable, ServiceUnavailable"
    })
    void is_json_with_the_reason_phrase_if_s3_sent_no_message(
        int status, HttpMethod httpMethod, String message, String code) {
      var error = response(status, httpMethod, ERRORS_ONLY);

      assertThat(error.templates())
          .containsExactly(
              Map.entry(
                  "application/json",
                  """
                  #set($body = "$!input.body")
                  #set($message = "%s")
                  #set($code = "%s")
                  #set($from = $body.indexOf("<Message>"))
                  #set($to = $body.indexOf("</Message>"))
                  #if($from >= 0 && $to >= $from + 9)
                  #set($from = $from + 9)
                  #set($message = $body.substring($from, $to))
                  #end
                  #set($from = $body.indexOf("<Code>"))
                  #set($to = $body.indexOf("</Code>"))
                  #if($from >= 0 && $to >= $from + 6)
                  #set($from = $from + 6)
                  #set($code = $body.substring($from, $to))
                  #end
                  #set($message = $message.replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&#39;", "'"))
                  #set($message = $message.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"))
                  {"message":"$util.escapeJavaScript($message).replaceAll("\\\\'","'")","code":"$util.escapeJavaScript($code).replaceAll("\\\\'","'")"}"""
                      .formatted(message, code)));
    }

    @Test
    void has_the_content_type_json_and_is_never_converted() {
      var error = response(404, ERRORS_ONLY);

      assertThat(error.headers())
          .containsExactly(Map.entry("Content-Type", new Literal("application/json")));
      assertThat(error.contentHandling()).isEmpty();
    }
  }
}
