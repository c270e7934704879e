package gatewire.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An IAM policy: of an API, of a role, or one that an authorizer returns.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Policy
 *     evaluation logic</a>
 */
public final class IamPolicy {

  /** The decision of one or more policies about a request. */
  public enum Decision {
    ALLOWED,
    /** No statement allows the request. */
    NOT_ALLOWED,
    /** A statement denies the request, which no other statement can undo. */
    DENIED;

    /**
     * Combines the decisions of two policies within one account: a denial wins, then an allowance.
     */
    public Decision or(Decision other) {
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
   * Parses a policy document.
   *
   * @throws IllegalArgumentException if it is not a policy document
   */
  public static IamPolicy parse(JsonNode document) {
    return parse(document, UnaryOperator.identity());
  }

  /**
   * Parses a policy document.
   *
   * @param resource completes the ARN of a resource
   * @throws IllegalArgumentException if it is not a policy document
   */
  public static IamPolicy parse(JsonNode document, UnaryOperator<String> resource) {
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

  /** Decides about a request. */
  public Decision decide(IamRequest request) {
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
