package gatewire.template.scan;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions, ignored statuses and properties of strings. */
class ConditionScanTests {

  private static Kind[] kinds(String template) {
    return TemplateScan.inspect(template).findings().stream()
        .map(TemplateFinding::kind)
        .toArray(Kind[]::new);
  }

  @Nested
  class Conditions_on_a_reference {
    @Test
    void are_reported_with_the_comparison() {
      assertThat(TemplateScan.inspect("#if($input.path('$.nick'))1#end").findings())
          .singleElement()
          .hasToString(
              "line 1, column 5: a condition on $input.path('$.nick') alone is true if the value is absent, because API Gateway treats a reference without a value as true; compare it: $input.path('$.nick') != ''");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "#set($b = $input.path('$'))#if($b.nick)1#end",
          "#set($b = $input.path('$'))#if(!$b.nick)1#end",
          "#set($b = $input.path('$'))#if($b.nick && 1 == 1)1#end",
          "#set($n = $input.params('n'))#if($n)$n#end",
          "#if($stageVariables.a)1#end",
          "#if($context.authorizer.claims)1#end",
          "#if(1 == 2)1#elseif($input.params('n'))2#end",
          "#foreach($e in $input.path('$.list'))#if($e.nick)1#end#end",
          "#if(($input.params('n')))1#end"
        })
    void are_found(String template) {
      assertThat(kinds(template)).containsExactly(Kind.ALWAYS_TRUE);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "#if($input.path('$.nick') != '')1#end",
          "#if($input.path('$.nick') && $input.path('$.nick') == 'a')1#end",
          "#if($input.params('a').contains('b'))1#end",
          "#if($input.params().header.containsKey('a'))1#end",
          "#if($input.path('$.list').size() > 0)1#end",
          "#foreach($e in [1, 2])$e#if($foreach.hasNext),#end#end",
          "#set($flag = $input.params('a') == 'b')#if($flag)1#end",
          "#set($x = false)#if(1 == 1)#set($x = $input.params('a'))#end#if($x)1#end",
          "#if($context.isCanaryRequest)1#end"
        })
    void are_not_comparisons_calls_and_flags(String template) {
      assertThat(kinds(template)).doesNotContain(Kind.ALWAYS_TRUE, Kind.STRING_PROPERTY);
    }
  }

  @Nested
  class Statuses {
    @Test
    void outside_of_HTTP_are_reported() {
      assertThat(TemplateScan.inspect("#set($context.responseOverride.status = 650)").findings())
          .singleElement()
          .hasToString(
              "line 1, column 1: $context.responseOverride.status is set to 650, which API Gateway ignores; write an integer from 100 to 599");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "600", "0", "-1", "1000", "'404'", "\"Not found\""})
    void that_API_Gateway_ignores_are_found(String value) {
      assertThat(kinds("#set($context.responseOverride.status = " + value + ")"))
          .containsExactly(Kind.IGNORED_STATUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "404", "599", "$input.path('$.status')", "200 + 1"})
    void of_HTTP_and_computed_ones_are_accepted(String value) {
      assertThat(kinds("#set($context.responseOverride.status = " + value + ")")).isEmpty();
    }
  }

  @Nested
  class Properties_of_strings {
    @Test
    void are_reported_with_the_braces() {
      assertThat(TemplateScan.inspect("{\"key\": \"$input.params('key').json\"}").findings())
          .filteredOn(found -> found.kind() == Kind.STRING_PROPERTY)
          .singleElement()
          .hasToString(
              "line 1, column 10: $input.params('key').json reads the property 'json' of a string and prints nothing; if .json is text, put the reference before it in braces: ${…}.json");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "#set($k = $input.params('key'))$k.json",
          "$input.body.name",
          "$input.json('$.a').b",
          "$util.urlEncode($input.params('a')).json"
        })
    void are_found(String template) {
      assertThat(kinds(template)).containsExactly(Kind.STRING_PROPERTY);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "$input.params().path.key",
          "$input.path('$.a').b",
          "${input.params('key')}.json",
          "$input.params('key').replaceAll('a', 'b')",
          "#set($k = $input.params())$k.path"
        })
    void are_not_members_of_objects_and_calls(String template) {
      assertThat(kinds(template)).isEmpty();
    }
  }

  @Test
  void an_error_has_a_value_in_gateway_responses_only() {
    assertThat(TemplateScan.inspect("{\"a\": \"$context.error.message\"}").findings())
        .singleElement()
        .hasToString(
            "line 1, column 8: $context.error.message has a value in gateway responses only and prints nothing here");
  }
}
