package gatewire.model;

import java.util.Optional;

/**
 * The settings of an API's endpoint, besides its type.
 *
 * @param ipAddressType the IP addresses from which clients can call the API; if absent, API Gateway
 *     uses IPv4, or dual-stack for a private API
 * @param securityPolicy the security policy, which sets the minimum TLS version and the cipher
 *     suites, for example {@code TLS_1_2}; if absent, API Gateway uses its default
 * @param accessMode how strictly the endpoint checks the host name of a request: {@code BASIC} or
 *     {@code STRICT}. A security policy that starts with {@code SecurityPolicy_} requires it
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies.html">Security
 *     policies for REST APIs</a>
 */
public record EndpointSettings(
    Optional<IpAddressType> ipAddressType,
    Optional<String> securityPolicy,
    Optional<String> accessMode) {

  /** API Gateway's defaults. */
  public static final EndpointSettings DEFAULT =
      new EndpointSettings(Optional.empty(), Optional.empty(), Optional.empty());
}
