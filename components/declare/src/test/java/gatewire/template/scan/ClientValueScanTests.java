package gatewire.template.scan;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values from clients that pass through functions and variables, or are printed in forms. */
class ClientValueScanTests {

  private static Kind[] kinds(String template) {
    return TemplateScan.inspect(template).findings().stream()
        .map(TemplateFinding::kind)
        .toArray(Kind[]::new);
  }

  @Nested
  class Unescaped_values {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "#set($b = $util.parseJson($input.body))\n{\"cause\": \"$b.cause\"}",
          "{\"cause\": \"$util.parseJson($input.json('$.a')).b\"}",
          "{\"a\": \"$util.urlDecode($input.params('a'))\"}",
          "#set($t = $util.base64Decode($input.params('a')))\n{\"a\": \"$t\"}",
          "#set($pk = $input.params('pk')) {\n\"S\": \"$pk\"\n}",
          "#if(true){ \"S\": \"$input.params('pk')\"}#end",
          "## comment\n#set($a = 1)#set($b = $input.body){\"S\": \"$b\"}"
        })
    void are_found(String template) {
      assertThat(kinds(template)).containsExactly(Kind.UNESCAPED_INPUT);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "#set($b = $util.parseJson($input.body)){\"a\": \"$util.escapeJavaScript($b.a).replaceAll(\"\\\\'\",\"'\")\"}",
          "{\"a\": \"$util.parseJson('{}').a\", \"n\": \"$util.parseJson($input.body).size()\"}",
          "#set($all = $input.params()){#foreach($kind in $all.keySet())\"$kind\": 1#end}",
          "#set($a = $input.params('a'))$a {\"text\": \"$a\"}"
        })
    void are_not_escaped_values_and_other_formats(String template) {
      assertThat(kinds(template)).isEmpty();
    }
  }

  @Nested
  class Printed_objects {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "#set($b = $util.parseJson($input.body))\n$b",
          "$util.parseJson($input.body)",
          "#set($b = $util.parseJson($input.json('$')))#if($b.a == 1)#end$b"
        })
    void are_found_as_the_only_output(String template) {
      assertThat(kinds(template)).containsExactly(Kind.PRINTED_BODY);
    }

    @Test
    void are_found_within_JSON() {
      assertThat(kinds("#set($b = $util.parseJson($input.body)){\"b\": $b}"))
          .containsExactly(Kind.PRINTED_OBJECT);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "#set($b = $util.parseJson($input.body))\n$b.name",
          "#set($b = $input.path('$'))$b",
          "$util.parseJson($input.body) and more"
        })
    void are_not_members_and_texts(String template) {
      assertThat(kinds(template)).isEmpty();
    }
  }

  @Nested
  class Form_values {
    @Test
    void are_reported_with_the_fix() {
      assertThat(TemplateScan.inspect("Action=SendMessage&MessageBody=$input.body").findings())
          .singleElement()
          .hasToString(
              "line 1, column 32: $input.body is printed in a form body as it is, and a & or + in it breaks the parameters or adds some; encode it with $util.urlEncode(…)");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "#set($m = $input.params('text'))Action=Publish&Message=$m",
          "Action=Publish&Message=$util.escapeJavaScript('a')$input.json('$')",
          "Action=SendMessage&MessageBody=$util.base64Encode($input.body)",
          "#set($m = $util.escapeJavaScript($input.json('$')))Action=Publish&Message=$m",
          "Action=Publish#foreach($a in $input.path('$.a'))&Message.$foreach.count=$a#end"
        })
    void are_found(String template) {
      assertThat(kinds(template)).containsExactly(Kind.UNENCODED_FORM_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Action=SendMessage&MessageBody=$util.urlEncode($input.body)",
          "#set($m = $util.urlEncode($input.params('text')))Action=Publish&Message=$m",
          "Action=SendMessage&MessageBody=$util.urlEncode($util.base64Encode($input.body))",
          "Action=Publish&Id=$context.requestId",
          "$input.body",
          "<a b=\"$input.params('a')\"/>"
        })
    void are_not_encoded_values_and_other_formats(String template) {
      assertThat(kinds(template)).isEmpty();
    }
  }

  @Nested
  class Values_of_JSON_within_JSON {
    private static final String ESCAPED =
        "$util.escapeJavaScript($input.params('n')).replaceAll(\"\\\\'\",\"'\")";

    @Test
    void are_reported_if_they_are_escaped_once() {
      assertThat(
              TemplateScan.inspect("{\"input\":\"{\\\"name\\\":\\\"" + ESCAPED + "\\\"}\"}")
                  .findings())
          .singleElement()
          .hasToString(
              "line 1, column 23: "
                  + ESCAPED
                  + " is escaped once but printed in JSON within a JSON string, where a quote in it ends the inner string; escape it twice");
    }

    @Test
    void are_reported_through_a_variable() {
      assertThat(
              kinds(
                  "#set($n = "
                      + ESCAPED
                      + "){\"a\":\"b\",\"input\":\"{\\\"name\\\": \\\"$n\\\"}\"}"))
          .containsExactly(Kind.ESCAPED_ONCE);
    }

    @Test
    void are_valid_if_they_are_escaped_twice_or_outside_the_inner_string() {
      String twice =
          "$util.escapeJavaScript($util.escapeJavaScript($input.params('n'))).replaceAll(\"\\\\'\",\"'\")";

      assertThat(kinds("{\"input\":\"{\\\"name\\\":\\\"" + twice + "\\\"}\"}")).isEmpty();
      assertThat(kinds("{\"input\":\"{\\\"name\\\": 1}" + ESCAPED + "\"}")).isEmpty();
      assertThat(kinds("{\"input\":\"a \\\" quote\", \"b\": \"" + ESCAPED + "\"}")).isEmpty();
    }
  }
}
