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
 * @param typeAssumed whether the source does not say which type the endpoint has, as in an OpenAPI
 *     document: the type is then chosen by the import, and {@link RestApi#endpointType} is only the
 *     default
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies.html">Security
 *     policies for REST APIs</a>
 */
public record EndpointSettings(
    Optional<IpAddressType> ipAddressType,
    Optional<String> securityPolicy,
    Optional<String> accessMode,
    boolean typeAssumed) {

  /** API Gateway's defaults. */
  public static final EndpointSettings DEFAULT =
      new EndpointSettings(Optional.empty(), Optional.empty(), Optional.empty());

  /** Creates the settings of an endpoint whose type is known. */
  public EndpointSettings(
      Optional<IpAddressType> ipAddressType,
      Optional<String> securityPolicy,
      Optional<String> accessMode) {
    this(ipAddressType, securityPolicy, accessMode, false);
  }

  /** Returns a modified copy of an endpoint whose type is only the default. */
  public EndpointSettings withTypeAssumed() {
    return new EndpointSettings(ipAddressType, securityPolicy, accessMode, true);
  }

  /** Returns a modified copy of an endpoint whose type is known. */
  public EndpointSettings withTypeKnown() {
    return new EndpointSettings(ipAddressType, securityPolicy, accessMode);
  }
}
