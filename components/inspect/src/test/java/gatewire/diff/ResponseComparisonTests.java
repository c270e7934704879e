package gatewire.diff;

import static gatewire.api.Declarations.custom;
import static gatewire.api.Declarations.http;
import static gatewire.api.Declarations.literal;
import static gatewire.api.Declarations.respond;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.Api;
import gatewire.api.ApiBuilder;
import gatewire.api.Cors;
import gatewire.api.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResponseComparisonTests {

  @Test
  void a_lost_header_is_breaking() {
    assertThat(
            DiffRun.lines(
                api(Map.of("200", respond(200).header("X-A", literal("1")))),
                api(Map.of("200", respond(200)))))
        .containsExactly("breaking GET /pets no longer returns X-A");
  }

  @Test
  void a_header_that_another_status_keeps_is_named_with_its_status() {
    Response with = respond(404).header("X-A", literal("1"));
    assertThat(
            DiffRun.lines(
                api(Map.of("200", respond(200).header("X-A", literal("1")), "404", with)),
                api(Map.of("200", respond(200), "404", with))))
        .containsExactly("breaking GET /pets no longer returns X-A with 200");
  }

  @Test
  void another_source_of_a_header_is_risky() {
    assertThat(
            DiffRun.lines(
                api(Map.of("200", respond(200).header("X-A", literal("1")))),
                api(Map.of("200", respond(200).header("X-A", literal("2"))))))
        .containsExactly("risky GET /pets takes X-A from '2' instead of '1' with 200");
  }

  @Test
  void an_error_of_the_backend_that_arrives_as_success_is_breaking() {
    assertThat(
            DiffRun.lines(
                api(Map.of("200", respond(200), "404", respond(404))),
                api(Map.of("200", respond(200), "404", respond(200)))))
        .contains(
            "breaking GET /pets returns 200 instead of 404 for backend responses that match 404");
  }

  @Test
  void fewer_origins_are_breaking() {
    assertThat(
            DiffRun.lines(
                cors(Cors.allowOrigins("https://a.example", "https://b.example")),
                cors(Cors.allowOrigins("https://a.example"))))
        .contains("breaking GET /pets no longer allows pages of https://b.example to read it");
    assertThat(
            DiffRun.lines(
                cors(Cors.allowOrigins("https://a.example")), cors(Cors.allowOrigins("*"))))
        .contains("compatible GET /pets also allows pages of * to read it")
        .noneMatch(line -> line.startsWith("breaking"));
  }

  private static ApiBuilder cors(Cors cors) {
    return Api.named("pets").cors(cors).get("/pets", http("https://backend.example/pets"));
  }

  private static ApiBuilder api(Map<String, Response> responses) {
    return Api.named("pets")
        .get("/pets", http("https://backend.example/pets").responses(custom(responses)));
  }
}
