package gatewire.check.api;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Authorizer;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidValidationExpressionTests {

  private final Rule rule = new InvalidValidationExpression();

  private static RestApi matching(Optional<String> expression) {
    return api(get("/pets"))
        .authorizer(
            new Authorizer.Token(
                "callers",
                Text.of("uri"),
                Optional.empty(),
                "method.request.header.Authorization",
                expression,
                Duration.ofSeconds(300)))
        .build();
  }

  static RestApi example() {
    return matching(Optional.of("^Bearer ([a-z+$"));
  }

  @Test
  void finds_an_open_group() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            authorizer 'callers': its identity validation expression '^Bearer ([a-z+$' is not a regular expression: Unclosed character class
              fix: correct it, for example ^Bearer [-0-9a-zA-Z._]+$""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*.", "(abc", "a{2,1}", "[z-a]"})
  void finds_other_mistakes(String expression) {
    assertThat(rule.examine(matching(Optional.of(expression)))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"^(Bearer )[a-zA-Z0-9\\-_]+?\\.([a-zA-Z0-9\\-_]+)$", ".*", "^x-[a-z]+", ""})
  void accepts_regular_expressions(String expression) {
    assertThat(rule.examine(matching(Optional.of(expression)))).isEmpty();
  }

  @Test
  void accepts_an_authorizer_without_an_expression() {
    assertThat(rule.examine(matching(Optional.empty()))).isEmpty();
  }
}
