package gatewire.model;

import static gatewire.model.ParameterLocation.HEADER;
import static gatewire.model.ParameterLocation.PATH;
import static gatewire.model.ParameterLocation.QUERYSTRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests both directions: parsing an expression, and printing it. */
class MappingExpressionTests {

  static Stream<Arguments> shared() {
    return Stream.of(
        arguments("context.requestId", new ContextVariable("requestId")),
        arguments("context.identity.sourceIp", new ContextVariable("identity.sourceIp")),
        arguments("stageVariables.bucket", new StageVariable("bucket")),
        arguments("'no-store'", new Literal("no-store")),
        arguments("''", new Literal("")),
        arguments("'default-src 'self''", new Literal("default-src 'self'")),
        arguments("''self' data:'", new Literal("'self' data:")),
        arguments("'it's'", new Literal("it's")),
        arguments("'\"quoted\", max-age=60'", new Literal("\"quoted\", max-age=60")));
  }

  static Stream<Arguments> requests() {
    return Stream.of(
        arguments("method.request.path.petId", parameter(PATH, "petId")),
        arguments("method.request.querystring.page", parameter(QUERYSTRING, "page")),
        arguments("method.request.header.X-Caption", parameter(HEADER, "X-Caption")),
        arguments("method.request.header.multivalue.x", parameter(HEADER, "multivalue.x")),
        arguments("method.request.multivaluequerystring.tag", multiValue(QUERYSTRING, "tag")),
        arguments("method.request.multivalueheader.Accept", multiValue(HEADER, "Accept")),
        arguments("method.request.body", new RequestSource.Body()),
        arguments("method.request.body.pet.name", new RequestSource.BodyPath("pet.name")),
        arguments(
            "method.request.body.pets[0]['a b']", new RequestSource.BodyPath("pets[0]['a b']")));
  }

  static Stream<Arguments> responses() {
    return Stream.of(
        arguments("integration.response.header.ETag", new ResponseSource.Header("ETag")),
        arguments(
            "integration.response.multivalueheader.Link",
            new ResponseSource.MultiValueHeader("Link")),
        arguments("integration.response.body", new ResponseSource.Body()),
        arguments(
            "integration.response.body.error.code", new ResponseSource.BodyPath("error.code")));
  }

  @Nested
  class A_request_source {
    @ParameterizedTest
    @MethodSource({
      "gatewire.model.MappingExpressionTests#requests",
      "gatewire.model.MappingExpressionTests#shared"
    })
    void is_parsed_and_printed(String expression, RequestSource source) {
      assertThat(RequestSource.parse(expression)).isEqualTo(source);
      assertThat(source.expression()).isEqualTo(expression);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "'",
          "no-store",
          "\"no-store\"",
          "'a\tb'",
          "'tab\there'",
          "method.request.header",
          "method.request.header.",
          "method.request.header.a b",
          "method.request.cookie.session",
          "method.request.multivaluepath.petId",
          "method.request.body.",
          "Method.request.header.ETag",
          "context.",
          "$context.requestId",
          "stageVariables.a b",
          "integration.response.header.ETag"
        })
    void that_is_invalid_is_kept_with_the_allowed_expressions(String expression) {
      assertThat(RequestSource.parse(expression))
          .isEqualTo(
              new UnparsedSource(
                  expression,
                  "a request mapping accepts method.request.{path|querystring|multivaluequerystring|header|multivalueheader}.NAME,"
                      + " method.request.body[.JSONPATH], context.NAME, stageVariables.NAME or a literal in single"
                      + " quotes"));
    }

    @Test
    void returns_the_parameter_that_must_be_declared() {
      assertThat(RequestSource.parse("method.request.multivalueheader.Accept").declaration())
          .contains(new RequestParameter(HEADER, "Accept"));
      assertThat(RequestSource.parse("method.request.path.petId").declaration())
          .contains(new RequestParameter(PATH, "petId"));
      assertThat(RequestSource.parse("method.request.body.name").declaration()).isEmpty();
      assertThat(RequestSource.parse("'fixed'").declaration()).isEmpty();
    }

    @Test
    void of_several_values_cannot_be_a_path_parameter() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> multiValue(PATH, "petId"))
          .withMessage("path parameter 'petId' has one value only");
    }
  }

  @Nested
  class A_response_source {
    @ParameterizedTest
    @MethodSource({
      "gatewire.model.MappingExpressionTests#responses",
      "gatewire.model.MappingExpressionTests#shared"
    })
    void is_parsed_and_printed(String expression, ResponseSource source) {
      assertThat(ResponseSource.parse(expression)).isEqualTo(source);
      assertThat(source.expression()).isEqualTo(expression);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "*",
          "true",
          "integration.response.header.",
          "integration.response.header.a b",
          "integration.response.status",
          "method.request.header.Origin",
          "method.response.header.ETag"
        })
    void that_is_invalid_is_kept_with_the_allowed_expressions(String expression) {
      assertThat(ResponseSource.parse(expression))
          .isEqualTo(
              new UnparsedSource(
                  expression,
                  "a response mapping accepts integration.response.{header|multivalueheader}.NAME,"
                      + " integration.response.body[.JSONPATH], context.NAME, stageVariables.NAME or a literal in single"
                      + " quotes"));
    }
  }

  @Nested
  class A_shared_source {
    @ParameterizedTest
    @MethodSource("gatewire.model.MappingExpressionTests#shared")
    void is_parsed_in_both_mappings(String expression, SharedSource source) {
      assertThat(SharedSource.parse(expression)).isEqualTo(source);
    }

    @Test
    void that_only_one_mapping_accepts_is_invalid() {
      assertThat(SharedSource.parse("method.request.body"))
          .isEqualTo(
              new UnparsedSource(
                  "method.request.body",
                  "request and response mappings both accept context.NAME, stageVariables.NAME or a literal in single quotes that contains no control character"));
    }

    @Test
    void cannot_have_characters_that_a_mapping_cannot_contain() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Literal("a\nb"))
          .withMessage(
              "literal \"a\nb\" contains a control character, which a mapping cannot contain");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ContextVariable("request id"))
          .withMessage(
              "context variable 'request id' has characters other than letters, digits, : . _ $ -");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new StageVariable(""))
          .withMessage("stage variable '' has characters other than letters, digits, : . _ $ -");
    }
  }

  private static RequestSource parameter(ParameterLocation location, String name) {
    return new RequestSource.Parameter(new RequestParameter(location, name));
  }

  private static RequestSource multiValue(ParameterLocation location, String name) {
    return new RequestSource.MultiValueParameter(new RequestParameter(location, name));
  }
}
