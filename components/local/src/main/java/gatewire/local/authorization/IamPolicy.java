package gatewire.local.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A policy of an API or of an authorizer, evaluated for methods.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html">Output
 *     from a Lambda authorizer</a>
 */
final class IamPolicy {

  /** What a policy says of a method. */
  enum Decision {
    ALLOWED,
    /** No statement allows it. */
    NOT_ALLOWED,
    /** A statement denies it, which no other can undo. */
    DENIED;

    /** Both together, as within one account: a denial wins, then what either allows. */
    Decision or(Decision other) {
      if (this == DENIED || other == DENIED) {
        return DENIED;
      }
      return this == ALLOWED ? this : other;
    }
  }

  private final List<IamStatement> statements;

  private IamPolicy(List<IamStatement> statements) {
    this.statements = statements;
  }

  /**
   * Read a policy document.
   *
   * @throws IllegalArgumentException when it is none
   */
  static IamPolicy parse(JsonNode document) {
    return parse(document, UnaryOperator.identity());
  }

  /**
   * Read a policy document.
   *
   * @param resource makes an ARN of what stands for a resource
   * @throws IllegalArgumentException when it is none
   */
  static IamPolicy parse(JsonNode document, UnaryOperator<String> resource) {
    JsonNode statement = document.path("Statement");
    if (!statement.isArray() && !statement.isObject()) {
      throw new IllegalArgumentException("policyDocument has no Statement");
    }
    List<IamStatement> statements = new ArrayList<>();
    if (statement.isObject()) {
      statements.add(IamStatement.parse(statement, resource));
    } else {
      statement.forEach(each -> statements.add(IamStatement.parse(each, resource)));
    }
    return new IamPolicy(statements);
  }

  /** Decide about a request. */
  Decision decide(IamRequest request) {
    Decision decision = Decision.NOT_ALLOWED;
    for (IamStatement statement : statements) {
      if (statement.appliesTo(request)) {
        if (!statement.allows()) {
          return Decision.DENIED;
        }
        decision = Decision.ALLOWED;
      }
    }
    return decision;
  }
}
