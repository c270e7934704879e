package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LambdaPatternBracketsTests {

  private final Rule rule = new LambdaPatternBrackets();

  static RestApi example() {
    return get("/pets", lambda()).integrationResponse(409, "[409].*").api();
  }

  @Test
  void finds_a_status_in_brackets() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /pets: selection pattern '[409].*' of integration response 409 does not match a message that starts with [409]: the brackets are a character class
              fix: write \\[409\\].*, or startingWith("[409]") in a declaration""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[404](.|\\n)*             ; \\[404\\](.|\\n)*",
        "^[404].*                  ; ^\\[404\\].*",
        "(?s)[404].*               ; (?s)\\[404\\].*",
        "[404].*|[410].*           ; \\[404\\].*|[410].*",
        "gone.*|[404].*            ; gone.*|\\[404\\].*",
        "(?:[404]|[410]).*         ; (?:\\[404\\]|[410]).*",
        "[NotFound].*              ; \\[NotFound\\].*",
        "[Conflict] .*             ; \\[Conflict\\] .*",
        "[Bad Request].*           ; \\[Bad Request\\].*",
      })
  void suggests_escaped_brackets(String pattern, String escaped) {
    assertThat(rule.examine(get("/pets", lambda()).integrationResponse(404, pattern).api()))
        .singleElement()
        .satisfies(finding -> assertThat(finding.fix()).startsWith("write " + escaped + ","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\[409\\].*",
        "[\\s\\S]+",
        "[Ee]rror.*",
        "[ABC].*",
        "[abc].*",
        "[A-Z]\\w+.*",
        "[^409].*",
        "[45]\\d{2}.*",
        "[409]+",
        "[409]{3}.*",
        "[409].*|\\[409\\].*",
        ".*[409].*",
        "\\Q[409]\\E.*",
        "[409].*("
      })
  void ignores_classes_that_are_meant_and_patterns_that_match_brackets(String pattern) {
    assertThat(rule.examine(get("/pets", lambda()).integrationResponse(409, pattern).api()))
        .isEmpty();
  }

  @Test
  void ignores_a_backend_that_returns_a_status() {
    assertThat(rule.examine(get("/files", s3()).integrationResponse(404, "[404].*").api()))
        .isEmpty();
  }
}
