package gatewire.describe;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import gatewire.model.RestApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a request that tell an authorizer or IAM who the caller is. */
final class CallerIdentity {

  /** The placeholder of a token. */
  static final String TOKEN = "TOKEN";

  private static final Pattern PARAMETER =
      Pattern.compile("method\\.request\\.(?:header|querystring)\\..+");
  private static final Pattern REGION =
      Pattern.compile("https://[^/]+\\.execute-api\\.([a-z0-9-]+)\\.amazonaws\\.com.*");
  private static final String DEFAULT_REGION = "us-east-1";

  private CallerIdentity() {}

  /** Returns the names of the headers and query parameters that the method's authorizer reads. */
  static Map<ParameterLocation, List<String>> parameters(RestApi api, Method method) {
    return authorizer(api, method).stream()
        .flatMap(authorizer -> authorizer.identitySources().stream())
        .filter(source -> PARAMETER.matcher(source).matches())
        .map(RequestParameter::parse)
        .collect(groupingBy(RequestParameter::location, mapping(RequestParameter::name, toList())));
  }

  static boolean isHeader(RestApi api, Method method, String name) {
    return parameters(api, method).getOrDefault(ParameterLocation.HEADER, List.of()).stream()
        .anyMatch(name::equalsIgnoreCase);
  }

  /** Returns curl's options for a signature with AWS credentials, if the method needs one. */
  static List<String> signature(String base, Method method) {
    if (!(method.authorization() instanceof Authorization.AwsIam)) {
      return List.of();
    }
    Matcher region = REGION.matcher(base);
    return List.of(
        "--aws-sigv4 'aws:amz:%s:execute-api'"
            .formatted(region.matches() ? region.group(1) : DEFAULT_REGION),
        "--user \"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY\"");
  }

  private static Optional<Authorizer> authorizer(RestApi api, Method method) {
    return name(method.authorization()).stream()
        .flatMap(name -> api.authorizers().stream().filter(each -> each.name().equals(name)))
        .findFirst();
  }

  private static Optional<String> name(Authorization authorization) {
    if (authorization instanceof Authorization.Custom custom) {
      return Optional.of(custom.authorizer());
    } else if (authorization instanceof Authorization.CognitoUserPools pools) {
      return Optional.of(pools.authorizer());
    }
    return Optional.empty();
  }
}
