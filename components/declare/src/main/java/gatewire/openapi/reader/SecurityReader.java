package gatewire.openapi.reader;

import static java.util.stream.Collectors.joining;

import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.openapi.document.DocumentNode;
import gatewire.openapi.document.Extension;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the security requirements of methods. API Gateway does not support alternatives: a method
 * requires everything that any of its security requirements names. This can be at most one
 * authorizer and an API key.
 */
final class SecurityReader {

  private final DocumentNode root;
  private final ReadMode reading;
  private final Map<String, SecurityScheme> schemes = new LinkedHashMap<>();

  private enum AuthType {
    NONE,
    AWS_IAM,
    CUSTOM,
    COGNITO_USER_POOLS
  }

  SecurityReader(DocumentNode root, Dialect dialect, ReadMode reading) {
    this.root = root;
    this.reading = reading;
    dialect
        .securitySchemes()
        .forEach((name, scheme) -> schemes.put(name, SecuritySchemeReader.read(scheme, reading)));
  }

  List<Authorizer> authorizers() {
    return schemes.values().stream()
        .flatMap(
            scheme ->
                scheme instanceof SecurityScheme.Authorized authorized
                    ? Stream.of(authorized.authorizer())
                    : Stream.empty())
        .toList();
  }

  /**
   * Returns the security of an operation: its requirements if it declares them, even as an empty
   * list, otherwise the document's.
   */
  MethodSecurity of(OperationNode declaring) {
    DocumentNode operation = declaring.node();
    MethodSecurity security = MethodSecurity.NONE;
    List<DocumentNode> requirements =
        (operation.has("security") ? operation : root).elements("security");
    Optional<AuthType> overridden =
        operation.object(Extension.AUTH.key()).flatMap(auth -> auth.oneOf(AuthType.class, "type"));
    if (!overridden.filter(SecurityReader::needsNoScheme).isPresent()) {
      reportUndefined(declaring, requirements);
    }
    warnOfAlternatives(declaring, requirements);
    for (DocumentNode requirement : requirements) {
      for (DocumentNode scheme : requirement.members().values()) {
        security = with(security, requirement, scheme);
      }
    }
    return overridden.isPresent() ? overridden(security, overridden.get()) : security;
  }

  /**
   * Reports requirements of schemes that the document does not define. An import ignores them, so
   * that every caller may call the method. In a contract this is an error, because a program can
   * still correct it.
   */
  private void reportUndefined(OperationNode operation, List<DocumentNode> requirements) {
    requirements.stream()
        .flatMap(requirement -> requirement.members().values().stream())
        .filter(required -> !schemes.containsKey(required.name()))
        .forEach(
            required -> {
              if (reading == ReadMode.CONTRACT) {
                required.unparsed(
                    "security scheme '%s' is not defined in the document", required.name());
              } else {
                required.warn(
                    "Security scheme '%s' is not defined in the document. Ignoring: without it, every caller may call %s.",
                    required.name(),
                    operation.node().has("security") ? operation.describe() : "the methods");
              }
            });
  }

  /**
   * Warns about alternatives that an author wrote. API Gateway's exports also list alternatives,
   * but mean that a method requires all of them.
   */
  private void warnOfAlternatives(OperationNode operation, List<DocumentNode> requirements) {
    if (requirements.size() > 1 && reading.adapts(operation)) {
      String all =
          requirements.stream()
              .flatMap(requirement -> requirement.members().keySet().stream())
              .distinct()
              .collect(joining(" and "));
      boolean optional = requirements.stream().anyMatch(one -> one.json().isEmpty());
      requirements
          .get(0)
          .warn(
              "API Gateway does not support alternative security requirements%s: %s requires %s.",
              optional ? " or optional security" : "", operation.describe(), all);
    }
  }

  private static boolean needsNoScheme(AuthType type) {
    return type == AuthType.NONE || type == AuthType.AWS_IAM;
  }

  /** Applies the extension on the operation, which has priority over its security requirements. */
  private static MethodSecurity overridden(MethodSecurity security, AuthType type) {
    return switch (type) {
      case NONE -> security.with(new Authorization.None());
      case AWS_IAM -> security.with(new Authorization.AwsIam());
      case CUSTOM, COGNITO_USER_POOLS -> security;
    };
  }

  private MethodSecurity with(
      MethodSecurity before, DocumentNode requirement, DocumentNode required) {
    SecurityScheme scheme = schemes.get(required.name());
    if (scheme instanceof SecurityScheme.ApiKey) {
      return before.withApiKey();
    } else if (scheme instanceof SecurityScheme.AwsIam) {
      return authorized(before, required, new Authorization.AwsIam());
    } else if (scheme instanceof SecurityScheme.Authorized authorized) {
      return authorized(
          before,
          required,
          authorization(authorized.authorizer(), requirement.strings(required.name())));
    } else if (scheme instanceof SecurityScheme.Named named) {
      return authorized(
          before,
          required,
          new Authorization.CognitoUserPools(
              named.name(), new LinkedHashSet<>(requirement.strings(required.name()))));
    }
    return before;
  }

  private static MethodSecurity authorized(
      MethodSecurity before, DocumentNode required, Authorization authorization) {
    if (before.isAuthorized() && !before.authorization().equals(authorization)) {
      required.unparsed(
          "a method can have only one authorization; '%s' comes after %s: remove one of them",
          required.name(), name(before.authorization()));
      return before;
    }
    return before.with(authorization);
  }

  private static String name(Authorization authorization) {
    if (authorization instanceof Authorization.CognitoUserPools pools) {
      return "'" + pools.authorizer() + "'";
    }
    return authorization instanceof Authorization.Custom custom
        ? "'" + custom.authorizer() + "'"
        : "IAM";
  }

  private static Authorization authorization(Authorizer authorizer, List<String> scopes) {
    return authorizer instanceof Authorizer.CognitoUserPools
        ? new Authorization.CognitoUserPools(authorizer.name(), new LinkedHashSet<>(scopes))
        : new Authorization.Custom(authorizer.name());
  }
}
