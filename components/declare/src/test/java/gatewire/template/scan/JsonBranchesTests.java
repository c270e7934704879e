package gatewire.template.scan;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.template.scan.JsonBranches.Broken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBranchesTests {

  @Test
  void finds_the_branch_that_no_neutral_value_renders() {
    assertThat(
            JsonBranches.broken(
                "{\n#if($input.params('kind') == 'full')\n\"a\": 1 \"b\": 2\n#else\n\"a\": 1\n#end}"))
        .get()
        .extracting(Broken::place)
        .isEqualTo("in the branch #if($input.params('kind') == 'full') in line 2");
  }

  @Test
  void finds_a_broken_else() {
    assertThat(JsonBranches.broken("#if($context.stage != '')\n{\"a\": 1}#else\n{\"a\": 1,}#end"))
        .contains(new Broken("in the branch #else in line 2", "{\"a\": 1,}"));
  }

  @Test
  void finds_what_is_broken_if_no_branch_is_taken() {
    assertThat(JsonBranches.broken("{\"a\": 1,#if($input.params('b') != '')\"b\": 2#end}"))
        .contains(
            new Broken(
                "if the condition $input.params('b') != '' in line 1 is false", "{\"a\": 1,}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#set($a = $input.path('$.a'))\n{#if($a == 1)\"a\": #{else}\"a\": 2#end}",
        "#set($a = $input.path('$.a'))\n#if($a == 1){}#elseif($a == 2){\"a\": }#else{}#end",
        "{\"a\": #if($input.params('x') == '1')#if($input.params('y') == '2')'no'#{else}2#end#{else}3#end}",
        "\t{\n\t#if( $input.params('x') == '1' )\n\t\t\"a\": yes #else \"a\": 1 #end}",
        "{#if($stageVariables.mode == 'a')\"x\": [1, 2#{else}\"x\": [1]#end}"
      })
  void finds_broken_branches_of_all_kinds(String template) {
    assertThat(JsonBranches.broken(template)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": 1#if($input.params('b') != ''), \"b\": 2#end}",
        "{#if($input.params('b') != '')\"b\": 2#end}",
        "{\"a\": 1,#if($input.path('$.b'))\"b\": 2#end}",
        "#if($input.path('$.l') == ''){\"a\": #{else}[#end#if($input.path('$.l') == '')1}#{else}1]#end",
        "#set($first = true)[#foreach($e in $input.path('$.l'))#if(!$first),#end#set($first = false)$e#end]",
        "#set($comma = '')#if($input.params('a') != '')#set($comma = ',')#end{\"x\": 1$comma#if($comma != '')\"a\": 2#end}",
        "#if($input.params('a') == 'x')#stop#end{\"a\": 1}",
        "#if($input.params('a') != '')#set($context.responseOverride.status = 404)#end{}",
        "{\"l\": [#foreach($e in $input.path('$.l'))\"$e\"#if($foreach.hasNext),#end#end]}",
        "#if(true){\"a\": 1}#else{#end",
        "#if($input.params('a') == '')#if($input.params('b') == ''){}#end#end",
        "{\"a\" 1}",
        "#if("
      })
  void accepts_branches_that_may_yield_JSON_or_that_the_template_decides(String template) {
    assertThat(JsonBranches.broken(template)).isEmpty();
  }
}
