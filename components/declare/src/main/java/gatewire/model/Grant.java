package gatewire.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an integration needs from AWS when a request comes: data, which the components turn into
 * roles and permissions.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/permissions.html">How
 *     API Gateway works with IAM</a>
 */
public sealed interface Grant {

  /** Everything that it refers to and does not define. */
  Stream<Reference> references();

  /**
   * Let API Gateway assume a role that allows these statements. Grants of one name within an API
   * share one role, which allows what any of them asks.
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

    /** The role's ARN, as an integration's credentials. */
    public static Reference credentials(String role) {
      return new Reference(role, "roleArn");
    }
  }

  /**
   * Let API Gateway invoke a function for the route that asks.
   *
   * @param functionArn the function's ARN without version or alias
   * @param qualifier the version or alias that is invoked; without it the unqualified function
   */
  record InvokeFunction(Text functionArn, Optional<String> qualifier) implements Grant {
    @Override
    public Stream<Reference> references() {
      return functionArn.references();
    }
  }
}
