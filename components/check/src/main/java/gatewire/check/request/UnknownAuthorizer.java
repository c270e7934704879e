package gatewire.check.request;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.RestApi;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds methods that refer to an authorizer that the API does not have. */
final class UnknownAuthorizer implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "unknown-authorizer",
        "The deployment fails at the Method.",
        "A Method with CUSTOM or COGNITO_USER_POOLS authorization needs an authorizer of the same API.",
        Evidence.recorded("LocalStack's recordings of PutMethod"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    List<String> known = api.authorizers().stream().map(Authorizer::name).sorted().toList();
    return api.methods().stream()
        .flatMap(
            method ->
                authorizer(method.authorization()).stream()
                    .filter(name -> !known.contains(name))
                    .map(
                        name ->
                            finding(method)
                                .problem("the API has no authorizer '%s' (it has: %s)", name, known)
                                .onAws(
                                    "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or"
                                        + " COGNITO_USER_POOLS requires a valid authorizer.")
                                .fix("declare it on the API, or use one that the API has")));
  }

  private static Optional<String> authorizer(Authorization authorization) {
    if (authorization instanceof Authorization.Custom custom) {
      return Optional.of(custom.authorizer());
    } else if (authorization instanceof Authorization.CognitoUserPools pools) {
      return Optional.of(pools.authorizer());
    }
    return Optional.empty();
  }
}
