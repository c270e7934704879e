package gatewire.check.api;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.EndpointType;
import gatewire.model.IpAddressType;
import gatewire.model.RestApi;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds private APIs that are restricted to IPv4. */
final class PrivateWithIpv4 implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "private-with-ipv4",
        "The deployment fails at the RestApi.",
        "A private API supports only the IP address type dualstack.",
        Evidence.documented("API Gateway API Reference, EndpointConfiguration"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.endpointType() == EndpointType.PRIVATE
            && api.endpoint().ipAddressType().equals(Optional.of(IpAddressType.IPV4))
        ? Stream.of(
            finding("API '%s'".formatted(api.name()))
                .problem("the IP address type of this private API is ipv4")
                .fix("set it to dualstack, or remove it"))
        : Stream.empty();
  }
}
