package gatewire.template.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import gatewire.template.RenderLimits;
import gatewire.template.RenderResult;
import gatewire.template.RenderResult.Failed;
import gatewire.template.RenderResult.Reason;
import gatewire.template.RenderResult.Rendered;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of these templates would run for hours or use all memory. */
class RenderLimitsTests {

  private static final String SIXTY_TIMES = "#foreach($i in [1..60])";

  /** A list that contains a list twice, which contains another list twice, and so on. */
  private static final String HEAVY =
      "#set($l = [1])#foreach($i in [1..40])#set($l = [$l, $l])#end"
          + "#set($k = [1])#foreach($i in [1..40])#set($k = [$k, $k])#end";

  private static final RenderLimits LIMITS =
      new RenderLimits(Duration.ofMillis(200), 1 << 20, 64L << 20);

  /** For what is to happen before the time is up, on a slow machine too. */
  private static final RenderLimits LARGE_TIME = LIMITS.within(Duration.ofMinutes(1));

  private static final String BODY =
      "{\"decimal\": 1.00000000000000000000001E999999999, \"deep\": %s}"
          .formatted("[".repeat(120) + "1" + "]".repeat(120));

  private static RenderResult render(String template) {
    return render(template, LARGE_TIME);
  }

  private static RenderResult render(String template, RenderLimits limits) {
    MappingTemplate parsed = MappingTemplate.parse(template, limits);
    // Two minutes, because the machine may be busy. Without the limits, each of these templates
    // would
    // run for more than an hour.
    return assertTimeoutPreemptively(
        Duration.ofMinutes(2), () -> parsed.render(Templates.over(BODY)));
  }

  private static void assertStopped(String template) {
    assertThat(render(template, LIMITS))
        .as(template)
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.reason()).isIn(Reason.LIMIT, Reason.TIME);
              assertThat(failed.detail()).isNotEqualTo(MappingTemplate.OUT_OF_MEMORY);
            });
  }

  @Nested
  class Time {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "#foreach($a in [1..1000])#foreach($b in [1..1000])#foreach($c in [1..1000])#end#end#end",
          "#foreach($a in [1..1000])#foreach($b in [1..1000])#foreach($c in [1..1000])#if(1 == 1)#end#end#end#end",
          "#set($s = 'x')#foreach($i in [1..16])#set($s = \"$s$s\")#end$s.replaceAll('(x*)*(x*)*(x*)*y', 'z')",
          "#set($s = 'x')#foreach($i in [1..16])#set($s = \"$s$s\")#end$s.matches('(x*)(x*)(x*)(x*)y')",
          "#set($s = 'x')#foreach($i in [1..16])#set($s = \"$s$s\")#end$s.split('(x*)(x*)(x*)(x*)y').size()",
          "#set($s = 'x')#foreach($i in [1..20])#set($s = \"$s$s\")#end"
              + "#set($n = $s.substring(500000) + 'y')#foreach($i in [1..1000])$s.indexOf($n)#end",
          "$input.path('$..*..*..*..*..*..nope').size()"
        })
    void stops_loops_and_searches(String template) {
      assertStopped(template);
    }

    @Test
    void stops_blocks_that_contain_ten_others_each() {
      String blocks =
          IntStream.range(0, 30)
              .mapToObj(i -> "#define($d%d)%s#end".formatted(i, "$d%d".formatted(i + 1).repeat(10)))
              .collect(Collectors.joining());

      assertStopped(blocks + "$d0");
    }

    @Test
    void is_well_below_a_second_by_default() {
      assertThat(RenderLimits.DEFAULT.time()).isLessThanOrEqualTo(Duration.ofMillis(500));
    }
  }

  @Nested
  class Strings {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"$s$s\"",
          "$s + $s",
          "$s.concat($s)",
          "$s.replace('a', $s)",
          "$s.replace('', $s)",
          "$s.replaceAll('a', $s)",
          "$s.replaceFirst('a', \"$s$s\")",
          "$s.repeat(1000)",
          "$s.join($s, ['a', 'b', 'c'])",
          "$s.format('%s%s', $s, $s)",
          "$util.base64Encode($util.base64Encode($s))",
          "$util.escapeJavaScript(\"$s/$s\")"
        })
    void cannot_double_sixty_times(String expression) {
      assertStopped("#set($s = 'aa')%s#set($s = %s)#end".formatted(SIXTY_TIMES, expression));
    }

    @Test
    void of_the_output_are_limited() {
      assertThat(render("#foreach($i in [1..1000])%s#end".formatted("x".repeat(2000))))
          .hasToString("the output would have more than 1048576 characters");
    }

    @Test
    void within_quotes_are_limited() {
      assertThat(
              render("#set($s = \"#foreach($i in [1..1000])%s#end\")".formatted("x".repeat(2000))))
          .hasToString("the output would have more than 1048576 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2000000000d", "%.2000000000f", "%1$-99999999s"})
    void of_a_format_are_limited(String format) {
      assertStopped("$input.body.format('%s', 1.5)".formatted(format));
    }
  }

  @Nested
  class Memory {
    @Test
    void is_counted_as_it_is_allocated() {
      RenderLimits little = new RenderLimits(Duration.ofMinutes(1), 1 << 20, 8L << 20);
      String template =
          "#foreach($i in [1..1000])#foreach($j in [1..1000])#set($x = \"$i$j\")#end#end";

      assertThat(MappingTemplate.parse(template, little).render(Templates.over("{}")))
          .hasToString("the template used more than 8 MB of memory");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "#set($x = $l.addAll($l))",
          "#set($x = $l.addAll(0, $l))",
          "#set($x = $l.addAll([1..2000000000]))",
          "#foreach($j in [1..1000])#foreach($k in [1..1000])#set($x = $l.add(\"${i}-${j}-$k\"))#end#end",
          "#foreach($j in [1..1000])#foreach($k in [1..1000])#set($m[\"${i}-${j}-$k\"] = 1)#end#end",
          "#foreach($j in [1..1000])#set($x = $l.add($input.body.split('')))#end"
        })
    void cannot_grow_without_limit(String directive) {
      assertStopped("#set($l = [1, 2])#set($m = {})%s%s#end".formatted(SIXTY_TIMES, directive));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "$l",
          "$l.toString()",
          "$l.hashCode()",
          "$l.equals($k)",
          "#if($l == $k)#end",
          "#set($m = {$l: 1})",
          "#set($m = {})$m.put($l, 1)",
          "#set($m = {})#set($m[$l] = 1)",
          "#set($m = {})$m.get($l)",
          "#set($q = [$k])$q.contains($l)",
          "#set($q = [$k])$q.remove($l)",
          "#set($x = \"$l\")",
          "#set($x = 'a' + $l)",
          "$util.urlEncode($l)",
          "$input.params($l)",
          "$input.body.format('%s', $l)",
          "$input.body.join(',', $l)",
          "#set($d = $input.path('$'))#set($d.l = $l)$input.json('$')",
          "#set($context.requestOverride.header.x = [$l])"
        })
    void of_lists_that_contain_each_other_is_limited(String use) {
      assertStopped(HEAVY + use);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "#set($l = [])#set($x = $l.add($l))$l",
          "#set($m = {})#set($m.m = $m)$m.hashCode()",
          "#set($l = [])#set($k = [])#set($x = $l.add($k))#set($x = $k.add($l))#if($l == $k)#end"
        })
    void of_lists_that_contain_themselves_is_limited(String template) {
      assertStopped(template);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "$r",
          "$r.toString()",
          "$r.hashCode()",
          "$r.equals($r)",
          "#if($r == $r)#end",
          "#set($m = {$r: 1})",
          "$r.containsAll($r)",
          "\"$r\""
        })
    void of_huge_ranges_is_limited(String use) {
      assertStopped("#set($r = [1..2000000000])" + use.replace("\"$r\"", "#set($x = \"$r\")"));
    }

    @Test
    void of_huge_ranges_is_not_used_by_iterating() {
      assertThat(render("#set($r = [1..2000000000])#foreach($i in $r)#end$r.size() $r.get(7)"))
          .isInstanceOfSatisfying(
              Rendered.class, done -> assertThat(done.text()).isEqualTo("2000000000 8"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "#set($x = 99)#foreach($i in [1..60])#set($x = $x * $x)#end",
          "#set($x = $input.path('$.decimal') + 1)",
          "#set($x = $input.path('$.decimal'))$x.longValue()",
          "#set($x = [1..$input.path('$.decimal')])"
        })
    void of_numbers_is_limited(String template) {
      assertStopped(template);
    }

    @Test
    void of_numbers_with_many_digits_is_limited() {
      assertThat(
              render(
                  "#set($s = '1')#foreach($i in [1..18])#set($s = \"$s$s\")#end$util.parseJson($s)"))
          .isInstanceOfSatisfying(
              Failed.class,
              failed ->
                  assertThat(failed.detail())
                      .isEqualTo("$util.parseJson: a number has more than 1000 digits"));
    }
  }

  @Nested
  class Depth {
    @Test
    void of_regular_expressions_is_limited() {
      assertStopped(
          "#set($s = 'a')#foreach($i in [1..18])#set($s = \"$s$s\")#end$s.matches('(a|b)*')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#if(1 == 1)", "#set($x=(", "$a.b($a", "#macro(x)"})
    void of_the_template_is_limited(String opening) {
      assertThat(MappingTemplate.parse(opening.repeat(6000), LIMITS).syntaxError()).isPresent();
    }
  }

  @Test
  void do_not_affect_ordinary_templates() {
    String template = "#foreach($i in [1..1000])$util.escapeJavaScript($input.path('$.deep'))#end";

    RenderLimits limits = RenderLimits.DEFAULT.within(Duration.ofMinutes(1));
    assertThat(
            MappingTemplate.parse(template, limits).render(Templates.over("{\"deep\": \"a'b\"}")))
        .isInstanceOf(Rendered.class);
  }

  @Test
  void name_the_exceeded_limit() {
    assertThat(render("#set($l = [1])\n" + SIXTY_TIMES + "#set($x = $l.addAll($l))#end"))
        .hasToString("line 2, column 37: a collection would have more than 1000000 elements");
  }
}
