package gatewire.template.engine;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.input.EmptyMatches;
import gatewire.template.RenderLimits;
import gatewire.template.RenderResult.Failed;
import gatewire.template.RenderResult.Reason;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single calls that would run for minutes or fill the memory. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CostlyOperationTests {

  private static final RenderLimits LIMITS =
      new RenderLimits(Duration.ofMillis(200), 10 << 20, 256L << 20);

  /** Doubles a string until it has four million characters. */
  private static String large(String seed) {
    return "#set($s = '%s')#foreach($i in [1..22])#set($s = \"$s$s\")#end".formatted(seed);
  }

  private static void assertStopped(String template) {
    assertThat(MappingTemplate.parse(template, LIMITS).render(Templates.over("{\"a\": [1]}")))
        .as(template)
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.reason()).isIn(Reason.LIMIT, Reason.TIME);
              assertThat(failed.detail()).isNotEqualTo(MappingTemplate.OUT_OF_MEMORY);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "\u03A3, toLowerCase()",
    "\u00DF, toUpperCase()",
    "\u0149, toUpperCase()",
    "\uFB03, toUpperCase()",
    "a, matches($s)",
    "x, split($s)",
    "'%1$9s', format($s)"
  })
  void of_a_long_string_are_stopped(String seed, String call) {
    assertStopped(large(seed) + "$s." + call);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$s.equalsIgnoreCase($t)",
        "$s.compareTo($t)",
        "$s.compareToIgnoreCase($t)",
        "#if($s == $t)#end",
        "$s.isBlank()",
        "$s.toLowerCase().length()",
        "$util.escapeJavaScript($s).length()",
        "$util.urlEncode($s).length()"
      })
  void that_are_repeated_are_stopped(String call) {
    assertStopped(
        large("   a").replace("22", "20")
            + "#set($t = \"${s}b\")#set($s = \"${s}b\")"
            + "#foreach($i in [1..1000])#foreach($j in [1..1000])%s#end#end".formatted(call));
  }

  @Test
  void a_range_has_no_more_elements_than_a_list_can_have() {
    for (String use : new String[] {"$l.addAll($r)", "$r.size()", "$r", "$r.contains(1)"}) {
      String template = "#set($l = [])#set($r = [-2147483648..2147483647])" + use;

      assertThat(MappingTemplate.parse(template, LIMITS).render(Templates.over("{}")))
          .hasToString("a range would have more than 2147483647 elements");
    }
    assertStopped("#set($l = [])#set($r = [1..2147483647])$l.addAll($r)");
  }

  @Test
  void a_value_is_not_printed_by_java() {
    String heavy = "#set($l = [1])#foreach($i in [1..40])#set($l = [$l, $l])#end";

    assertStopped(heavy + "#set($s = '')$s.valueOf($l).length()");
  }

  @Test
  void overrides_together_have_a_maximum_length() {
    assertStopped(
        large("a")
            + "#foreach($i in [1..9])#set($context.requestOverride.header[\"h$i\"] = $s)#end");
  }

  @Test
  void long_paths_are_not_compiled() {
    assertThat(
            MappingTemplate.parse(large("[") + "$input.path(\"$$s\")", LIMITS)
                .render(Templates.over("{}"))
                .toString())
        .endsWith("a JsonPath has more than 4096 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Hello",
        "\u0130STANBUL \u0130",
        "\u039F\u0394\u039F\u03A3 \u03A3\u039F\u03A6\u039F\u03A3.",
        "A\u03A3\u0130 \u0130\u03A3 \u03A3",
        "\uD801\uDC00\u03A3x",
        "stra\u00DFe \uFB03 \u0149"
      })
  void case_changes_as_in_java(String text) {
    for (String each : new String[] {text, text.repeat(300)}) {
      assertThat(LetterCase.lower(each)).isEqualTo(each.toLowerCase(Locale.ROOT));
      assertThat(LetterCase.upper(each)).isEqualTo(each.toUpperCase(Locale.ROOT));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?:){2000000000}",
        "(?:(?:(?:){9999}){9999}){9999}",
        "^{2000000000}",
        "\\b{2000000000}a",
        "(?x)( | ){2000000000}",
        "(?<n>|a?){70}x"
      })
  void expressions_with_many_empty_matches_are_not_run(String regex) {
    assertThat(EmptyMatches.areFew(Pattern.compile(regex), 0)).as(regex).isFalse();
    assertStopped("#set($s = '')$s.matches('%s')".formatted(regex));
  }

  @Test
  void rows_of_optional_groups_are_not_run() {
    for (String group : new String[] {"(|)", "(a?)?", "(?:a*)*", "(?i:|b?)", "((?:a?)+)?"}) {
      assertThat(EmptyMatches.areFew(Pattern.compile(group.repeat(40) + "x"), 0)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4\\d{2}",
        "(?:4|5)\\d{2}",
        ".*\"status\"\\s*:\\s*(400|401|403|404|409|410|412|413|429).*",
        "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
        "^Bearer [-0-9a-zA-Z._]*$",
        "^(\\+\\d{1,3})?[ ]?(\\(\\d{3}\\))?[ ]?\\d{3}[-. ]?\\d{4}(x\\d{1,5})?$",
        "^(([^<>()\\[\\].,;:@\"]+(\\.[^<>()\\[\\].,;:@\"]+)*)|(\".+\"))@(([^<>@]+\\.)+[a-z]{2,})$",
        "^((25[0-5]|(2[0-4]|1\\d|[1-9]|)\\d)\\.?\\b){4}$",
        "^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[@$!%*?&])[A-Za-z\\d@$!%*?&]{8,}$",
        "\\Q(|)(|)\\E{100}",
        "[(|)]{1000}(a|b|c|d|e|f|g|h|i|j|k)"
      })
  void usual_expressions_are_run(String regex) {
    assertThat(EmptyMatches.areFew(Pattern.compile(regex), 10 << 20)).as(regex).isTrue();
  }
}
