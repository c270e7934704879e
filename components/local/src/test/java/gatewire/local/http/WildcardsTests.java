package gatewire.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardsTests {

  @ParameterizedTest
  @CsvSource({
    "'', '', true",
    "'', a, false",
    "*, '', true",
    "*, a, true",
    "a*, abc, true",
    "*c, abc, true",
    "a*c, abcbc, true",
    "a*b*c, abc, true",
    "a*b*c, acb, false",
    "*ab, aab, true",
    "a*a, a, false",
    "a?c, abc, true",
    "a?c, ac, false",
    "?*, '', false",
    "a.c, abc, false",
    "[a]*, [a]b, true",
    "abc, abcd, false",
    "ABC, abc, false"
  })
  void match_whole_strings(String pattern, String text, boolean matches) {
    assertThat(Wildcards.ofPolicy(pattern).matches(text)).isEqualTo(matches);
  }

  @Test
  void can_ignore_case() {
    assertThat(Wildcards.ofPolicy("execute-api:I*").ignoringCase().matches("EXECUTE-API:invoke"))
        .isTrue();
  }

  @Test
  void of_CORS_rules_match_a_question_mark_literally() {
    assertThat(Wildcards.ofCors("http://a?c").matches("http://abc")).isFalse();
    assertThat(Wildcards.ofCors("http://a?c").matches("http://a?c")).isTrue();
  }

  @Test
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void take_no_longer_for_many_stars() {
    assertThat(Wildcards.ofPolicy("*a".repeat(30) + "b").matches("a".repeat(10_000))).isFalse();
  }
}
