package gatewire.local.authorization;

import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.Location;

/** Builds the ARN of a request's method, to which policies refer. */
final class MethodArn {

  private MethodArn() {}

  static String of(Exchange exchange) {
    return of(exchange, exchange.deployment().location().accountId());
  }

  /** Returns the ARN as AWS's error messages contain it: most of the account id is masked. */
  static String masked(Exchange exchange) {
    String account = exchange.deployment().location().accountId();
    return of(exchange, "********" + account.substring(Math.max(0, account.length() - 4)));
  }

  private static String of(Exchange exchange, String account) {
    Location location = exchange.deployment().location();
    return "arn:%s:execute-api:%s:%s:%s/%s/%s%s"
        .formatted(
            location.partition(),
            location.region(),
            account,
            exchange.deployment().id(),
            exchange.deployment().stage().name(),
            exchange.request().method(),
            exchange.path().withoutStage());
  }
}
