package gatewire.diff;

import gatewire.model.Authorizer;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the authorizers that exist in both APIs. */
final class AuthorizerComparison {

  private final String place;
  private final List<Change> changes = new ArrayList<>();

  private AuthorizerComparison(String name) {
    this.place = "authorizer '" + name + "'";
  }

  static List<Change> changes(RestApi before, RestApi after) {
    List<Change> changes = new ArrayList<>();
    for (Authorizer old : before.authorizers()) {
      after.authorizers().stream()
          .filter(one -> one.name().equals(old.name()))
          .findFirst()
          .ifPresent(now -> changes.addAll(changes(old, now)));
    }
    return changes;
  }

  private static List<Change> changes(Authorizer old, Authorizer now) {
    AuthorizerComparison comparison = new AuthorizerComparison(old.name());
    if (!old.getClass().equals(now.getClass())) {
      comparison.add(Impact.BREAKING, "is now %s instead of %s".formatted(kind(now), kind(old)));
      return comparison.changes;
    }
    comparison.identity(old, now);
    if (old instanceof Authorizer.Token one && now instanceof Authorizer.Token other) {
      comparison.pattern(one.validationExpression(), other.validationExpression());
    }
    if (old instanceof Authorizer.CognitoUserPools one
        && now instanceof Authorizer.CognitoUserPools other) {
      comparison.pools(one.providerArns(), other.providerArns());
    } else if (!decision(old).equals(decision(now))) {
      comparison.add(Impact.RISKY, "asks another function");
    }
    return comparison.changes;
  }

  /** Whether both read the same values of a request. */
  static boolean sameTokens(Authorizer one, Authorizer other) {
    return one.getClass().equals(other.getClass())
        && one.identitySources().equals(other.identitySources())
        && (!(one instanceof Authorizer.CognitoUserPools) || sameDecision(one, other));
  }

  /** Whether the same function or the same user pools decide. */
  static boolean sameDecision(Authorizer one, Authorizer other) {
    return decision(one).equals(decision(other));
  }

  private static Object decision(Authorizer authorizer) {
    if (authorizer instanceof Authorizer.Token token) {
      return token.uri();
    } else if (authorizer instanceof Authorizer.Request request) {
      return request.uri();
    }
    return ((Authorizer.CognitoUserPools) authorizer).providerArns();
  }

  /** API Gateway responds 401 to a request that lacks one of the values. */
  private void identity(Authorizer old, Authorizer now) {
    for (String source : now.identitySources()) {
      if (!old.identitySources().contains(source)) {
        add(Impact.BREAKING, "now requires " + source);
      }
    }
    for (String source : old.identitySources()) {
      if (!now.identitySources().contains(source)) {
        add(Impact.COMPATIBLE, "no longer requires " + source);
      }
    }
  }

  private void pattern(Optional<String> old, Optional<String> now) {
    if (now.isEmpty() && old.isPresent()) {
      add(Impact.COMPATIBLE, "no longer requires that tokens match " + old.get());
    } else if (now.isPresent() && !now.equals(old)) {
      add(Impact.RISKY, "now requires that tokens match " + now.get());
    }
  }

  private void pools(List<Text> old, List<Text> now) {
    old.stream()
        .filter(pool -> !now.contains(pool))
        .forEach(pool -> add(Impact.BREAKING, "no longer accepts tokens of " + pool));
    now.stream()
        .filter(pool -> !old.contains(pool))
        .forEach(pool -> add(Impact.COMPATIBLE, "also accepts tokens of " + pool));
  }

  private static String kind(Authorizer authorizer) {
    return authorizer instanceof Authorizer.Token
        ? "a Lambda authorizer of a token"
        : authorizer instanceof Authorizer.Request
            ? "a Lambda authorizer of the request"
            : "an authorizer of Cognito user pools";
  }

  private void add(Impact impact, String text) {
    changes.add(new Change.OfAccess(place, impact, text));
  }
}
