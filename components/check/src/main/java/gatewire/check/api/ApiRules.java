package gatewire.check.api;

import gatewire.check.rule.Rule;
import java.util.List;

/**
 * Rules about the API as a whole: values that could not be parsed, routes, names, authorizers,
 * models and limits.
 */
public final class ApiRules {

  private static final List<Rule> ALL =
      List.of(
          new UnparsedValue(),
          new NoMethods(),
          new DuplicateRoute(),
          new SiblingPathParameters(),
          new ReservedPath(),
          new TooManyResources(),
          new InvalidName(),
          new DuplicateName(),
          new CompressionSizeOutOfRange(),
          new PolicyTooLarge(),
          new PrivateWithIpv4(),
          new IncompleteSecurityPolicy(),
          new PrivateWithoutPolicy(),
          new TooManyAuthorizers(),
          new AuthorizerTtlOutOfRange(),
          new InvalidIdentitySource(),
          new InvalidValidationExpression(),
          new InvalidAuthorizerUri(),
          new InvalidBinaryMediaType(),
          new InvalidModelSchema(),
          new UnsupportedModelKeyword(),
          new InvalidModelKeyword());

  private ApiRules() {}

  /** Returns these rules in the order of a report. */
  public static List<Rule> all() {
    return ALL;
  }
}
