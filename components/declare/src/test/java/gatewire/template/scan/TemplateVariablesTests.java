package gatewire.template.scan;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.template.TemplateFinding.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests findings about variables that a template reads but never sets. */
class TemplateVariablesTests {

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
    void that_are_never_set_are_found(String template) {
      assertThat(TemplateScan.inspect(template).findings())
          .singleElement()
          .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.UNSET_VARIABLE));
    }

    @Test
    void that_are_never_set_have_a_position() {
      assertThat(TemplateScan.inspect("{\n\"a\": \"$name\"}").findings())
          .singleElement()
          .hasToString("line 2, column 7: $name is never set and prints nothing");
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
    void that_are_set_or_checked_in_a_condition_are_valid(String template) {
      assertThat(TemplateScan.inspect(template).findings()).isEmpty();
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
    void are_required_if_they_are_read(String template) {
      assertThat(TemplateScan.inspect(template).stageVariables()).containsExactly("a");
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
    void are_not_required_if_a_condition_checks_them(String template) {
      assertThat(TemplateScan.inspect(template).stageVariables()).isEmpty();
    }
  }
}
