package gatewire.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A permission that an integration needs to serve a request. The components turn grants into roles
 * and function permissions.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/permissions.html">How
 *     API Gateway works with IAM</a>
 */
public sealed interface Grant {

  /** Returns the references to resources that the grant uses and does not define. */
  Stream<Reference> references();

  /**
   * Lets API Gateway assume a role that allows these statements. Grants with the same role name
   * within an API share one role, which allows the statements of all of them.
   */
  record AssumeRole(String role, List<PolicyStatement> statements) implements Grant {
    public AssumeRole {
      statements = List.copyOf(statements);
    }

    @Override
    public Stream<Reference> references() {
      return statements.stream()
          .flatMap(statement -> statement.resources().stream())
          .flatMap(Text::references);
    }

    /** Returns the role's ARN, for the credentials of an integration. */
    public static Reference credentials(String role) {
      return new Reference(role, "roleArn");
    }
  }

  /**
   * Lets API Gateway invoke a function for the route that has this grant.
   *
   * @param functionArn the function's ARN without version or alias
   * @param qualifier the version or alias that is invoked; if absent, the unqualified function
   */
  record InvokeFunction(Text functionArn, Optional<String> qualifier) implements Grant {
    @Override
    public Stream<Reference> references() {
      return functionArn.references();
    }
  }
}
