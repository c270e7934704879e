package gatewire.template.engine;

import static gatewire.template.engine.Templates.rendered;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** References without a value. */
class NullReferenceTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$nope",
        "${nope}",
        "$!nope",
        "$nope.a.b",
        "$nope.call()",
        "$nope[0]",
        "$nope.get('x').y",
        "$input.none",
        "$stageVariables.none",
        "$context.none",
        "$util",
        "$input",
        "$context"
      })
  void prints_nothing(String reference) {
    assertThat(rendered("[" + reference + "]", "{}")).isEqualTo("[]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "$nope == '' => true",
        "'' == $nope => true",
        "$nope != '' => false",
        "$nope.a.b != '' => false",
        "$nope == $null => true",
        "$nope != $null => false",
        "$nope == 'x' => false",
        "$nope != 'x' => true",
        "$nope == 0 => false",
        "$nope == false => false",
        "$nope < 1 => false",
        "$nope >= 0 => false",
        "$nope == true => false",
        "$nope.matches('.*') == true => false"
      })
  void is_equal_to_the_empty_string(String condition, String outcome) {
    assertThat(rendered("#if(%s)true#{else}false#end".formatted(condition), "{}"))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "$nope => true",
        "${nope} => true",
        "$!nope.a.b => true",
        "$!{nope.a.b} => true",
        "!$nope => false",
        "not $nope => false",
        "($nope) => true",
        "$nope && true => true",
        "$nope && false => false",
        "true && $nope => true",
        "false || $nope => true",
        "!$nope || false => false",
        "$nope.call('x') => true",
        "$input.path('$.none') => true",
        "$input.path('$.null') => true",
        "$input.path('$.no').matches('n.*') => false",
        "$input.path('$.number').matches('7') => true",
        "$input.params().header.get('X-None') => true",
        "$context.authorizer.claims.sub => true",
        "$stageVariables.none => true",
        "$nope && $nope != '' => false"
      })
  void is_true_as_a_condition(String condition, String outcome) {
    assertThat(
            rendered(
                "#if(%s)true#{else}false#end".formatted(condition),
                "{\"null\":null,\"no\":\"yes\",\"number\":7}"))
        .isEqualTo(outcome);
    assertThat(
            rendered(
                "#if(false)#elseif(%s)true#{else}false#end".formatted(condition),
                "{\"null\":null,\"no\":\"yes\",\"number\":7}"))
        .isEqualTo(outcome);
  }

  @Test
  void is_stored_as_an_empty_string() {
    assertThat(
            rendered(
                "#set($x = $nope)#if($x)set#end#set($m = {'a': $nope})#if($m.a.isEmpty()) empty#end$m",
                "{}"))
        .isEqualTo("set empty{a=}");
  }

  @Test
  void can_be_assigned_and_joined() {
    assertThat(rendered("#set($x = $nope)[$x]#set($y = 'a' + $nope)$y \"$nope\"", "{}"))
        .isEqualTo("[]a \"\"");
  }
}
