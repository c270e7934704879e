package gatewire.model;

import java.util.Arrays;
import java.util.Locale;

/**
 * The IP addresses from which clients can call an API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-ip-address-type.html">IP
 *     address types</a>
 */
public enum IpAddressType {
  IPV4,
  DUALSTACK;

  /**
   * Parses a name in AWS's spelling.
   *
   * @throws IllegalArgumentException if the name is neither {@code ipv4} nor {@code dualstack}
   */
  public static IpAddressType parse(String name) {
    return Arrays.stream(values())
        .filter(type -> type.toString().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("is not ipv4 or dualstack"));
  }

  /** Returns the name in AWS's spelling. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
