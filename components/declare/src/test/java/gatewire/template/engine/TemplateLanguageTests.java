package gatewire.template.engine;

import static gatewire.template.engine.Templates.failed;
import static gatewire.template.engine.Templates.rendered;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.template.RenderResult;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateLanguageTests {

  @Nested
  class Truth {
    @ParameterizedTest
    @ValueSource(strings = {"''", "0", "[]", "{}", "'false'", "true", "\"$nope\""})
    void is_anything_but_false(String value) {
      assertThat(rendered("#set($v = %s)#if($v)true#end".formatted(value), "{}")).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource(
        delimiterString = " => ",
        quoteCharacter = '`',
        value = {
          "1 == 1.0 => true",
          "'5' == 5 => true",
          "'5.0' == 5 => false",
          "'5' > 4 => false",
          "'5' < 4 => false",
          "'b' > 'a' => false",
          "true == 'true' => true",
          "[1] == [1] => true",
          "2 >= 2 && 3 != 2 => true",
          "1 > 2 || !false => true",
          "'A' == 'a' => false",
          "9999999999 > 1 => true"
        })
    void of_comparisons_is_as_in_velocity_1(String condition, String outcome) {
      assertThat(rendered("#if(%s)true#{else}false#end".formatted(condition), "{}"))
          .isEqualTo(outcome);
    }
  }

  @Nested
  class Arithmetic {
    @ParameterizedTest
    @CsvSource(
        delimiterString = " => ",
        quoteCharacter = '`',
        value = {
          "1 + 2 * 3 => 7",
          "7 / 2 => 3",
          "7 % 4 => 3",
          "7.0 / 2 => 3.5",
          "2147483647 + 1 => 2147483648",
          "1 / 0 => ``",
          "'a' + 1 => a1",
          "'5' - 1 => ``",
          "9223372036854775807 + 1 => 9223372036854775808"
        })
    void works_as_in_velocity_1(String expression, String text) {
      assertThat(rendered("#set($r = %s)$r".formatted(expression), "{}")).isEqualTo(text);
    }
  }

  @Nested
  class Loops {
    @Test
    void know_their_position() {
      assertThat(
              rendered(
                  "#foreach($i in [5..7])$foreach.index$foreach.count$velocityCount$i#if($foreach.first)f#end"
                      + "#if($foreach.last)l#end#if($foreach.hasNext),#end#end",
                  "{}"))
          .isEqualTo("0115f,1226,2337l");
    }

    @Test
    void nest() {
      assertThat(
              rendered(
                  "#foreach($a in [1..2])#foreach($b in [1..2])$foreach.parent.count$foreach.count #end#end",
                  "{}"))
          .isEqualTo("11 12 21 22 ");
    }

    @Test
    void iterate_over_lists_maps_arrays_and_ranges_and_skip_null() {
      assertThat(
              rendered(
                  "#set($m = {'a': 1, 'b': 2})#foreach($v in $m)$v#end#foreach($e in $m.entrySet())$e.key$e.value#end"
                      + "#foreach($w in 'x,y'.split(','))$w#end".replace("'x,y'", "$input.body")
                      + "#foreach($d in [3..1])$d#end#foreach($n in $nope)n#end#foreach($t in 'text')t#end",
                  "x,y"))
          .isEqualTo("12a1b2xy321");
    }

    @Test
    void end_after_a_thousand_iterations() {
      assertThat(rendered("#foreach($i in [1..5000])x#end.", "{}"))
          .isEqualTo("x".repeat(1000) + ".");
    }

    @Test
    void break_and_stop() {
      assertThat(rendered("#foreach($i in [1..5])#if($i == 3)#break#end$i#end.", "{}"))
          .isEqualTo("12.");
      assertThat(rendered("a#if(true)#stop#end b", "{}")).isEqualTo("a");
      assertThat(rendered("a#stop('why')b", "{}")).isEqualTo("a");
    }
  }

  @Nested
  class Strings {
    @Test
    void are_interpolated_only_in_double_quotes() {
      assertThat(rendered("#set($i = 1)#set($a = \"$.r[${i}]\")#set($b = '$i')$a $b", "{}"))
          .isEqualTo("$.r[1] $i");
    }

    @ParameterizedTest
    @CsvSource(
        delimiterString = " => ",
        quoteCharacter = '`',
        value = {
          "$s.length() => 11",
          "$s.substring(6) => world",
          "$s.substring(0, 5) => hello",
          "$s.replace('l', 'L') => heLLo worLd",
          "$s.replace('', '-') => -h-e-l-l-o- -w-o-r-l-d-",
          "$s.replaceAll('[aeiou]', '_') => h_ll_ w_rld",
          "$s.replaceAll('(l+)', '<$1>') => he<ll>o wor<l>d",
          "$s.replaceFirst('o', '0') => hell0 world",
          "$s.matches('h.*d') => true",
          "$s.split(' ')[1] => world",
          "$s.split('o', 2).size() => 2",
          "$s.split(' ') => [hello, world]",
          "$s.contains('lo w') => true",
          "$s.indexOf('o') $s.indexOf('o', 5) $s.lastIndexOf('o') $s.lastIndexOf('o', 5) $s.indexOf('z') => 4 7 7 4 -1",
          "$s.toUpperCase().toLowerCase().trim() => hello world",
          "$s.concat('!').equals('hello world!') => true",
          "$s.startsWith('he')$s.endsWith('x')$s.isEmpty()$s.empty => truefalsefalsefalse",
          "$s.charAt(4) => o",
          "$s.format('%05d|%s', 42, 'x') => 00042|x",
          "$s.join('-', ['a', 'b']) => a-b",
          "$s.repeat(2) => hello worldhello world"
        })
    void have_the_methods_of_java(String template, String text) {
      assertThat(rendered("#set($s = 'hello world')" + template, "{}")).isEqualTo(text);
    }

    @Test
    void can_be_parsed_as_numbers_through_an_integer() {
      assertThat(rendered("#set($Integer = 0)#set($n = $Integer.parseInt('41') + 1)$n", "{}"))
          .isEqualTo("42");
    }
  }

  @Nested
  class Maps_and_lists {
    @Test
    void are_written_and_changed() {
      assertThat(
              rendered(
                  "#set($m = {'a': 1})#set($m['b'] = 2)#set($m.c = 3)#set($k = 'd')#set($m[$k] = 4)$m.put('e', 5)"
                      + "$m $m.size() $m.containsKey('b') $m.get('e')",
                  "{}"))
          .isEqualTo("{a=1, b=2, c=3, d=4, e=5} 5 true 5");
      assertThat(
              rendered(
                  "#set($l = [1, 'b'])#set($x = $l.add(true))#set($l[0] = 9)$l $l[0] $l[-1] $l.size() $l.contains('b')",
                  "{}"))
          .isEqualTo("[9, b, true] 9 true 3 true");
    }

    @Test
    void have_members_in_place_of_getters() {
      assertThat(rendered("$input.path('$').empty$input.path('$').class", "{\"empty\":\"key\"}"))
          .isEqualTo("key");
    }

    @Test
    void fail_on_an_index_out_of_range() {
      assertThat(failed("#set($l = [1])\n$l.get(5)", "{}"))
          .hasToString(
              "line 2, column 4: IndexOutOfBoundsException: Index 5 out of bounds for length 1");
      assertThat(failed("$input.body.split(',')[3]", "a,b").reason())
          .isEqualTo(RenderResult.Reason.EVALUATION);
    }
  }

  @Nested
  class Blocks {
    @Test
    void are_defined_and_used() {
      assertThat(rendered("#define($d)<$x>#end#set($x = 1)$d#set($x = 2)$d", "{}"))
          .isEqualTo("<1><2>");
    }

    @ParameterizedTest
    @CsvSource(
        delimiterString = " => ",
        quoteCharacter = '`',
        value = {
          "#macro(tryme)$values#end#tryme() => #tryme()",
          "#macro ( recur $n)#if ($n > 0)#set($n = $n - 1)#recur($n)X#end#end#recur(5) => #recur(5)",
          "#item('a')#macro(item $v)<$v>#end#item('b') => #item('a')#item('b')",
          "#set($x = 1)#macro(item $v)<$v>#end#item($x) => #item($x)"
        })
    void of_a_macro_are_not_called(String template, String text) {
      assertThat(rendered(template, "{}")).isEqualTo(text);
    }
  }

  @Nested
  class Text_outside_directives {
    @ParameterizedTest
    @ValueSource(
        strings = {"# heading", "#abc", "$5 $ $", "100%", "{\"a\": \"#1\"}", "\\n", "a\\b"})
    void stays_unchanged(String text) {
      assertThat(rendered(text, "{}")).isEqualTo(text);
    }

    @Test
    void loses_comments_and_keeps_raw_parts() {
      assertThat(rendered("a## comment\nb#* c *#c#[[$raw #if]]#", "{}")).isEqualTo("abc$raw #if");
    }

    @Test
    void has_white_space_as_in_velocity_1() {
      assertThat(rendered("{\n  #set($x = 1)\n  #if($x == 1)\n  \"a\": $x\n  #end\n}", "{}"))
          .isEqualTo("{\n      \"a\": 1\n  }");
    }
  }
}
