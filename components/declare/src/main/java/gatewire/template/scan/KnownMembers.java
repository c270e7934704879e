package gatewire.template.scan;

import gatewire.template.engine.CallableFunctions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The members that AWS documents for the variables of a template. */
public final class KnownMembers {

  /** Maps whose members AWS does not define. */
  private static final Set<String> OPEN =
      Set.of(
          "authorizer",
          "requestOverride.header",
          "requestOverride.path",
          "requestOverride.querystring",
          "responseOverride.header");

  private static final Set<String> CONTEXT =
      new TreeSet<>(
          List.of(
              "accountId",
              "apiId",
              "authorizer",
              "awsEndpointRequestId",
              "customDomain.basePathMatched",
              "deploymentId",
              "domainName",
              "domainPrefix",
              "error.message",
              "error.messageString",
              "error.responseType",
              "error.validationErrorString",
              "extendedRequestId",
              "httpMethod",
              "identity.accessKey",
              "identity.accountId",
              "identity.apiKey",
              "identity.apiKeyId",
              "identity.caller",
              "identity.clientCert.clientCertPem",
              "identity.clientCert.issuerDN",
              "identity.clientCert.serialNumber",
              "identity.clientCert.subjectDN",
              "identity.clientCert.validity.notAfter",
              "identity.clientCert.validity.notBefore",
              "identity.cognitoAuthenticationProvider",
              "identity.cognitoAuthenticationType",
              "identity.cognitoIdentityId",
              "identity.cognitoIdentityPoolId",
              "identity.principalOrgId",
              "identity.sourceIp",
              "identity.user",
              "identity.userAgent",
              "identity.userArn",
              "identity.vpcId",
              "identity.vpceId",
              "isCanaryRequest",
              "path",
              "protocol",
              "requestId",
              "requestOverride.header",
              "requestOverride.path",
              "requestOverride.querystring",
              "requestTime",
              "requestTimeEpoch",
              "resourceId",
              "resourcePath",
              "responseOverride.header",
              "responseOverride.status",
              "stage",
              "wafResponseCode",
              "webaclArn"));

  /** Members that have a value in access logs only. */
  private static final Set<String> ACCESS_LOG =
      Set.of(
          "authenticate.error",
          "authenticate.latency",
          "authenticate.status",
          "authorize.error",
          "authorize.latency",
          "authorize.status",
          "authorizer.error",
          "authorizer.integrationLatency",
          "authorizer.integrationStatus",
          "authorizer.latency",
          "authorizer.requestId",
          "authorizer.status",
          "customDomain.routingRuleIdMatched",
          "endpointType",
          "integration.error",
          "integration.integrationStatus",
          "integration.latency",
          "integration.requestId",
          "integration.status",
          "integration.timeToAllHeaders",
          "integration.timeToFirstContent",
          "integrationErrorMessage",
          "integrationLatency",
          "integrationStatus",
          "responseLatency",
          "responseLength",
          "responseTransferMode",
          "status",
          "tlsVersion",
          "cipherSuite",
          "waf.error",
          "waf.latency",
          "waf.status",
          "xrayTraceId");

  private KnownMembers() {}

  /** Whether {@code $context} has this member as a string or number in an access log. */
  public static boolean isOfAccessLog(String path) {
    return ACCESS_LOG.contains(path) || (isValue(path) && !isOverride(path));
  }

  /** Whether {@code $context} has this member as a string or number in a gateway response. */
  public static boolean isOfGatewayResponse(String path) {
    return isValue(path) && !isOverride(path);
  }

  /**
   * Returns why a parameter mapping from this member of {@code $context} has no value although the
   * member exists; empty if it has a value.
   */
  public static Optional<String> problemOfMapping(String path) {
    if (path.equals("error") || path.startsWith("error.")) {
      return Optional.of("has a value in gateway responses only");
    } else if (isOverride(path)) {
      return Optional.of("has a value in templates only");
    }
    return isValue(path) ? Optional.empty() : Optional.of("is an object, not a string");
  }

  private static boolean isOverride(String path) {
    return path.startsWith("requestOverride") || path.startsWith("responseOverride");
  }

  private static boolean isValue(String path) {
    return CONTEXT.contains(path) && !OPEN.contains(path)
        || OPEN.stream().anyMatch(open -> path.startsWith(open + "."));
  }

  /** Whether {@code $context} has this member; a path may also lead to a map. */
  public static boolean isOfContext(String path) {
    return CONTEXT.contains(path)
        || CONTEXT.stream().anyMatch(each -> each.startsWith(path + "."))
        || OPEN.stream().anyMatch(open -> path.startsWith(open + "."));
  }

  /**
   * Returns the member of {@code $context} that a wrong path probably means: one that differs in
   * case or has an additional prefix.
   */
  public static Optional<String> nearestOfContext(String path) {
    String wanted = path.replaceFirst("^\\$?context\\.", "");
    return CONTEXT.stream()
        .filter(
            each ->
                each.equalsIgnoreCase(wanted)
                    || each.toLowerCase(Locale.ROOT)
                        .endsWith("." + wanted.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** Returns the problem of {@code $context.<path>}; empty if it exists. */
  static Optional<String> problemOfContext(String path) {
    if (path.equals("error") || path.startsWith("error.")) {
      return Optional.of(
          "$context.%s has a value in gateway responses only and prints nothing here"
              .formatted(path));
    }
    return isOfContext(path)
        ? Optional.empty()
        : Optional.of(
            "$context.%s is not a variable of API Gateway and prints nothing".formatted(path));
  }

  /** Returns the problem of {@code $input.<property>}; empty if it exists. */
  static Optional<String> problemOfInputProperty(String property) {
    if (property.equals("body")) {
      return Optional.empty();
    }
    String advice =
        CallableFunctions.ofInput().contains(property)
            ? "it is a function: write $input.%s(…)".formatted(property)
            : "$input has body, json(…), params(…) and path(…)";
    return Optional.of("$input.%s prints nothing; %s".formatted(property, advice));
  }

  /** Returns the problem of {@code $input.<method>(…)}; empty if it exists. */
  static Optional<String> problemOfInputMethod(String method) {
    return CallableFunctions.ofInput().contains(method)
        ? Optional.empty()
        : Optional.of(
            "$input.%s(…) prints nothing; $input has body, json(…), params(…) and path(…)"
                .formatted(method));
  }

  /** Returns the problem of {@code $util.<function>(…)}; empty if it exists. */
  static Optional<String> problemOfUtil(String function) {
    return CallableFunctions.ofUtil().contains(function)
        ? Optional.empty()
        : Optional.of(
            "$util.%s prints nothing; $util has %s"
                .formatted(function, String.join(", ", CallableFunctions.ofUtil())));
  }
}
