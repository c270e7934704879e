package gatewire.local.exchange;

/** Builds the ARN of a request's method, to which policies refer. */
public final class MethodArn {

  private MethodArn() {}

  public static String of(Exchange exchange) {
    return of(exchange, exchange.deployment().location().accountId());
  }

  /** Returns the ARN as AWS's error messages contain it: most of the account id is masked. */
  public static String masked(Exchange exchange) {
    String account = exchange.deployment().location().accountId();
    return of(exchange, "********" + account.substring(Math.max(0, account.length() - 4)));
  }

  /** Returns the ARN that represents all authorizers of an API; it ends with a slash. */
  public static String authorizers(Exchange exchange) {
    Location location = exchange.deployment().location();
    return "arn:%s:execute-api:%s:%s:%s/authorizers/"
        .formatted(
            location.partition(),
            location.region(),
            location.accountId(),
            exchange.deployment().id());
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
