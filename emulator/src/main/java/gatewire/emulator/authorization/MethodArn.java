package gatewire.emulator.authorization;

import gatewire.emulator.exchange.Exchange;
import gatewire.emulator.exchange.Location;

/** The ARN that policies name a request's method by. */
final class MethodArn {

  private MethodArn() {}

  static String of(Exchange exchange) {
    Location location = exchange.deployment().location();
    return "arn:%s:execute-api:%s:%s:%s/%s/%s%s"
        .formatted(
            location.partition(),
            location.region(),
            location.accountId(),
            exchange.deployment().id(),
            exchange.deployment().stage().name(),
            exchange.request().method(),
            exchange.path().withoutStage());
  }
}
