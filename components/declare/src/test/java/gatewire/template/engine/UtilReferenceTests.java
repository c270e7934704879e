package gatewire.template.engine;

import static gatewire.template.engine.Templates.failed;
import static gatewire.template.engine.Templates.rendered;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtilReferenceTests {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "escapeJavaScript => it's \"x\" a/b \\ é => it\\'s \\\"x\\\" a\\/b \\\\ \\u00E9",
        "urlEncode => a b+c=d&é/~ => a+b%2Bc%3Dd%26%C3%A9%2F%7E",
        "urlDecode => x+y%3D%C3%A9 => x y=é",
        "base64Encode => a b&c=é => YSBiJmM9w6k=",
        "base64Decode => w7xiZXI= => über"
      })
  void functions_on_strings(String function, String body, String text) {
    assertThat(rendered("$util.%s($input.body)".formatted(function), body)).isEqualTo(text);
  }

  @Test
  void escape_java_script_is_valid_json_after_unescaping_apostrophes() {
    assertThat(rendered("$util.escapeJavaScript($input.body).replaceAll(\"\\\\'\",\"'\")", "it's"))
        .isEqualTo("it's");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "escapeJavaScript",
        "parseJson",
        "urlEncode",
        "urlDecode",
        "base64Encode",
        "base64Decode"
      })
  void a_function_of_null_prints_nothing(String function) {
    assertThat(rendered("[$util.%s($nope)][$util.%s($nope.a)]".formatted(function, function), "{}"))
        .isEqualTo("[][]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "{\"a\":{\"b\":[7,8]}} => $o.a.b[1] => 8",
        "[1,2,3] => $o[0]$o.size() => 13",
        "\"text\" => $o => text",
        "true => #if($o)yes#end => yes",
        "12.5 => $o => 12.5",
        "null => [$o] => []"
      })
  void parse_json_returns_values(String body, String template, String text) {
    assertThat(rendered("#set($o = $util.parseJson($input.body))" + template, body))
        .isEqualTo(text);
  }

  @Test
  void parse_json_supports_the_usual_pattern_for_lambda_errors() {
    assertThat(
            rendered(
                "#set($e = $util.parseJson($input.path('$.errorMessage')))$e.status $e.message",
                "{\"errorMessage\":\"{\\\"status\\\":404,\\\"message\\\":\\\"gone\\\"}\"}"))
        .isEqualTo("404 gone");
  }

  @Test
  void the_length_of_an_encoded_string_works_within_quotes() {
    assertThat(
            rendered(
                "#set($e = $util.base64Encode($input.body))\"$e.length()\"", "{\"foo\": \"bar1\"}"))
        .isEqualTo("\"20\"");
  }

  @Test
  void numbers_are_converted_to_strings() {
    assertThat(rendered("$util.escapeJavaScript(5)$util.base64Encode(12)", "{}"))
        .isEqualTo("5MTI=");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "$util.parseJson('{') => $util.parseJson: ",
        "$util.urlDecode('%zz') => $util.urlDecode: ",
        "$util.base64Decode('x') => $util.base64Decode: "
      })
  void invalid_input_fails(String template, String start) {
    assertThat(failed(template, "{}").detail()).startsWith(start);
  }

  @Test
  void there_are_only_functions_that_aws_documents() {
    assertThat(rendered("[$util.toJson($input.path('$'))][$util.time.nowISO8601()]", "{}"))
        .isEqualTo("[][]");
  }
}
