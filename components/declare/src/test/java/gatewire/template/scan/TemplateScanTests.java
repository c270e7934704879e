package gatewire.template.scan;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import gatewire.template.TemplateInspection;
import gatewire.template.TemplatePosition;
import gatewire.template.TemplateSyntaxError;
import gatewire.template.engine.MappingTemplate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateScanTests {

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
          "#set($x = 'a => line 1, column 14: the template ends inside a string or a directive"
        })
    void errors_have_a_position(String template, String finding) {
      assertThat(TemplateScan.inspect(template).findings())
          .singleElement()
          .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.SYNTAX))
          .hasToString(finding);
    }

    @Test
    void errors_are_those_of_the_parser() {
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
      assertThat(TemplateScan.inspect(template).findings())
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
    void that_exist_are_not_reported(String template) {
      assertThat(TemplateScan.inspect(template).findings()).isEmpty();
    }
  }

  @Nested
  class Overrides_of_the_same_parameter {
    @Test
    void are_found_at_the_second_one() {
      assertThat(
              TemplateScan.inspect(
                      "#set($context.responseOverride.status = 200)\n#set($context.responseOverride.status = 201)")
                  .findings())
          .singleElement()
          .isEqualTo(
              new TemplateFinding(
                  Kind.OVERRIDDEN_TWICE,
                  new TemplatePosition(2, 1),
                  "$context.responseOverride.status is set a second time, for which API Gateway returns a 5XX; keep the value in a variable and override once"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "#set($context.requestOverride.header.a = 1)#if(true)#set($context.requestOverride.header['a'] = 2)#end",
          "#foreach($i in [1..2])#set($context.requestOverride.header.a = $i)#end"
        })
    void may_depend_on_the_request(String template) {
      assertThat(TemplateScan.inspect(template).findings())
          .extracting(TemplateFinding::kind)
          .containsExactly(Kind.OVERRIDDEN_TWICE);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "#if($a)#set($context.responseOverride.status = 201)#elseif($b)#set($context.responseOverride.status = 202)#else"
              + "#set($context.responseOverride.status = 203)#end",
          "#set($context.requestOverride.header.a = 1)#set($context.requestOverride.header.b = 1)"
              + "#set($context.responseOverride.header.a = 1)",
          "#set($status = 1)#set($status = 2)"
        })
    void are_not_those_in_different_branches_or_of_different_names(String template) {
      assertThat(TemplateScan.inspect(template).findings()).isEmpty();
    }
  }

  @Test
  void overridden_paths_are_reported() {
    assertThat(
            TemplateScan.inspect(
                    "#set($context.requestOverride.path.b = 'x')#set($context.requestOverride.path['a'] = 'x')#set($context.requestOverride.header.c = 'x')")
                .overriddenPaths())
        .containsExactly("a", "b");
  }

  @Test
  void a_template_that_does_not_parse_has_only_the_syntax_error() {
    TemplateInspection inspection = TemplateScan.inspect("$stageVariables.a#if(");

    assertThat(inspection.findings()).hasSize(1);
    assertThat(inspection.stageVariables()).isEmpty();
  }

  @Test
  void findings_are_sorted_from_top_to_bottom() {
    assertThat(
            TemplateScan.inspect(
                    "{\n\"a\": \"$input.body\",\n\"b\": $context.b,\n\"c\": \"$input.params('c')\"\n}")
                .findings())
        .extracting(found -> found.position().line())
        .isEqualTo(List.of(2, 3, 4));
  }
}
