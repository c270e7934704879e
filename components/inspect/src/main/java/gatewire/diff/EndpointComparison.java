package gatewire.diff;

import gatewire.model.EndpointType;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Compares the settings of an API's endpoint and of its payloads. */
final class EndpointComparison {

  private final RestApi before;
  private final RestApi after;
  private final List<Change> changes = new ArrayList<>();

  private EndpointComparison(RestApi before, RestApi after) {
    this.before = before;
    this.after = after;
  }

  static List<Change> changes(RestApi before, RestApi after) {
    EndpointComparison comparison = new EndpointComparison(before, after);
    comparison.endpoint();
    comparison.network();
    comparison.payloads();
    if (!before.name().equals(after.name())) {
      comparison.add(
          Impact.COMPATIBLE,
          "was named '%s' before; clients do not see it".formatted(before.name()));
    }
    return comparison.changes;
  }

  private void endpoint() {
    EndpointType old = before.endpointType();
    EndpointType now = after.endpointType();
    if (now == EndpointType.PRIVATE && old != now) {
      add(Impact.BREAKING, "is now private: only clients in a VPC reach it");
    } else if (old != now) {
      add(Impact.RISKY, "is now %s instead of %s".formatted(now, old));
    }
    if (after.disableExecuteApiEndpoint() && !before.disableExecuteApiEndpoint()) {
      add(Impact.BREAKING, "no longer responds at its execute-api URL");
    } else if (before.disableExecuteApiEndpoint() && !after.disableExecuteApiEndpoint()) {
      add(Impact.COMPATIBLE, "now responds at its execute-api URL");
    }
  }

  private void network() {
    setting(
        "IP address type",
        words(before.endpoint().ipAddressType()),
        words(after.endpoint().ipAddressType()));
    setting(
        "security policy", before.endpoint().securityPolicy(), after.endpoint().securityPolicy());
    setting("endpoint access mode", before.endpoint().accessMode(), after.endpoint().accessMode());
    for (Text id : before.vpcEndpointIds()) {
      if (!after.vpcEndpointIds().contains(id)) {
        add(Impact.RISKY, "has no host name for VPC endpoint %s any more".formatted(id));
      }
    }
  }

  private static Optional<String> words(Optional<?> value) {
    return value.map(Object::toString);
  }

  private void setting(String name, Optional<String> old, Optional<String> now) {
    if (!old.equals(now)) {
      add(
          Impact.RISKY,
          "has %s %s instead of %s"
              .formatted(name, now.orElse("by default"), old.orElse("by default")));
    }
  }

  private void payloads() {
    for (String type : before.binaryMediaTypes()) {
      if (!after.binaryMediaTypes().contains(type)) {
        add(
            Impact.BREAKING,
            "no longer treats %s as bytes: API Gateway decodes these payloads as UTF-8"
                .formatted(type));
      }
    }
    for (String type : after.binaryMediaTypes()) {
      if (!before.binaryMediaTypes().contains(type)) {
        add(Impact.RISKY, "now treats %s as bytes, which templates cannot read".formatted(type));
      }
    }
    OptionalInt old = before.minimumCompressionSize();
    OptionalInt now = after.minimumCompressionSize();
    if (!old.equals(now)) {
      add(
          Impact.COMPATIBLE,
          now.isPresent()
              ? "compresses responses from %d bytes for clients that accept it"
                  .formatted(now.getAsInt())
              : "no longer compresses responses");
    }
  }

  private void add(Impact impact, String text) {
    changes.add(new Change.OfApi("API '" + after.name() + "'", impact, text));
  }
}
