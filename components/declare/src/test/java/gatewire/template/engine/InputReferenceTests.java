package gatewire.template.engine;

import static gatewire.template.engine.Templates.failed;
import static gatewire.template.engine.Templates.rendered;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.template.RenderResult;
import gatewire.template.RenderResult.Reason;
import gatewire.template.TemplateInput;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputReferenceTests {

  @Nested
  class Body {
    @Test
    void is_printed_unchanged() {
      assertThat(rendered("$input.body", "{ \"a\":  1 }")).isEqualTo("{ \"a\":  1 }");
    }

    @Test
    void is_an_empty_object_if_it_is_empty() {
      assertThat(rendered("$input.body|$util.urlEncode($input.body)", "")).isEqualTo("{}|%7B%7D");
    }

    @Test
    void has_no_members() {
      assertThat(rendered("[$input.body.a][$util.urlEncode($input.body.a)]", "{\"a\":1}"))
          .isEqualTo("[][]");
    }

    @Test
    void is_read_only_when_a_template_uses_it() {
      TemplateInput unread =
          new TemplateInput() {
            @Override
            public String body() {
              throw new AssertionError("the template does not use the body");
            }

            @Override
            public Map<String, String> path() {
              return Map.of("id", "7");
            }

            @Override
            public Map<String, String> querystring() {
              throw new AssertionError("the template does not use the query string");
            }

            @Override
            public Map<String, String> header() {
              throw new AssertionError("the template does not use the headers");
            }
          };

      assertThat(
              rendered(
                  "$input.params('id')",
                  new TemplateVariables(unread, TemplateContext.of(Map.of()), Map.of())))
          .isEqualTo("7");
    }
  }

  @Nested
  class Path {
    @ParameterizedTest
    @CsvSource(
        delimiterString = " => ",
        quoteCharacter = '`',
        value = {
          "{\"v\":{\"foo\":\"bar\",\"a\":\"b\"}} => {foo=bar, a=b}",
          "{\"v\":[{\"foo\":\"bar\"}]} => [{\"foo\":\"bar\"}]",
          "{\"v\":{\"a\":1,\"b\":[{\"c\":5}]}} => {a=1, b=[{\"c\":5}]}",
          "{\"v\":{\"a\":{\"b\":{\"c\":null}}}} => {a={b={c=null}}}",
          "{\"v\":[]} => []",
          "{\"v\":{}} => {}",
          "{\"v\":[\"x\",1,1.5,true,null]} => [\"x\",1,1.5,true,null]",
          "{\"v\":[\"say \\\"hi\\\"\"]} => [\"say \\\"hi\\\"\"]",
          "{\"v\":12345678901234567890} => 12345678901234567890",
          "{\"v\":1.10} => 1.1",
          "{\"v\":false} => false"
        })
    void prints_like_aws(String body, String text) {
      assertThat(rendered("$input.path('$.v')", body)).isEqualTo(text);
    }

    @Test
    void supports_members_indexes_calls_and_loops() {
      assertThat(
              rendered(
                  "#set($v = $input.path('$'))$v.a.b $v.l[1] $v.l.get(0) $v.l.size() $v.get('a').b"
                      + " #foreach($e in $v.l)$e;#end#foreach($k in $v.keySet())$k;#end $v.toString()",
                  "{\"a\":{\"b\":1},\"l\":[\"x\",\"y\"]}"))
          .isEqualTo("1 y x 2 1 x;y;a;l; {a={b=1}, l=[\"x\",\"y\"]}");
    }

    @ParameterizedTest
    @CsvSource(
        delimiterString = " => ",
        quoteCharacter = '`',
        value = {
          "{} => true true",
          "{\"v\":null} => true true",
          "{\"v\":[]} => false false",
          "{broken => true true"
        })
    void is_null_and_prints_nothing_if_it_does_not_exist(String body, String text) {
      assertThat(
              rendered(
                  "#set($v = $input.path('$.v'))#if($v == $null)true#{else}false#end #if($v == '')true#{else}false#end",
                  body))
          .isEqualTo(text);
    }

    @Test
    void of_a_body_that_is_not_json_is_the_body() {
      assertThat(
              rendered(
                  "$input.path('$')|$input.path('$').split('&').size()|$input.path('$.a')",
                  "a=1&b=2"))
          .isEqualTo("a=1&b=2|2|");
    }

    @Test
    void of_an_empty_body_and_of_json_null_prints_nothing() {
      assertThat(rendered("[$input.path('$.x')][$input.path('$')]", "")).isEqualTo("[][{}]");
      assertThat(rendered("[$input.path('$.x')][$input.path('$')]", "null")).isEqualTo("[][]");
    }

    @Test
    void supports_the_operators_of_jsonpath() {
      String body = "{\"pets\":[{\"n\":\"a\",\"p\":1},{\"n\":\"b\",\"p\":5}]}";

      assertThat(rendered("$input.path('$.pets[?(@.p > 2)].n')", body)).isEqualTo("[\"b\"]");
      assertThat(
              rendered(
                  "$input.path('$..n') $input.path('$.pets.length()') $input.path('$.pets[-1].n')",
                  body))
          .isEqualTo("[\"a\",\"b\"] 2 b");
      assertThat(
              rendered(
                  "#set($i = 1)$input.path(\"$.pets[${i}].n\") $input.path('pets[0].n')", body))
          .isEqualTo("b a");
    }

    @Test
    void fails_if_the_jsonpath_is_invalid() {
      assertThat(failed("$input.path('$.[')", "{}").reason()).isEqualTo(Reason.EVALUATION);
    }
  }

  @Nested
  class Json {
    @ParameterizedTest
    @CsvSource(
        delimiterString = " => ",
        quoteCharacter = '`',
        value = {
          "{\"v\":\"a\\\"b\"} => \"a\\\"b\"",
          "{\"v\": {\"a\" : [1, \"x/y\"]}} => {\"a\":[1,\"x/y\"]}",
          "{\"v\":null} => null",
          "{\"v\":true} => true",
          "{\"v\":1.50} => 1.5",
          "{\"v\":\"é\\u2028\"} => \"é\\u2028\"",
          "{} => \"\"",
          "no json => \"\"",
          "{broken => \"\"",
          "\"text\" => \"\""
        })
    void prints_json(String body, String text) {
      assertThat(rendered("$input.json('$.v')", body)).isEqualTo(text);
    }

    @Test
    void of_the_whole_body_is_lossless() {
      assertThat(rendered("$input.json('$')", "\"HelloWorld\"")).isEqualTo("\"HelloWorld\"");
      assertThat(rendered("$input.json('$')", "[1,{\"a\":\"\\n\"}]"))
          .isEqualTo("[1,{\"a\":\"\\n\"}]");
      assertThat(rendered("$input.json('$')", "")).isEqualTo("{}");
    }

    @Test
    void is_a_string_without_members() {
      assertThat(rendered("[$input.json('$.a').b]", "{\"a\":{\"b\":1}}")).isEqualTo("[]");
    }
  }

  @Nested
  class Params {
    private final Map<String, String> header = new LinkedHashMap<>();
    private final Map<String, String> query = new LinkedHashMap<>();

    private String params(String template) {
      header.put("id", "h");
      header.put("tag", "h");
      header.put("X-Trail", "h");
      query.put("id", "q");
      query.put("tag", "q");
      return rendered(
          template,
          new TemplateVariables(
              TemplateInput.of("", Map.of("id", "p"), query, header),
              TemplateContext.of(Map.of()),
              Map.of()));
    }

    @Test
    void are_searched_in_path_query_string_and_header() {
      assertThat(
              params(
                  "$input.params('id')$input.params('tag')$input.params('X-Trail')|$input.params('none')"))
          .isEqualTo("pqh|");
    }

    @Test
    void are_empty_strings_if_they_are_missing() {
      assertThat(
              params(
                  "#if($input.params('none') == '')empty#end #if($input.params('none'))true#end"))
          .isEqualTo("empty true");
    }

    @Test
    void find_a_header_in_any_case() {
      assertThat(params("$input.params('x-trail')")).isEqualTo("h");
    }

    @Test
    void print_as_java_maps() {
      assertThat(params("$input.params()"))
          .isEqualTo("{path={id=p}, querystring={id=q, tag=q}, header={id=h, tag=h, X-Trail=h}}");
      assertThat(params("$input.params().querystring")).isEqualTo("{id=q, tag=q}");
    }

    @Test
    void work_with_the_passthrough_template_of_the_console() {
      assertThat(
              params(
                  "#set($all = $input.params())#foreach($type in $all.keySet())#set($params = $all.get($type))"
                      + "$type:#foreach($name in $params.keySet())$name=$util.escapeJavaScript($params.get($name))"
                      + "#if($foreach.hasNext),#end#end#if($foreach.hasNext);#end#end"))
          .isEqualTo("path:id=p;querystring:id=q,tag=q;header:id=h,tag=h,X-Trail=h");
    }

    @Test
    void have_names_with_hyphens() {
      assertThat(params("$input.params().header.X-Trail $input.params().header.get('X-Trail')"))
          .isEqualTo("h h");
    }

    @Test
    void cannot_be_changed_by_a_template() {
      assertThat(
              MappingTemplate.parse("$input.params().header.put('a', 'b')")
                  .render(Templates.over("{}")))
          .isInstanceOf(RenderResult.Failed.class);
    }
  }
}
