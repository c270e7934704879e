package gatewire.emulator.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The policy that an authorizer answers, evaluated for methods.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html">Output
 *     from a Lambda authorizer</a>
 */
final class PolicyDocument {

  /** What a policy says of a method. */
  enum Decision {
    ALLOWED,
    /** No statement allows it. */
    NOT_ALLOWED,
    /** A statement denies it, which no other can undo. */
    DENIED
  }

  private final List<PolicyStatement> statements;

  private PolicyDocument(List<PolicyStatement> statements) {
    this.statements = statements;
  }

  /**
   * Read a policy document.
   *
   * @throws IllegalArgumentException when it is none
   */
  static PolicyDocument parse(JsonNode document) {
    JsonNode statement = document.path("Statement");
    if (!statement.isArray() && !statement.isObject()) {
      throw new IllegalArgumentException("policyDocument has no Statement");
    }
    List<PolicyStatement> statements = new ArrayList<>();
    if (statement.isObject()) {
      statements.add(PolicyStatement.parse(statement));
    } else {
      statement.forEach(each -> statements.add(PolicyStatement.parse(each)));
    }
    return new PolicyDocument(statements);
  }

  /** Decide about invoking the method of an ARN. */
  Decision decide(String methodArn) {
    Decision decision = Decision.NOT_ALLOWED;
    for (PolicyStatement statement : statements) {
      if (statement.appliesTo(methodArn)) {
        if (!statement.allows()) {
          return Decision.DENIED;
        }
        decision = Decision.ALLOWED;
      }
    }
    return decision;
  }
}
