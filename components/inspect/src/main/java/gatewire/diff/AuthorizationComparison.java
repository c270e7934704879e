package gatewire.diff;

import gatewire.model.ApiKeySource;
import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.RestApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares who may call a route. */
final class AuthorizationComparison {

  private final MethodPair pair;
  private final List<Change> changes = new ArrayList<>();

  private AuthorizationComparison(MethodPair pair) {
    this.pair = pair;
  }

  static List<Change> changes(MethodPair pair) {
    AuthorizationComparison comparison = new AuthorizationComparison(pair);
    comparison.compare(pair.before().authorization(), pair.after().authorization());
    comparison.keys();
    return comparison.changes;
  }

  private void compare(Authorization before, Authorization after) {
    if (before instanceof Authorization.CognitoUserPools old
        && after instanceof Authorization.CognitoUserPools now) {
      authorizers(old.authorizer(), now.authorizer());
      scopes(old.scopes(), now.scopes());
    } else if (before instanceof Authorization.Custom old
        && after instanceof Authorization.Custom now) {
      authorizers(old.authorizer(), now.authorizer());
    } else if (after instanceof Authorization.None && !(before instanceof Authorization.None)) {
      add(Impact.RISKY, "no longer requires %s: every client may call it".formatted(words(before)));
    } else if (before instanceof Authorization.None && !(after instanceof Authorization.None)) {
      add(Impact.BREAKING, "now requires " + words(after));
    } else if (!before.equals(after)) {
      add(Impact.BREAKING, "now requires %s instead of %s".formatted(words(after), words(before)));
    }
  }

  private void authorizers(String before, String after) {
    if (before.equals(after)) {
      return;
    }
    Optional<Authorizer> old = authorizer(pair.oldApi(), before);
    Optional<Authorizer> now = authorizer(pair.newApi(), after);
    // Another name alone is no change: clients do not see it.
    if (old.isEmpty() || now.isEmpty() || !AuthorizerComparison.sameTokens(old.get(), now.get())) {
      add(Impact.BREAKING, "now requires authorizer '%s' instead of '%s'".formatted(after, before));
    } else if (!AuthorizerComparison.sameDecision(old.get(), now.get())) {
      add(Impact.RISKY, "now asks authorizer '%s' instead of '%s'".formatted(after, before));
    }
  }

  private static Optional<Authorizer> authorizer(RestApi api, String name) {
    return api.authorizers().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** A token needs one of the scopes, so that each further one admits more callers. */
  private void scopes(Set<String> before, Set<String> after) {
    if (before.isEmpty() != after.isEmpty()) {
      add(
          Impact.BREAKING,
          after.isEmpty()
              ? "now requires an identity token instead of an access token"
              : "now requires an access token with one of the scopes %s instead of an identity token"
                  .formatted(after));
      return;
    }
    Set<String> removed = new TreeSet<>(before);
    removed.removeAll(after);
    Set<String> added = new TreeSet<>(after);
    added.removeAll(before);
    if (!removed.isEmpty()) {
      add(Impact.BREAKING, "no longer accepts the scopes " + removed);
    }
    if (!added.isEmpty()) {
      add(Impact.COMPATIBLE, "also accepts the scopes " + added);
    }
  }

  private void keys() {
    boolean before = pair.before().apiKeyRequired();
    boolean after = pair.after().apiKeyRequired();
    if (!before && after) {
      add(Impact.BREAKING, "now requires an API key");
    } else if (before && !after) {
      add(Impact.RISKY, "no longer requires an API key");
    } else if (after && pair.oldApi().apiKeySource() != pair.newApi().apiKeySource()) {
      add(
          Impact.BREAKING,
          pair.newApi().apiKeySource() == ApiKeySource.HEADER
              ? "now reads the API key from the header X-API-Key instead of the authorizer"
              : "now reads the API key from the authorizer instead of the header X-API-Key");
    }
  }

  private static String words(Authorization authorization) {
    if (authorization instanceof Authorization.Custom custom) {
      return "authorizer '%s'".formatted(custom.authorizer());
    } else if (authorization instanceof Authorization.CognitoUserPools pools) {
      return pools.scopes().isEmpty()
          ? "authorizer '%s'".formatted(pools.authorizer())
          : "authorizer '%s' with one of %s".formatted(pools.authorizer(), pools.scopes());
    }
    return "AWS_IAM (signed request)";
  }

  private void add(Impact impact, String text) {
    changes.add(new Change.OfAccess(pair.route(), impact, text));
  }
}
