package gatewire.api;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.Literal;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.SharedSource;
import gatewire.model.UnparsedSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link Request}, {@link IntegrationResult} and {@link Values}. */
class SourcesTests {

  private static final String SHARED =
      "request and response mappings both accept context.NAME, stageVariables.NAME or a literal in single quotes that contains no control character";

  @Test
  void of_the_request_have_the_syntax_of_api_gateway() {
    assertThat(
            Stream.of(
                    Request.path("petId"),
                    Request.query("page"),
                    Request.multiValueQuery("tag"),
                    Request.header("X-Trace"),
                    Request.multiValueHeader("X-Tag"),
                    Request.body(),
                    Request.body("owner.name"))
                .map(RequestSource::expression))
        .containsExactly(
            "method.request.path.petId",
            "method.request.querystring.page",
            "method.request.multivaluequerystring.tag",
            "method.request.header.X-Trace",
            "method.request.multivalueheader.X-Tag",
            "method.request.body",
            "method.request.body.owner.name");
  }

  @Test
  void of_the_backends_response_have_the_syntax_of_api_gateway() {
    assertThat(
            Stream.of(
                    IntegrationResult.header("ETag"),
                    IntegrationResult.multiValueHeader("Set-Cookie"),
                    IntegrationResult.body(),
                    IntegrationResult.body("links[0].next"))
                .map(ResponseSource::expression))
        .containsExactly(
            "integration.response.header.ETag",
            "integration.response.multivalueheader.Set-Cookie",
            "integration.response.body",
            "integration.response.body.links[0].next");
  }

  @Test
  void of_both_sides_have_the_syntax_of_api_gateway() {
    assertThat(
            Stream.of(
                    Values.literal("*"),
                    Values.literal(""),
                    Values.context("identity.sourceIp"),
                    Values.stageVariable("table"))
                .map(SharedSource::expression))
        .containsExactly("'*'", "''", "context.identity.sourceIp", "stageVariables.table");
  }

  @Test
  void a_literal_may_contain_single_quotes() {
    assertThat(Values.literal("default-src 'self'")).isEqualTo(new Literal("default-src 'self'"));
    assertThat(Values.literal("default-src 'self'").expression())
        .isEqualTo("'default-src 'self''");
  }

  @Test
  void a_literal_is_quoted() {
    assertThat(Values.literal("a \"b\" $c #d \\ ü")).isEqualTo(new Literal("a \"b\" $c #d \\ ü"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\0", "\u007f", "\u0085"})
  void a_literal_that_no_mapping_can_contain_is_kept_with_the_reason(String value) {
    assertThat(Values.literal(value)).isEqualTo(new UnparsedSource("'" + value + "'", SHARED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a/b", "größe", "a'b"})
  void a_name_that_no_mapping_can_contain_is_kept_with_the_reason(String name) {
    assertThat(
            Stream.of(
                    Request.path(name),
                    Request.query(name),
                    Request.multiValueQuery(name),
                    Request.header(name),
                    Request.multiValueHeader(name))
                .map(UnparsedSource.class::cast)
                .map(UnparsedSource::expression))
        .containsExactly(
            "method.request.path." + name,
            "method.request.querystring." + name,
            "method.request.multivaluequerystring." + name,
            "method.request.header." + name,
            "method.request.multivalueheader." + name);
    assertThat(Stream.of(IntegrationResult.header(name), IntegrationResult.multiValueHeader(name)))
        .allMatch(UnparsedSource.class::isInstance);
    assertThat(Values.context(name)).isEqualTo(new UnparsedSource("context." + name, SHARED));
    assertThat(Values.stageVariable(name))
        .isEqualTo(new UnparsedSource("stageVariables." + name, SHARED));
  }
}
