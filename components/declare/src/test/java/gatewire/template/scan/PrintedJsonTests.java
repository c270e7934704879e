package gatewire.template.scan;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests findings about templates that print invalid JSON. */
class PrintedJsonTests {

  @Nested
  class Input_within_json_strings {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"a\": \"$input.params('a')\"}",
          "{\"a\": \"$input.path('$.a')\"}",
          "{\"a\": \"$input.body\"}",
          "#set($root = $input.path('$'))\n{\"a\": \"$root.a.b\"}",
          "#set($a = \"x$input.params('a')\")\n{\"a\": \"$a\"}",
          "{\"a\": [#foreach($e in $input.path('$.l'))\"$e.x\"#if($foreach.hasNext),#end#end]}",
          "{#if($x)\"b\": 1,#end\"a\": \"in $input.params('a')\"}",
          "{\"a\": \"$input.json('$.a')\"}"
        })
    void is_found(String template) {
      assertThat(TemplateScan.inspect(template).findings())
          .extracting(TemplateFinding::kind)
          .containsExactly(Kind.UNESCAPED_INPUT);
    }

    @Test
    void is_reported_with_the_fix() {
      assertThat(TemplateScan.inspect("{\n  \"a\": \"$input.path('$.a')\"\n}").findings())
          .singleElement()
          .hasToString(
              "line 2, column 9: $input.path('$.a') is printed in a JSON string without escaping, and a quote in it breaks the JSON; escape it with $util.escapeJavaScript(…).replaceAll(\"\\\\'\",\"'\")");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"b\": \"$util.urlEncode($input.body)\"}",
          "{\"a\": \"$util.escapeJavaScript($input.params('a')).replaceAll(\"\\\\'\",\"'\")\"}",
          "{\"a\": $input.json('$.a'), \"n\": $input.path('$.n')}",
          "{\"a\": \"$input.path('$.l').size()\", \"b\": \"$context.requestId\"}",
          "#set($a = $util.escapeJavaScript($input.params('a')))\n{\"a\": \"$a\"}",
          "{#if($input.params('a') == \"x\")\"a\": 1#end}",
          "<a b=\"$input.params('a')\"/>"
        })
    void is_valid_if_it_is_escaped_a_number_or_outside_json(String template) {
      assertThat(TemplateScan.inspect(template).findings()).isEmpty();
    }
  }

  @Nested
  class A_printed_object {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"a\": $input.path('$')}",
          "{\"a\": $input.path(\"$\")}",
          "#set($body = $input.path('$'))\n{\"a\": $body}",
          "#set($body = $input.path('$'))\n[#if(true)$!{body}#end]"
        })
    void is_found_in_JSON(String template) {
      assertThat(TemplateScan.inspect(template).findings())
          .singleElement()
          .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.PRINTED_OBJECT));
    }

    @Test
    void is_reported_with_the_fix() {
      assertThat(TemplateScan.inspect("{\"a\": $input.path('$')}").findings())
          .singleElement()
          .hasToString(
              "line 1, column 7: $input.path('$') prints an object as {name=Rex}, which is not JSON; write $input.json('$')");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "$input.path('$')",
          "<html>$input.path('$')</html>",
          "{\"a\": $input.json('$')}",
          "{\"a\": $input.path('$').count, \"b\": $input.path('$.count')}",
          "#set($body = $input.path('$'))\n{\"a\": $body.count}",
          "#set($body = $input.path('$'))#set($body = 1)\n{\"a\": $body}"
        })
    void is_valid_as_plain_text_or_if_only_a_part_is_printed(String template) {
      assertThat(TemplateScan.inspect(template).findings()).isEmpty();
    }
  }
}
