package gatewire.api;

import static gatewire.api.ApiFixtures.PHOTOS;
import static gatewire.api.ApiFixtures.response;
import static gatewire.api.ApiFixtures.selections;
import static gatewire.api.Backends.s3;
import static gatewire.api.IntegrationResponseSets.composite;
import static gatewire.api.IntegrationResponseSets.defaultPassthrough;
import static gatewire.api.IntegrationResponseSets.s3JsonErrors;
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
      s3(PHOTOS).responses(composite(defaultPassthrough(200), s3JsonErrors()));

  @Nested
  class Statuses {
    @ParameterizedTest
    @EnumSource(names = {"GET", "HEAD", "ANY"})
    void of_a_read_are_those_that_s3_documents(HttpMethod httpMethod) {
      assertThat(selections(httpMethod, ERRORS_ONLY))
          .containsExactly(
              "[1-3]\\d{2} -> 200",
              "400 -> 400",
              "403 -> 403",
              "404 -> 404",
              "405 -> 405",
              "409 -> 409",
              "411 -> 411",
              "412 -> 412",
              "416 -> 416",
              "default -> 500",
              "501 -> 501",
              "503 -> 503");
    }

    @ParameterizedTest
    @EnumSource(names = {"PUT", "DELETE"})
    void of_a_write_are_the_same_without_416(HttpMethod httpMethod) {
      assertThat(selections(httpMethod, ERRORS_ONLY))
          .containsExactly(
              "[1-3]\\d{2} -> 200",
              "400 -> 400",
              "403 -> 403",
              "404 -> 404",
              "405 -> 405",
              "409 -> 409",
              "411 -> 411",
              "412 -> 412",
              "default -> 500",
              "501 -> 501",
              "503 -> 503");
    }

    @Test
    void leave_every_success_to_the_standard_responses_if_the_set_has_no_others() {
      assertThat(selections(s3(PHOTOS).responses(s3JsonErrors())))
          .isEqualTo(selections(s3(PHOTOS)));
    }

    @Test
    void the_http_method_of_the_request_to_s3_decides_and_not_the_routes() {
      assertThat(selections(HttpMethod.POST, ERRORS_ONLY.method(HttpMethod.GET)))
          .contains("416 -> 416");
      assertThat(selections(HttpMethod.POST, ERRORS_ONLY.method(HttpMethod.DELETE)))
          .doesNotContain("416 -> 416");
    }
  }

  @Nested
  class Each_error {
    @ParameterizedTest
    @CsvSource({
      "400, GET, Bad Request, BadRequest",
      "403, GET, Forbidden, Forbidden",
      "404, GET, Not Found, NotFound",
      "405, GET, Method Not Allowed, MethodNotAllowed",
      "409, PUT, Conflict, Conflict",
      "411, PUT, Length Required, LengthRequired",
      "412, GET, Precondition Failed, PreconditionFailed",
      "416, GET, Range Not Satisfiable, RangeNotSatisfiable",
      "500, GET, Internal Server Error, InternalServerError",
      "501, PUT, Not Implemented, NotImplemented",
      "503, GET, Service Unavailable, ServiceUnavailable"
    })
    void is_json_with_the_reason_phrase_if_s3_sent_no_message(
        int status, HttpMethod httpMethod, String message, String code) {
      var error = response(status, httpMethod, ERRORS_ONLY);

      assertThat(error.templates())
          .containsExactly(
              Map.entry(
                  "application/json",
                  "#set($body = \"$!input.body\")\n"
                      + part("message", message, "<Message>", 9)
                      + part("code", code, "<Code>", 6)
                      + part("requestId", "", "<RequestId>", 11)
                      + part("resource", "", "<Resource>", 10)
                      + """
                      {"message":"$util.escapeJavaScript($message).replaceAll("\\\\'","'")",\
                      "code":"$util.escapeJavaScript($code).replaceAll("\\\\'","'")",\
                      "requestId":"$util.escapeJavaScript($requestId).replaceAll("\\\\'","'")",\
                      "resource":"$util.escapeJavaScript($resource).replaceAll("\\\\'","'")"}"""));
    }

    private static String part(String variable, String other, String tag, int length) {
      return """
          #set($NAME = "%s")
          #set($to = $body.indexOf("%s"))
          #set($from = $body.indexOf("%s"))
          #if($from >= 0 && $to >= $from + %d)
          #set($from = $from + %d)
          #set($NAME = $body.substring($from, $to))
          #set($NAME = $NAME.replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&#39;", "'"))
          #set($NAME = $NAME.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"))
          #end
          """
          .formatted(other, tag.replace("<", "</"), tag, length, length)
          .replace("NAME", variable);
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
