package gatewire.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PolicyStatementTests {

  private static final String GET = "s3:GetObject";
  private static final String LIST = "s3:ListBucket";
  private static final String PUT = "s3:PutObject";

  @Nested
  class The_union {
    @Test
    void of_actions_on_one_resource_is_one_statement() {
      assertThat(union(allow("a/*", PUT), allow("a/*", GET), allow("a/*", PUT)))
          .containsExactly(allow("a/*", GET, PUT));
    }

    @Test
    void of_one_action_on_several_resources_is_one_statement() {
      assertThat(union(allow("b/*", GET), allow("a/*", GET)))
          .containsExactly(statement(List.of(GET), "a/*", "b/*"));
    }

    @Test
    void allows_nothing_that_the_statements_did_not_allow() {
      assertThat(union(allow("a/*", GET, PUT), allow("b/*", GET), allow("a", LIST)))
          .containsExactly(allow("a", LIST), allow("a/*", GET, PUT), allow("b/*", GET));
    }

    @Test
    void splits_statements_of_several_resources() {
      assertThat(union(statement(List.of(GET), "a/*", "b/*"), allow("b/*", PUT)))
          .containsExactly(allow("a/*", GET), allow("b/*", GET, PUT));
    }

    @Test
    void is_the_same_for_any_order() {
      List<PolicyStatement> statements =
          new ArrayList<>(
              List.of(
                  allow("b/*", PUT, GET), allow("a", LIST), allow("a/*", GET), allow("c/*", GET)));
      List<PolicyStatement> union = PolicyStatement.union(statements);
      Collections.reverse(statements);

      assertThat(PolicyStatement.union(statements)).isEqualTo(union);
    }

    @Test
    void keeps_references() {
      Text objects = Text.join(new Reference("photos", "arn"), Text.of("/*"));
      PolicyStatement statement = new PolicyStatement(List.of(GET), List.of(objects));

      assertThat(union(statement, statement)).containsExactly(statement);
    }

    @Test
    void of_no_statements_is_empty() {
      assertThat(union()).isEmpty();
    }
  }

  private static List<PolicyStatement> union(PolicyStatement... statements) {
    return PolicyStatement.union(List.of(statements));
  }

  private static PolicyStatement allow(String resource, String... actions) {
    return statement(List.of(actions), resource);
  }

  private static PolicyStatement statement(List<String> actions, String... resources) {
    return new PolicyStatement(actions, Stream.of(resources).map(Text::of).toList());
  }
}
