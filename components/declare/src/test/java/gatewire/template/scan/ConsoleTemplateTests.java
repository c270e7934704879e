package gatewire.template.scan;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests templates in the form of the one that AWS's console generates as "method request passthrough". */
class ConsoleTemplateTests {

  private static final String PARAMETERS =
      """
      #set($allParams = $input.params())
      {
      "body-json" : $input.json('$'),
      "params" : {
      #foreach($type in $allParams.keySet())
          #set($params = $allParams.get($type))
      "$type" : {
          #foreach($paramName in $params.keySet())
          "$paramName" : "$util.escapeJavaScript($params.get($paramName))"
              #if($foreach.hasNext),#end
          #end
      }
          #if($foreach.hasNext),#end
      #end
      }
      }
      """;

  @Test
  void has_no_findings() {
    assertThat(TemplateScan.inspect(PARAMETERS).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{#foreach($key in $stageVariables.keySet())\"$key\": \"$util.escapeJavaScript($stageVariables.get($key))\"#end}",
        "{\"a\": \"$util.escapeJavaScript($stageVariables.a)\"}",
        "{#foreach($kind in $input.params().keySet())\"$kind\": 1#end}",
        "#set($all = $input.params())\n#set($same = $all)\n{#foreach($kind in $same.keySet())\"$kind\": 1#end}"
      })
  void kinds_of_parameters_and_stage_variables_need_no_escaping(String template) {
    assertThat(TemplateScan.inspect(template).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#set($query = $input.params().querystring)\n{#foreach($name in $query.keySet())\"$name\": 1#end}",
        "{#foreach($name in $input.params().header.keySet())\"$name\": 1#end}",
        "#set($all = $input.path('$.all'))\n{#foreach($name in $all.keySet())\"$name\": 1#end}",
        "#set($all = $input.params())\n#set($all = $input.path('$'))\n{#foreach($name in $all.keySet())\"$name\": 1#end}"
      })
  void names_that_a_client_chooses_need_escaping(String template) {
    assertThat(TemplateScan.inspect(template).findings())
        .extracting(TemplateFinding::kind)
        .containsExactly(Kind.UNESCAPED_INPUT);
  }
}
