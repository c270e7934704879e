package gatewire.template;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.template.TemplateFinding.Kind;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateInspectionTests {

  @Nested
  class Syntax {
    @ParameterizedTest
    @CsvSource(
        delimiterString = " => ",
        quoteCharacter = '`',
        value = {
          "#set($x = null) => line 1, column 11: 'null' does not belong here",
          "#if(true)x => line 1, column 11: the template ends inside a directive; an #end or a closing bracket is missing",
          "x#end => line 1, column 2: '#end' does not belong here",
          "`{\n#set($x = )\n}` => line 2, column 11: ')' does not belong here",
          "#set($x = 'a => line 1, column 14: the template ends inside a text or a directive"
        })
    void errors_have_a_place(String template, String finding) {
      assertThat(TemplateInspection.of(template).findings())
          .singleElement()
          .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.SYNTAX))
          .hasToString(finding);
    }

    @Test
    void errors_are_what_parsing_says() {
      assertThat(MappingTemplate.parse("#if(true)").syntaxError())
          .hasValue(
              new TemplateSyntaxError(
                  new TemplatePosition(1, 10),
                  "the template ends inside a directive; an #end or a closing bracket is missing"));
    }
  }

  @Nested
  class Members {
    @ParameterizedTest
    @CsvSource(
        delimiterString = " => ",
        quoteCharacter = '`',
        value = {
          "$context.requestID => $context.requestID is not a variable of API Gateway and prints nothing",
          "$context.identity.ip => $context.identity.ip is not a variable of API Gateway and prints nothing",
          "#set($context.responseOverride.headers.a = 1) => $context.responseOverride.headers.a is not a variable of API Gateway and prints nothing",
          "$input.params.id => $input.params prints nothing; it is a function: write $input.params(…)",
          "$input.headers => $input.headers prints nothing; $input has body, json(…), params(…) and path(…)",
          "$input.param('id') => $input.param(…) prints nothing; $input has body, json(…), params(…) and path(…)",
          "#if($util.toJson('x') == '')#end => $util.toJson prints nothing; $util has base64Decode, base64Encode, escapeJavaScript, parseJson, urlDecode, urlEncode",
          "#set($a = \"$context.nope\") => $context.nope is not a variable of API Gateway and prints nothing"
        })
    void that_aws_does_not_document_are_found(String template, String text) {
      assertThat(TemplateInspection.of(template).findings())
          .singleElement()
          .satisfies(
              found -> {
                assertThat(found.kind()).isEqualTo(Kind.UNKNOWN_MEMBER);
                assertThat(found.text()).isEqualTo(text);
              });
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "$context.requestId $context.identity $context.identity.sourceIp $context.identity['userAgent']",
          "$context.authorizer.claims.sub $context.authorizer.anything",
          "$context.responseOverride.header.X-Any $context.requestOverride.querystring.x $context.keySet()",
          "$input.body.length() $input.path('$.x').y $input.params().header.get('X') $input.json('$')",
          "$util.escapeJavaScript('x').replaceAll('a', 'b') #set($own = {})$own.anything $stageVariables.any"
        })
    void that_exist_are_left_alone(String template) {
      assertThat(TemplateInspection.of(template).findings()).isEmpty();
    }
  }

  @Nested
  class Overrides_of_the_same_parameter {
    @Test
    void are_found_where_the_second_one_is() {
      assertThat(
              TemplateInspection.of(
                      "#set($context.responseOverride.status = 200)\n#set($context.responseOverride.status = 201)")
                  .findings())
          .singleElement()
          .isEqualTo(
              new TemplateFinding(
                  Kind.OVERRIDDEN_TWICE,
                  new TemplatePosition(2, 1),
                  "$context.responseOverride.status is set a second time, which API Gateway answers with a 5XX; keep the"
                      + " value in a variable and override once"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "#set($context.requestOverride.header.a = 1)#if(true)#set($context.requestOverride.header['a'] = 2)#end",
          "#foreach($i in [1..2])#set($context.requestOverride.header.a = $i)#end"
        })
    void may_depend_on_the_request(String template) {
      assertThat(TemplateInspection.of(template).findings())
          .extracting(TemplateFinding::kind)
          .containsExactly(Kind.OVERRIDDEN_TWICE);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "#if($a)#set($context.responseOverride.status = 1)#elseif($b)#set($context.responseOverride.status = 2)#else"
              + "#set($context.responseOverride.status = 3)#end",
          "#set($context.requestOverride.header.a = 1)#set($context.requestOverride.header.b = 1)"
              + "#set($context.responseOverride.header.a = 1)",
          "#set($status = 1)#set($status = 2)"
        })
    void are_no_two_in_different_branches_or_of_different_names(String template) {
      assertThat(TemplateInspection.of(template).findings()).isEmpty();
    }
  }

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
          "{\"a\": [#foreach($e in $input.path('$.l'))\"$e.x\"#end]}",
          "{#if($x)\"b\": 1,#end\"a\": \"in $input.params('a')\"}",
          "{\"a\": \"$input.json('$.a')\"}"
        })
    void is_found(String template) {
      assertThat(TemplateInspection.of(template).findings())
          .extracting(TemplateFinding::kind)
          .containsExactly(Kind.UNESCAPED_INPUT);
    }

    @Test
    void is_told_with_the_way_out() {
      assertThat(TemplateInspection.of("{\n  \"a\": \"$input.path('$.a')\"\n}").findings())
          .singleElement()
          .hasToString(
              "line 2, column 9: $input.path('$.a') stands within a JSON string as it was sent, and a quote in it breaks the"
                  + " JSON; put it through $util.escapeJavaScript(…).replaceAll(\"\\\\'\",\"'\")");
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
          "Action=Send&Body=\"$input.body\"",
          "<a b=\"$input.params('a')\"/>"
        })
    void is_none_when_it_is_escaped_a_number_or_no_json(String template) {
      assertThat(TemplateInspection.of(template).findings()).isEmpty();
    }
  }

  @Nested
  class Variables {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "$contxt.requestId",
          "{\"$ref\": 1}",
          "#set($a = $b)$a",
          "#set($a = \"x$b\")$a",
          "$util.urlEncode($b)",
          "#foreach($x in $list)$x#end",
          "#set($a.b = 1)"
        })
    void that_nothing_sets(String template) {
      assertThat(TemplateInspection.of(template).findings())
          .singleElement()
          .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.UNSET_VARIABLE));
    }

    @Test
    void that_nothing_sets_have_a_place() {
      assertThat(TemplateInspection.of("{\n\"a\": \"$name\"}").findings())
          .singleElement()
          .hasToString("line 2, column 7: $name is set nowhere and prints nothing");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "#set($a = 1)$a",
          "$a#set($a = 1)",
          "#foreach($x in $input.path('$.l'))$x $foreach.count $velocityCount#end",
          "#if($debug)x#elseif($other)y#end",
          "#set($a = $null)",
          "$context.requestId $stageVariables.a $util.urlEncode('a') $input.body",
          "#define($block)x#end$block",
          "it costs $5"
        })
    void that_something_sets_or_a_condition_asks_for(String template) {
      assertThat(TemplateInspection.of(template).findings()).isEmpty();
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
      assertThat(TemplateInspection.of(template).findings())
          .singleElement()
          .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.PRINTED_OBJECT));
    }

    @Test
    void is_told_with_the_way_out() {
      assertThat(TemplateInspection.of("{\"a\": $input.path('$')}").findings())
          .singleElement()
          .hasToString(
              "line 1, column 7: $input.path('$') prints an object as {name=Rex}, which is no JSON; write $input.json('$')");
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
    void is_none_as_text_or_where_a_part_is_taken(String template) {
      assertThat(TemplateInspection.of(template).findings()).isEmpty();
    }
  }

  @Nested
  class Stage_variables {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "$stageVariables.a",
          "$!{stageVariables.a}",
          "$stageVariables['a']",
          "#set($x = \"https://${stageVariables.a}/\")$x",
          "#if($stageVariables.b)$stageVariables.a#end",
          "#set($x = $stageVariables.a)$x"
        })
    void are_needed_where_they_are_read(String template) {
      assertThat(TemplateInspection.of(template).stageVariables()).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "#if($stageVariables.a)$stageVariables.a#end",
          "#if(false)#elseif($stageVariables.a == 'x')y#end",
          "#set($x = $stageVariables.a)#if($x)$x#end",
          "$stageVariables",
          "stageVariables.a"
        })
    void are_not_where_a_condition_asks_for_them(String template) {
      assertThat(TemplateInspection.of(template).stageVariables()).isEmpty();
    }
  }

  @Test
  void overridden_paths_are_named() {
    assertThat(
            TemplateInspection.of(
                    "#set($context.requestOverride.path.b = 'x')#set($context.requestOverride.path['a'] = 'x')#set($context.requestOverride.header.c = 'x')")
                .overriddenPaths())
        .containsExactly("a", "b");
  }

  @Test
  void of_a_template_that_does_not_parse_nothing_else_is_known() {
    TemplateInspection inspection = TemplateInspection.of("$stageVariables.a#if(");

    assertThat(inspection.findings()).hasSize(1);
    assertThat(inspection.stageVariables()).isEmpty();
  }

  @Test
  void findings_come_from_top_to_bottom() {
    assertThat(
            TemplateInspection.of(
                    "{\n\"a\": \"$input.body\",\n\"b\": $context.b,\n\"c\": \"$input.params('c')\"\n}")
                .findings())
        .extracting(found -> found.position().line())
        .isEqualTo(List.of(2, 3, 4));
  }
}
