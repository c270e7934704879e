package gatewire.local.authorization;

import gatewire.local.backend.IntegrationUri;
import gatewire.local.exchange.DeployedApi;
import gatewire.model.Authorizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The user pools of an authorizer, as the issuers of tokens.
 *
 * @param issuers absent if a pool is known only after a deployment
 */
record UserPools(Optional<Set<String>> issuers) {

  /** The id of a pool starts with its region; the placeholder of a recorded program does not. */
  private static final Pattern ARN =
      Pattern.compile("arn:(aws[a-z-]*):cognito-idp:([a-z0-9-]+):\\d{12}:userpool/(\\2_\\w+)");

  static UserPools of(Authorizer.CognitoUserPools authorizer, DeployedApi deployment) {
    List<Optional<String>> issuers =
        authorizer.providerArns().stream()
            .map(deployment::resolve)
            .map(arn -> IntegrationUri.withStageVariables(arn, deployment.stage().variables()))
            .map(UserPools::issuer)
            .toList();
    return new UserPools(
        issuers.isEmpty() || issuers.stream().anyMatch(Optional::isEmpty)
            ? Optional.empty()
            : Optional.of(new TreeSet<>(issuers.stream().flatMap(Optional::stream).toList())));
  }

  /** Returns whether a token of this issuer may be from one of the pools. */
  boolean mayIssue(String issuer) {
    return issuers.isEmpty() || issuers.get().contains(issuer);
  }

  @Override
  public String toString() {
    return String.valueOf(issuers.orElse(Set.of()));
  }

  private static Optional<String> issuer(String arn) {
    Matcher pool = ARN.matcher(arn);
    return pool.matches()
        ? Optional.of(
            "https://cognito-idp.%s.amazonaws.com%s/%s"
                .formatted(
                    pool.group(2), pool.group(1).equals("aws-cn") ? ".cn" : "", pool.group(3)))
        : Optional.empty();
  }
}
