package gatewire.template.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonOutputTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":\"a\" \"cause\":\"b\"}",
        "\"error\": $input.json('$.error')",
        "{kind: 1}",
        "{'kind': 1}",
        "{\"text\": \"one\ntwo\"}",
        "{\"a\": 1,}",
        "{\"a\": $input.path('$.a'), \"b\"}",
        "#set($r = $input.path('$'))\n{\"a\": \"$r.a\" \"b\": $r.b}",
        "{\"a\": #if($input.params('x') == '')1#else2#end",
        "$input.json('$') // comment"
      })
  void finds_templates_that_never_yield_JSON(String template) {
    assertThat(JsonOutput.neverJson(template)).isPresent();
  }

  @Test
  void returns_an_output() {
    assertThat(JsonOutput.neverJson("{\"a\": $input.path('$.n') \"b\": 2}"))
        .contains("{\"a\": 1 \"b\": 2}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": $input.json('$.a'), \"n\": 1, \"s\": \"$context.stage\", \"t\": $context.requestTimeEpoch}",
        "{\"a\": $input.path('$.a.b[0].c'), \"s\": \"$input.params('X-Name')\"}",
        "#set($r = $input.path('$'))\n{\"l\": [#foreach($e in $r.list){\"n\": \"$e.n\"}#if($foreach.hasNext),#end#end]}",
        "{\"m\": {#foreach($p in $input.params().header.keySet())\"$p\": \"x\"#if($foreach.hasNext),#end#end}}",
        "{\"v\": $stageVariables.limit, \"c\": $context.authorizer.claims.level}",
        "{#if($input.params('a') == 'x')\"a\": 1#end}",
        "$input.json('$')",
        "$input.path('$.body')",
        "{\"shot\": \"$input.body\"}",
        "{\"statusCode\": 200, \"id\": $input.params().path.id}",
        "#set($b = $input.path('$.body')){\"body\": $b, \"nested\": $b.nested}",
        "#set($r = $input.path('$'))\n{\"a\": $r.items[0].name, \"b\": $r.items.get(0).id}",
        "{\"a\": $input.path(\"$.list[0]['b']\"), \"b\": $input.path('$..c')}",
        "$input.body",
        "#set($x = $input.params('n').substring(0, 5)){\"a\" $x}",
        "#if(",
        "",
        "#set($context.requestOverride.path.a = 'b')"
      })
  void accepts_templates_that_may_yield_JSON_or_fail(String template) {
    assertThat(JsonOutput.neverJson(template)).isEmpty();
  }
}
